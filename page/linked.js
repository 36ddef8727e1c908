// Before anything is drawn: an address that carries a scenario must not show the example as the sender's numbers, nor a form that this device remembers
// the example as the visitor's own (src/app/keep.rs). Reading the storage throws where the browser forbids it.
let linked = /=|%3D/i.test(location.hash + location.search + location.pathname);
try {
  const metric = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
  linked ||= !/\/embed\//.test(location.pathname) && !!localStorage.getItem("deskmath:1:form:" + metric)?.startsWith("v=1&");
} catch {}
if (linked) document.documentElement.dataset.linked = "";
// The share panel's script comes when somebody wants it.
addEventListener("click", (event) => {
  if (event.target.closest("[data-action=share]")) import(document.querySelector("[name=deskmath-share]").content);
});
