// Before anything is drawn: an address that carries a scenario must not show the example as the sender's numbers, nor a form that this device remembers
// the example as the visitor's own (src/app/keep.rs). Such an address opens in the language that the visitor chose. Reading the storage throws where the
// browser forbids it.
let linked = /=|%3D/i.test(location.hash + location.search + location.pathname);
try {
  const embedded = /\/embed\//.test(location.pathname);
  const chosen = !embedded && linked && localStorage.getItem("deskmath:1:language");
  const other = chosen && chosen !== document.documentElement.lang && document.querySelector(`link[hreflang="${CSS.escape(chosen)}"]`);
  if (other) location.replace(new URL(other.href).pathname + location.search + location.hash);
  const metric = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
  linked ||= !embedded && !!localStorage.getItem("deskmath:1:form:" + metric)?.startsWith("v=1&");
} catch {}
if (linked) document.documentElement.dataset.linked = "";
// The share panel's script comes when somebody wants it. Which language somebody chose is noted at once: the next page is on its way.
addEventListener("click", (event) => {
  if (event.target.closest("[data-action=share]")) import(document.querySelector("[name=deskmath-share]").content);
  const language = event.target.closest("#languages a")?.hreflang;
  try {
    if (language && localStorage.getItem("deskmath:1:off") === null) localStorage.setItem("deskmath:1:language", language);
  } catch {}
});
