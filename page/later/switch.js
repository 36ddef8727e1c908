// The switch of what this device remembers; the forms themselves are src/browser/autosave.rs.
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
    // First, since it makes room.
    for (const key of Object.keys(localStorage)) if (/^deskmath:.*:form:/.test(key)) localStorage.removeItem(key);
    localStorage.setItem(OFF, "");
  }
  wiped(!on);
}

if (box) {
  const show = () => (box.checked = canStore && isOn());
  box.disabled = !canStore;
  box.addEventListener("change", () => {
    try {
      turn(box.checked);
    } finally {
      // Where it cannot be written down that it is off, it is not.
      show();
    }
  });
  // Who was faster than this file wanted it off.
  if (canStore && isOn() && !box.checked) box.dispatchEvent(new Event("change"));
  addEventListener("storage", show);
  show();
}
