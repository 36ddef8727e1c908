// Before anything is drawn, and in the JavaScript of any browser: an address that carries a scenario must not show the example as the sender's numbers, nor
// a form that this device remembers the example as the visitor's own (src/browser/autosave.rs). Such an address opens in the language that the visitor chose.
// Reading the storage throws where the browser forbids it.
(function () {
  var root = document.documentElement;
  var embedded = /\/embed\/[^/]/.test(location.pathname);
  // The policy of the page lets old browsers run text as a script, since they compile no wasm otherwise. Those that know containers know
  // better words. Only a calculator in a frame may have to make a worker itself (STRICT in xtask/static-server/src/headers.rs).
  if (self.CSS && CSS.supports("container-type: inline-size")) {
    var strict = document.createElement("meta");
    strict.httpEquiv = "Content-Security-Policy";
    strict.content = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'" + (embedded ? " blob:" : "");
    document.head.appendChild(strict);
  }
  // What networks and letters put behind the address of a page is none.
  var query = location.search.replace(/[?&](utm_[^=&]*|[^=&]*clid|mc_[^=&]*|ref)=[^&]*/gi, "");
  var linked = /=|%3D/i.test(location.hash + query + location.pathname);
  try {
    // Who reloads the page, comes back to it, or has nothing remembered, stays in its language.
    var again = performance.navigation && performance.navigation.type;
    var comes = !embedded && linked && !again && localStorage.getItem("deskmath:1:off") === null;
    var chosen = comes && localStorage.getItem("deskmath:1:language");
    var other = chosen && chosen !== root.lang && document.querySelector("link[hreflang=" + JSON.stringify(chosen) + "]");
    if (other) location.replace(new URL(other.href).pathname + location.search + location.hash);
    var metric = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
    var kept = !embedded && localStorage.getItem("deskmath:1:form:" + metric);
    linked = linked || (!!kept && kept.indexOf("v=1&") === 0);
  } catch (why) {}
  if (linked) root.setAttribute("data-linked", "");
  // What a browser without script reads, where the program cannot start: a browser that does not understand the script that starts it, too.
  self.deskmathCannot = function () {
    var note = document.querySelector("noscript");
    if (note) note.outerHTML = note.textContent;
  };
  addEventListener("load", function () {
    if (!self.deskmathStarts) return self.deskmathCannot();
    // One that is on its way for so long may never come. If it does, it puts its own page in the place of the note.
    setTimeout(function () {
      if (!root.hasAttribute("data-ready")) self.deskmathCannot();
    }, 20000);
  });
  // Which language somebody chose is noted at once: the next page is on its way.
  addEventListener("click", function (event) {
    var link = event.target.closest("#languages a");
    try {
      if (link && localStorage.getItem("deskmath:1:off") === null) localStorage.setItem("deskmath:1:language", link.hreflang);
    } catch (why) {}
  });
})();
