// A calculator in somebody else's page: look, parts and button from the address, its height and results for the page around it. See docs/embed.md.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const get = (name) => (asked.get(name) ?? "").slice(0, 2000);

  const theme = get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (asked.has("parts")) root.dataset.parts = get("parts").replace(/[^a-z]+/g, " ");
  // The settings of the frame are no scenario.
  if (!/=|%3D/i.test(location.hash)) delete root.dataset.linked;

  // The accent for the light and for the dark look, as far as text in it can be read there.
  const light = (hex) => {
    const part = (at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05;
  };
  const accents = get("accent").split(".");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    root.style.removeProperty("--accent");
    delete root.dataset.accent;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    const accent = "#" + (accents[dark ? 1 : 0] ?? accents[0]);
    if (!/^#[0-9a-f]{6}$/i.test(accent)) return;
    const own = light(accent), style = getComputedStyle(root);
    const readable = ["--paper", "--surface", "--sunken", "--accent-ink"].every((name) => {
      const other = light(style.getPropertyValue(name).trim());
      return Math.max(own, other) / Math.min(own, other) >= 4.5;
    });
    if (!readable) return;
    root.style.setProperty("--accent", accent);
    root.dataset.accent = "";
  };

  const button = () => {
    let address;
    try {
      address = new URL(get("cta"));
    } catch {
      return;
    }
    if (!["https:", "http:", "mailto:"].includes(address.protocol)) return;
    const link = document.getElementById("embed-cta");
    const goal = address.host || address.pathname;
    // No control characters, none that turn text round.
    const text = get("cta-text").replace(/[\p{Cc}\p{Cf}]/gu, "").trim().slice(0, 80);
    link.href = address.href;
    // Outside of a frame nobody vouches for the button, so it says where it leads.
    link.textContent = !text ? goal : parent === window ? text + " (" + goal + ")" : text;
    link.hidden = false;
  };

  // The same numbers on the site's own page.
  const full = () => {
    const page = new URL(document.getElementById("embed-source").href);
    page.hash = location.hash;
    return page.href;
  };

  // Links of the page lead out of the frame.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
    if (link.id === "embed-source") link.href = full();
    link.target = "_blank";
    link.rel = "noopener";
    event.stopImmediatePropagation();
  }, true);
  // A file that is dropped here belongs to nobody: the page for surveys is elsewhere.
  for (const kind of ["dragenter", "dragover", "drop"]) {
    addEventListener(kind, (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  }
  addEventListener("paste", (event) => event.target.closest?.("input, textarea") || event.stopImmediatePropagation(), true);

  // Whom to tell: the page around, under the origin that the browser vouches for, once it asked.
  let host = null, height = 0, told = "";
  const tell = (message) => host && parent.postMessage({ deskmath: 1, ...message }, host);
  const tellHeight = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height && host) tell({ height: (height = now) });
  };
  const tellResults = () => {
    const form = document.querySelector("form[data-metric]");
    if (!host || !form || !root.hasAttribute("data-ready") || document.querySelector("[data-wait]")) return;
    const number = (text) => (text === undefined ? null : Number(text));
    const outputs = document.querySelectorAll("output[data-result]:not([data-method], [data-scenario], [data-row], [data-metric])");
    const results = [...outputs].map(({ dataset }) => (
      { id: dataset.result, value: number(dataset.value), low: number(dataset.low), high: number(dataset.high) }));
    const result = { metric: form.dataset.metric, link: full(), results };
    const text = JSON.stringify(result);
    if (text !== told) tell({ result });
    told = text;
  };
  // The address follows the form within 0.4 s: link and results are to be of one moment.
  let later;
  const soon = () => {
    clearTimeout(later);
    later = setTimeout(tellResults, 500);
  };
  addEventListener("message", (event) => {
    if (parent === window || event.source !== parent || event.data !== "deskmath" || event.origin === "null") return;
    host = event.origin;
    height = 0;
    told = "";
    tellHeight();
    soon();
  });

  paint();
  system.addEventListener("change", paint);
  // Without an origin of its own (a sandbox) a page may start no worker by its address, but by a text that names it. What stands behind the address of that
  // text is seen by the worker as behind its own.
  const workers = () => {
    if (self.origin !== "null") return;
    for (const meta of document.querySelectorAll("meta[name=deskmath-insight]")) {
      const { href, hash } = new URL(meta.content, location.href);
      const text = "importScripts(self.deskmathLoader = " + JSON.stringify(href) + ")";
      meta.content = URL.createObjectURL(new Blob([text], { type: "text/javascript" })) + hash;
    }
  };

  addEventListener("DOMContentLoaded", () => {
    workers();
    button();
    new ResizeObserver(tellHeight).observe(document.body);
    new MutationObserver(soon).observe(root, { subtree: true, attributes: true, attributeFilter: ["data-value", "data-low", "data-high", "data-ready"] });
    // Holds nothing, so it may go to anybody: the script in the page around answers it.
    if (parent !== window) parent.postMessage({ deskmath: 1 }, "*");
  });
})();
