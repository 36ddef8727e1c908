// The site without a network (docs/offline.md). The build writes the version and the files in; both come from the content of the site, so that this file
// changes whenever anything does, and the browser then installs it anew.
const VERSION = "{version}";
const FILES = "{files}".split(" ");
// The languages besides English: the pages of each lie in a folder of its name, and are kept for who reads them.
const LANGUAGES = "{languages}".split(" ");

// Other sites may lie below other paths of the same origin.
const SCOPE = self.registration.scope;
const PREFIX = `deskmath:${SCOPE}:`;
const OWN = PREFIX + VERSION;

// The language of a page or of a file of texts; none for what every page needs.
function languageOf(file) {
  const tag = LANGUAGES.find((tag) => file.startsWith(tag + "/") || file.startsWith(`text-${tag}-`));
  return tag ?? (/(^\.|\/|\.html)$|^text-/.test(file) && file !== "404.html" ? "en" : undefined);
}

// The language of the page that is open in a window.
const spoken = ({ url }) => LANGUAGES.find((tag) => url.startsWith(SCOPE + tag + "/")) ?? "en";

// Keeps what pages of these languages need, unless it is kept already.
async function keep(languages) {
  const cache = await caches.open(OWN);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const place = (file) => SCOPE + (file === "." ? "" : file);
  const wanted = (file) => !there.has(place(file)) && (languageOf(file) === undefined || languages.includes(languageOf(file)));
  const waiting = FILES.filter(wanted);
  const load = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const address = place(file);
      // Hashed names never change, so what the visit loaded already is good enough; all else is asked for.
      const hashed = /-[0-9a-f]{8,16}[./_]/.test(file);
      let answer = await fetch(address, { cache: hashed ? "default" : "no-cache", credentials: "same-origin" });
      // A few hosts answer with status 404 here as well.
      if (!answer.ok && file !== "404.html") throw new Error(`${address}: ${answer.status}`);
      const body = await answer.blob();
      // The host may hold two versions for a moment, while one takes the place of the other.
      if (/(^\.|\/|\.html)$/.test(file) && !(await body.text()).includes(VERSION)) throw new Error(`${address} is of another version`);
      // Made anew, since a redirected answer opens no page.
      answer = new Response(body, { headers: answer.headers, status: answer.status, statusText: answer.statusText });
      await cache.put(address, answer);
    }
  };
  await Promise.all([load(), load(), load()]);
}

// Fills the cache of this version for the pages that are open, all or nothing: while one file fails, the version before stays.
async function fill() {
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  try {
    await keep(windows.map(spoken));
  } catch (why) {
    await caches.delete(OWN);
    throw why;
  }
}

// Deletes the caches of other versions, unless a page that is open may still need them.
async function tidy(open) {
  if ((await self.clients.matchAll({ includeUncontrolled: true, type: "window" })).length > open) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== OWN) await caches.delete(name);
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy(0).then(() => self.clients.claim())));
// A page came to life and says its version. When it is the only one, nobody needs another version; one of another version hears of this one. Its language may
// be one that was not read before.
self.addEventListener("message", (event) => {
  if (event.data === VERSION) event.waitUntil(tidy(1).then(() => keep([spoken(event.source)])));
  else event.source.postMessage(VERSION);
});

// The file behind an address, as FILES has it.
function fileOf(address) {
  if (!address.startsWith(SCOPE)) return undefined;
  const path = address.slice(SCOPE.length).split(/[?#]/)[0].replace(/(^|\/)index\.html$/, "$1");
  return [path, path + "/"].map((file) => file || ".").find((file) => FILES.includes(file));
}

async function answer(request, file) {
  if (file !== undefined) {
    const cache = await caches.open(OWN);
    const kept = await cache.match(SCOPE + (file === "." ? "" : file));
    if (kept) return kept;
  }
  // A page of the version before asks for its own files by names that no other version has.
  const before = request.mode !== "navigate" && (await caches.match(request));
  if (before) return before;
  try {
    return await fetch(request);
  } catch (why) {
    const own = languageOf(request.url.slice(SCOPE.length));
    for (const file of [`${own}/404.html`, "404.html"]) {
      const lost = request.mode === "navigate" && (await caches.match(SCOPE + file, { cacheName: OWN }));
      if (lost) return lost;
    }
    throw why;
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  // Pages for frames of other sites are left to the network, and so is what is no plain question.
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(SCOPE) || /^([\w-]+\/)?embed\//.test(request.url.slice(SCOPE.length))) return;
  event.respondWith(answer(request, fileOf(request.url)));
});
