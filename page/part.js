// Brings the second part of the page's program, for which the first asks with a function of its own that is to hear how it went. The build puts this behind the
// script of the first part (xtask/src/build/cut.rs), whose `wasm` holds all that the parts share. The file is beside that script and has its name.
async function loadLater(then, data) {
  let came = true;
  try {
    const answer = await fetch(import.meta.url.replace(/\.js$/, "_later.wasm"));
    if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
    const given = { __wasm_split: wasm };
    // Not every host says what a wasm file is, and only from one that does is it compiled while it comes.
    const streams = WebAssembly.instantiateStreaming && answer.headers.get("content-type") === "application/wasm";
    await (streams ? WebAssembly.instantiateStreaming(answer, given) : WebAssembly.instantiate(await answer.arrayBuffer(), given));
  } catch (why) {
    // The first part asks again when it is needed again.
    console.error(why);
    came = false;
  }
  wasm.__indirect_function_table.get(then)(data, came);
}
