// For pages that embed calculators: the element <deskmath-calculator>, which only makes the frame and loads the script that gives it its height. See docs/embed.md.
(() => {
  // The calculators lie where this script does.
  const site = new URL(".", document.currentScript.src);
  const LOOK = ["theme", "accent", "parts", "cta", "cta-text"];
  class DeskmathCalculator extends HTMLElement {
    static get observedAttributes() {
      return ["metric", "language", "numbers", "label", ...LOOK];
    }
    connectedCallback() {
      this.draw();
      if (document.querySelector("script[data-deskmath-host]")) return;
      const host = document.createElement("script");
      host.src = new URL("embed.js", site).href;
      host.dataset.deskmathHost = "";
      document.head.append(host);
    }
    attributeChangedCallback() {
      if (this.isConnected) this.draw();
    }
    draw() {
      const get = (name) => this.getAttribute(name) ?? "";
      // A path of ours, whatever is written there.
      const [metric, language] = ["metric", "language"].map((name) => get(name).replace(/[^A-Za-z0-9-]/g, ""));
      if (!metric) return this.replaceChildren();
      const address = new URL((language && language !== "en" ? language + "/" : "") + "embed/" + metric, site);
      for (const name of LOOK) if (get(name)) address.searchParams.set(name, get(name));
      address.hash = get("numbers").replace(/^.*#/, "");
      let frame = this.querySelector("iframe");
      if (!frame) {
        frame = document.createElement("iframe");
        frame.dataset.deskmath = "";
        Object.assign(frame, { width: "100%", height: "900", loading: "lazy", allow: "clipboard-write" });
        frame.style.cssText = "display: block; border: 0";
        this.replaceChildren(frame);
      }
      frame.title = get("label") || metric;
      if (frame.src !== address.href) frame.src = address.href;
    }
  }
  if (!customElements.get("deskmath-calculator")) customElements.define("deskmath-calculator", DeskmathCalculator);
})();
