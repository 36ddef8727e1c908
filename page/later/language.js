// The language of the site: the one that the visitor chose is remembered, and opens the links that others send (page/linked.js); to who chose none, a page is
// offered in the language of the browser. Each link to another language says so in that language.
const CHOICE = "deskmath:1:language";
const links = () => document.getElementById("languages");

function choose(tag) {
  if (canStore && stored("deskmath:1:off") === null) localStorage.setItem(CHOICE, tag);
}

// What a tag comes to when all is said that it leaves out: zh-TW and zh-Hant are one language, zh-CN is another.
function written(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

function offer() {
  const known = [...links().querySelectorAll("a")];
  const wanted = navigator.languages.map(written).map((tag) => known.find(({ hreflang }) => written(hreflang) === tag)).find((link) => link);
  if (!wanted || wanted.hreflang === root.lang) return;
  const bar = document.createElement("aside"), link = wanted.cloneNode(), stay = document.createElement("button");
  bar.className = "offer";
  bar.id = "offer";
  bar.setAttribute("aria-label", links().getAttribute("aria-label"));
  link.textContent = link.title;
  link.removeAttribute("title");
  // The link in the header takes the scenario along. It is that of the page which is shown now.
  link.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    links().querySelector(`[hreflang="${link.hreflang}"]`).click();
  });
  stay.type = "button";
  stay.className = "quiet";
  stay.textContent = links().dataset.dismiss;
  stay.addEventListener("click", () => {
    bar.remove();
    choose(root.lang);
  });
  bar.append(link, stay);
  document.body.append(bar);
}

// What phones share is the page that is shown, in this language and in the others.
function address() {
  for (const { hreflang, pathname } of links().querySelectorAll("a")) {
    const also = (hreflang === "en" ? ", link[hreflang=x-default]" : "") + (hreflang === root.lang ? ", link[rel=canonical]" : "");
    for (const link of document.querySelectorAll(`link[hreflang="${hreflang}"]` + also)) link.href = new URL(link.href).origin + pathname;
  }
}

if (links()) {
  new MutationObserver(address).observe(links(), { childList: true });
  if (canStore && stored(CHOICE) === null) offer();
  // A page of another language that is not there: its own words say so.
  const { page } = document.getElementById("page").dataset;
  const meant = [...links().querySelectorAll("a")].find(({ hreflang }) => location.pathname.startsWith(base + hreflang + "/"));
  if (page === "404" && meant && meant.hreflang !== root.lang && !("offline" in root.dataset)) {
    const [path, fragment] = location.pathname.split("%23");
    location.replace(fragment ? path + "#" + fragment : base + meant.hreflang + "/404.html");
  }
}
