// Starts the program of a worker with the texts of the page's language, whose file the page names in the fragment of this script's address. The build
// puts the names of the program's builds behind it (xtask/src/build/worker.rs).
const texts = fetch("../" + location.hash.slice(1)).then((answer) => {
  if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
  return answer.arrayBuffer();
});

function start(name) {
  importScripts(`./${name}.js`);
  const wasm = fetch(`./${name}_bg.wasm`);
  texts
    .then((bytes) => {
      self.deskmathTexts = new Uint8Array(bytes);
      return wasm_bindgen({ module_or_path: wasm });
    })
    // The page hears of what is thrown here, not of a promise that is broken.
    .catch((why) => setTimeout(() => { throw why; }));
}

