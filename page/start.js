// Starts the page's program once the texts of the page's language are there. The build puts in what its files are called (xtask/src/build/start.rs). All are
// named relative to this one, so that it works wherever the site lies.
self.deskmathStarts = true;
const path = new URL("{program}_bg.wasm", import.meta.url);

// What shows the page has the line to itself: the program comes once something is painted, or where nothing will be, as in a tab in the background.
const painted = new Promise((then) => {
  if (document.hidden || !self.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return then();
  new PerformanceObserver(then).observe({ type: "paint", buffered: true });
  setTimeout(then, 1000);
});
painted
  .then(async () => {
    const compiled = (async () => WebAssembly.compileStreaming(fetch(path)))().catch(() => path);
    const program = import("./{program}.js");
    const answer = await fetch(document.querySelector("meta[name=deskmath-texts]").content);
    if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
    self.deskmathTexts = new Uint8Array(await answer.arrayBuffer());
    await (await program).default({ module_or_path: await compiled });
  })
  // Where the program cannot start, the page says so (page/linked.js).
  .catch((why) => {
    self.deskmathCannot();
    throw why;
  });

// What can wait comes when the browser is idle; one that cannot tell waits a while.
const root = document.documentElement;
const idle = self.requestIdleCallback ?? ((then) => setTimeout(then, 1000));
const load = () => import("./{later}.js");

// The last button that was pressed before the program was there is pressed again, unless something was typed since: to clear that would lose it.
let early;
const note = ({ target }) => early = target.closest("[data-action]") ?? early;
addEventListener("click", note);
addEventListener("input", () => early = undefined);
const live = new MutationObserver(() => {
  if (!root.hasAttribute("data-ready")) return;
  live.disconnect();
  removeEventListener("click", note);
  again(early)?.click();
  idle(load);
});
// The program puts its own elements in the place of those of the page's file: the button is the one that says the same of itself.
const again = (one) => !one || one.isConnected ? one
  : document.querySelector([...one.attributes].filter(({ name }) => name.startsWith("data-")).map(({ name, value }) => `[${name}="${CSS.escape(value)}"]`).join(""));
root.hasAttribute("data-ready") ? idle(load) : live.observe(root, { attributes: true });
