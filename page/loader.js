// Starts the program of a worker with the texts of the page's language, whose file the page names in the fragment of this script's address. The build
// puts the names of the program's builds behind it (xtask/src/build/worker.rs), the fastest first.
// A page without an origin of its own says where this script is; its worker stands nowhere (page/embedded.js).
const here = (self.deskmathLoader = self.deskmathLoader || location.href);
const texts = fetch(new URL("../" + location.hash.slice(1), here)).then((answer) => {
  if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
  return answer.arrayBuffer();
});

// A build that the host does not give, or that the browser does not take after all, is no reason to have none: then it is the next one's turn.
async function start([name, ...others]) {
  try {
    importScripts(new URL(`${name}.js`, here));
    // As a whole: a worker that ends while its program streams in leaves Firefox on two cores waiting for ever with the next program.
    const wasm = fetch(new URL(`${name}_bg.wasm`, here)).then((answer) => answer.arrayBuffer());
    self.deskmathTexts = new Uint8Array(await texts);
    await wasm_bindgen({ module_or_path: wasm });
  } catch (why) {
    if (others.length) return start(others);
    // The page hears of what is thrown here, not of a promise that is broken.
    setTimeout(() => { throw why; });
  }
}
