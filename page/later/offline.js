// Keeping the site for when there is no network (docs/offline.md), and for a home screen.
// A frame without an origin (a sandbox) may not even ask.
const workers = embedded ? undefined : navigator.serviceWorker;
const build = meta("deskmath-build");

for (const [rel, address] of [["manifest", home + "manifest.webmanifest"], ["apple-touch-icon", base + "icons/touch-180.png"]]) {
  const link = document.createElement("link");
  link.rel = rel;
  link.href = address;
  document.head.append(link);
}

// What a new version waits for.
document.addEventListener("click", ({ target }) => target.closest?.("[data-action=reload]") && location.reload());

const say = () => (document.getElementById("new-version").hidden = false);

async function keepTheSite() {
  let before = workers.controller;
  // The first one to take over brings the version of this page; whatever comes later is a new one.
  workers.addEventListener("controllerchange", () => {
    if (before) say();
    before = true;
  });
  workers.addEventListener("message", say);
  const registration = await workers.register(base + "sw.js", { scope: base, updateViaCache: "none" });
  registration.active?.postMessage(build);
  // A page that stays open for days hears of it when somebody comes back to it.
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
}

// Who saves data is not made to load what nobody asked for.
if (workers && build && !navigator.connection?.saveData) keepTheSite().catch(() => {});
