// In the place of the site's service worker while `cargo xtask serve --watch` runs: it throws away what another one has kept at this address, and goes.
addEventListener("install", () => skipWaiting());

async function retire() {
  const { scope } = registration;
  for (const name of await caches.keys()) if (name.startsWith(`deskmath:${scope}:`)) await caches.delete(name);
  await registration.unregister();
  // Only pages that the other one had in hand: those of this server need no second load.
  for (const page of await clients.matchAll({ type: "window" })) await page.navigate(page.url).catch(() => {});
}

addEventListener("activate", (event) => event.waitUntil(retire()));
