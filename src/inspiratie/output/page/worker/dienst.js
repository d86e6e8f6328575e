/* Keeps the page for when there is no internet: the newest from the address first, else the one that was kept. */

"use strict";

const EDITION = "";
const KEPT = `inspiratie-${EDITION}`;
const PATIENCE = 4000;
/* Milliseconds to wait for an address that does not answer, as in a train. */

self.addEventListener("install", (event) => {
  const keep = async () => {
    const store = await caches.open(KEPT);
    await store.add(new Request("./", { cache: "reload" }));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const older = (await caches.keys()).filter((name) => name.startsWith("inspiratie-") && name !== KEPT);
    await Promise.all(older.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const newest = async (request) => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) return answer;
  } catch {
    /* no internet: the kept page follows */
  }
  const kept = await caches.match("./");
  return kept || Response.error();
};

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(newest(event.request));
});
