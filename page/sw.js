// The site without a network (docs/offline.md). The build writes the version and the files in; both come from the content of the site, so that this file
// changes whenever anything does, and the browser then installs it anew.
const VERSION = "{version}";
// Behind the name of a file stands what its SHA-256 begins with; a page has none, since it holds the version.
const SUMS = new Map("{files}".split(" ").map((file) => file.split("=")));
const FILES = [...SUMS.keys()];
// The languages besides English: the pages of each lie in a folder of its name, and are kept for who reads them.
const LANGUAGES = "{languages}".split(" ");

// Other sites may lie below other paths of the same origin.
const SCOPE = self.registration.scope;
const PREFIX = `deskmath:${SCOPE}:`;
const OWN = PREFIX + VERSION;

// The language of a page or of a file of texts; none for what every page needs.
function languageOf(file) {
  const tag = LANGUAGES.find((tag) => file.startsWith(tag + "/") || file.startsWith(`text-${tag}-`));
  return tag || (/(^\.|\/|\.html)$|^text-/.test(file) && file !== "404.html" ? "en" : undefined);
}

// The language of the page that is open in a window.
const spoken = ({ url }) => LANGUAGES.find((tag) => url.startsWith(SCOPE + tag + "/")) || "en";

// Whether this is the file, and not what a network, a page that asks for a password or another version puts in its place.
async function isRight(file, body) {
  const sum = SUMS.get(file);
  if (sum === undefined) return (await body.text()).includes(VERSION);
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", await body.arrayBuffer()));
  return [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(sum);
}

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
      const ask = (cache) => fetch(address, { cache, credentials: "same-origin" });
      let answer = await ask(hashed ? "default" : "no-cache");
      let body = await answer.blob();
      // What a network once put in its place, the browser may have kept.
      if (hashed && !(await isRight(file, body))) {
        answer = await ask("reload");
        body = await answer.blob();
      }
      // A few hosts answer with status 404 here as well.
      if (!answer.ok && file !== "404.html") throw new Error(`${address}: ${answer.status}`);
      // The host may hold two versions for a moment, while one takes the place of the other.
      if (!(await isRight(file, body))) throw new Error(`${address} is of another version, or none of ours`);
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
    if (request.mode !== "navigate") throw why;
    // In the language of the page, else in one that is kept.
    const own = languageOf(request.url.slice(SCOPE.length));
    const folders = [own, ...LANGUAGES].filter((tag) => tag !== "en").map((tag) => tag + "/");
    for (const folder of own === "en" ? ["", ...folders] : [...folders, ""]) {
      const lost = await caches.match(SCOPE + folder + "404.html", { cacheName: OWN });
      // A page that is there, but was not kept: it says so, and not that there is none.
      if (lost) return file === undefined ? lost : new Response((await lost.text()).replace("<html", "<html data-offline"), { headers: lost.headers });
    }
    throw why;
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  // Pages for frames of other sites (though not the one on which such a frame is made) are left to the network, and so is what is no plain question.
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(SCOPE) || /^([\w-]+\/)?embed\/[^/?#]/.test(request.url.slice(SCOPE.length))) return;
  event.respondWith(answer(request, fileOf(request.url)));
});
