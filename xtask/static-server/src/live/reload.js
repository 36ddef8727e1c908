// Loads the page again once the site was built anew. Only `cargo xtask serve --watch` puts it into pages.
{
  const question = "/__reload" + new URL(document.currentScript.src).search;
  const pause = () => new Promise((done) => setTimeout(done, 1000));
  const seen = () => new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  const ask = async () => {
    for (;;) {
      // Browsers have few connections to one host: pages that nobody sees leave theirs to the others.
      while (document.hidden) await seen();
      const said = await fetch(question, { cache: "no-store" }).then((answer) => answer.text()).catch(() => "");
      if (said === "another") return location.reload();
      // Without an answer the server was ended; it may come back.
      if (said !== "same") await pause();
    }
  };
  ask();
}
