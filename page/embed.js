// For pages that embed calculators: gives each frame its height, and tells of results by the event deskmath:result. See docs/embed.md.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-deskmath]")];
  const ask = (frame) => frame.contentWindow.postMessage("deskmath", "*");
  addEventListener("message", ({ data, origin, source }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    // What stands in a sandbox has no origin: there its window alone has to do.
    const boxed = frame?.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (!frame || origin !== (boxed ? "null" : new URL(frame.src).origin) || data?.deskmath !== 1) return;
    if (data.height > 0) frame.style.height = data.height + "px";
    else if (data.result) frame.dispatchEvent(new CustomEvent("deskmath:result", { bubbles: true, detail: data.result }));
    else ask(frame);
  });
  frames().forEach(ask);
})();
