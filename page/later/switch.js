// The switch of what this device remembers; the forms themselves are src/app/keep.rs.
const OFF = "deskmath:1:off";
const box = document.getElementById("keep");

const isOn = () => stored(OFF) === null;
const wiped = (shown) => (document.getElementById("wiped").hidden = !shown);

// Off wipes the forms of all calculators, whichever version wrote them.
function turn(on) {
  if (on) {
    localStorage.removeItem(OFF);
    const { page } = document.getElementById("page").dataset;
    if (location.hash && document.querySelector("form[data-metric]")) localStorage.setItem("deskmath:1:form:" + page, location.hash.slice(1));
  } else {
    localStorage.setItem(OFF, "");
    for (const key of Object.keys(localStorage)) if (/^deskmath:.*:form:/.test(key)) localStorage.removeItem(key);
  }
  wiped(!on);
}

if (box) {
  box.disabled = !canStore;
  box.addEventListener("change", () => turn(box.checked));
  // Who was faster than this file wanted it off.
  if (canStore && isOn() && !box.checked) turn(false);
  const show = () => (box.checked = canStore && isOn());
  addEventListener("storage", show);
  show();
}
