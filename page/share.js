// The share panel: opening and closing it, asking for what stands in it, copying, and the system's share sheet. Loaded at the first press of the
// button. What stands in the panel is made by the worker behind the calculator, which hears of choices through a hidden field.
const find = (id) => document.getElementById(id);
const root = document.documentElement;

const styled = new Promise((done) => {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = import.meta.url.replace(/js$/, "css");
  sheet.onload = sheet.onerror = done;
  document.head.append(sheet);
});
if (navigator.share) root.dataset.canShare = "";

// Tells the choices, one in a line; nothing before the panel was filled, which means the usual ones.
function ask() {
  if (!root.hasAttribute("data-ready")) return setTimeout(ask, 50);
  const form = find("embed-form"), field = find("share-ask");
  if (!field) return;
  field.value = form ? [...new FormData(form)].map(([name, value]) => name + "=" + value).join("\n") : "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function open() {
  await styled;
  const panel = find("sharing");
  if (!panel || panel.open) return;
  if (find("share-said")) find("share-said").textContent = "";
  panel.showModal();
  ask();
}

function say(which) {
  find("share-said").textContent = find("share-said").dataset[which];
}

const actions = {
  share: open,
  "share-close": () => find("sharing").close(),
  "share-copy"(button) {
    const field = find(button.dataset.of);
    const mark = () => (field.select(), say("failed"));
    if (!navigator.clipboard) return mark();
    navigator.clipboard.writeText(field.value).then(() => say("done"), mark);
  },
  "share-system"() {
    const sent = navigator.share({ title: document.title, url: find("share-link").value });
    // Somebody who thinks better of it is no failure.
    sent.catch((error) => error.name === "AbortError" || say("unsent"));
  },
  "share-print"() {
    find("sharing").close();
    print();
  },
};

addEventListener("click", ({ target }) => {
  // Beside the panel.
  if (target === find("sharing")) return target.close();
  const button = target.closest("[data-action]");
  if (button) actions[button.dataset.action]?.(button);
});
for (const kind of ["input", "change"]) addEventListener(kind, ({ target }) => target.form?.id === "embed-form" && ask());
// The press that brought this script.
open();
