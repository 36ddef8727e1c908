// How a page looks on paper (style/print.css).
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.media = "print";
sheet.href = import.meta.url.replace(/js$/, "css");
document.head.append(sheet);

// The code for paper of a form that nobody has touched: the browser prints without waiting for the worker that makes it, so it is made before. Once the
// site is kept for when there is no network, the worker is on the device, and costs none.
const page = document.getElementById("page");

function code() {
  const place = document.getElementById("print-qr"), metric = page.dataset.page;
  // As soon as somebody touches the form, the program sees to it.
  if (!place || place.firstChild || location.hash) return;
  const worker = new Worker(meta("deskmath-insight"));
  let asked;
  worker.onerror = () => worker.terminate();
  worker.onmessage = ({ data }) => {
    // It names its build first.
    if (!asked) return worker.postMessage((asked = [null, "paper", metric]));
    if (place.isConnected && !place.firstChild && !location.hash) place.innerHTML = data;
    worker.terminate();
  };
}

navigator.serviceWorker?.ready.then(() => {
  new MutationObserver(code).observe(page, { attributeFilter: ["data-page"] });
  code();
});
