// Before anything is drawn: an address that carries a scenario must not show the example as the sender's numbers.
if (/=|%3D/i.test(location.hash + location.search + location.pathname)) document.documentElement.dataset.linked = "";
// The share panel's script comes when somebody wants it.
addEventListener("click", (event) => {
  if (event.target.closest("[data-action=share]")) import(document.querySelector("[name=deskmath-share]").content);
});
