// Saved scenarios: lends the storage and the document to the worker, which does the rest (src/saved/).
const KEY = "deskmath:1:saved";
const page = document.getElementById("page");
let worker, alive, asked;

// The marks of the visitor's numbers, as src/app/locale.rs finds them.
function marks() {
  const [own] = root.lang.split("-");
  const language = navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === own) ?? root.lang;
  const parts = new Intl.NumberFormat(language).formatToParts(-1234567.8);
  const mark = (type) => parts.find((part) => part.type === type)?.value[0];
  const decimal = mark("decimal") ?? ".", group = mark("group");
  return decimal + (group && group !== decimal ? group : "\u202f");
}

function ask(action, ...words) {
  asked = [null, "saved", canStore ? action : "blocked", stored(KEY), marks(), ...words];
  if (!worker) {
    worker = new Worker(meta("deskmath-insight"));
    worker.onmessage = ({ data }) => {
      if (typeof data === "string") alive = true;
      else if (data[0] === "saved") return hear(data);
      if (asked) worker.postMessage(asked);
    };
    // The next question starts it anew.
    worker.onerror = () => {
      worker = alive = undefined;
      document.getElementById("saved-failed").hidden = false;
    };
  } else if (alive) worker.postMessage(asked);
}

// What was stored when it was asked, what to store, where the focus goes, and patches.
function hear([, given, store, focus, ...patches]) {
  if (!asked) return;
  if (given !== stored(KEY)) {
    // Another tab changed it meanwhile.
    asked[3] = stored(KEY);
    return worker.postMessage(asked);
  }
  asked = undefined;
  if (store !== null) {
    try {
      localStorage.setItem(KEY, store);
    } catch {
      return ask("full");
    }
  }
  for (let at = 0; at + 2 < patches.length; at += 3) {
    const [id, slot, value] = patches.slice(at, at + 3);
    const element = document.getElementById(id);
    if (!element) continue;
    if (slot === ".html") element.innerHTML = value.replaceAll('href="/', `href="${home}`);
    else if (slot === ".text") element.textContent = value;
    else if (value === null) element.removeAttribute(slot);
    else element.setAttribute(slot, value);
  }
  if (focus) document.querySelector(focus)?.focus();
}

// The link of what stands in the form; empty for the example.
function form() {
  // The address follows what is typed a little later, or when the page is left.
  dispatchEvent(new Event("pagehide"));
  const { hash, search, pathname } = location;
  return [hash, pathname.split("%23")[1] ?? "", search].find((text) => /=|%3D/i.test(text)) ?? "";
}

const name = () => document.getElementById("saving-name")?.value ?? "";
const actions = {
  reload: () => location.reload(),
  save: () => ask("propose", page.dataset.page, form()),
  "save-named": () => ask("add", page.dataset.page, form(), name()),
  "saved-edit": ({ id }) => ask("edit", id),
  "saved-rename": ({ id }) => ask("rename", id, name()),
  "saved-delete": ({ id }) => ask("delete", id),
  "saved-undo": ({ id, text }) => ask("undo", id, text),
};

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-action]");
  if (button) actions[button.dataset.action]?.(button.dataset);
});
document.addEventListener("keydown", (event) => {
  if (event.target.id !== "saving-name" || event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  document.getElementById("saving-go")?.click();
});
function take(input) {
  if (!input.files[0]) return;
  ask("import", input.files[0]);
  // The same file can be chosen once more.
  input.value = "";
}
document.addEventListener("change", ({ target }) => target.matches?.("[data-saved-input]") && take(target));

const list = () => page.dataset.page === "saved" && ask("list");
new MutationObserver(list).observe(page, { attributeFilter: ["data-page"] });
addEventListener("storage", ({ key }) => (key === KEY || key === null) && list());
list();
// One that was chosen before this was there.
const early = document.querySelector("[data-saved-input]");
if (early) take(early);
