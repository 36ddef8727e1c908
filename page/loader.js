// Starts the program of a worker with the texts of the page's language, whose file the page names in the fragment of this script's address. The build
// puts the names of the program's builds behind it (xtask/src/build/worker.rs), the fastest first.
const texts = fetch("../" + location.hash.slice(1)).then((answer) => {
  if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
  return answer.arrayBuffer();
});

// A build that the host does not give, or that the browser does not take after all, is no reason to have none: then it is the next one's turn.
async function start([name, ...others]) {
  try {
    importScripts(`./${name}.js`);
    // As a whole: a worker that ends while its program streams in leaves Firefox on two cores waiting for ever with the next program.
    const wasm = fetch(`./${name}_bg.wasm`).then((answer) => answer.arrayBuffer());
    self.deskmathTexts = new Uint8Array(await texts);
    await wasm_bindgen({ module_or_path: wasm });
  } catch (why) {
    if (others.length) return start(others);
    // The page hears of what is thrown here, not of a promise that is broken.
    setTimeout(() => { throw why; });
  }
}
