// For pages that embed calculators: gives each frame its height, and tells of results by the event deskmath:result. See docs/embed.md.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-deskmath]")];
  const ask = (frame) => frame.contentWindow.postMessage("deskmath", "*");
  addEventListener("message", ({ data, origin, source }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || origin !== new URL(frame.src).origin || data?.deskmath !== 1) return;
    if (data.height > 0) frame.style.height = data.height + "px";
    else if (data.result) frame.dispatchEvent(new CustomEvent("deskmath:result", { bubbles: true, detail: data.result }));
    else ask(frame);
  });
  frames().forEach(ask);
})();
