// What can wait until a page is live and the browser has nothing else to do. The build joins the files of this folder, this one first (xtask/src/build/start.rs).
const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;
const base = meta("deskmath-base");
const root = document.documentElement;
// Where the pages of this language stand; those of English at the root of the site.
const home = root.lang === "en" ? base : base + root.lang + "/";
// Pages in frames of other sites keep nothing. `/embed/` itself is a page of the site.
const embedded = location.pathname.startsWith(home + "embed/") && location.pathname !== home + "embed/";

// What is stored under a key; null where nothing is, or where the browser refuses.
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
let canStore = !embedded;
try {
  localStorage.length;
} catch {
  canStore = false;
}
