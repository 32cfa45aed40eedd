/* The page that stands in place of any other where there is no connection: in the person's language, with Leave and the crisis lines, and with
   nothing that anybody wrote. It is kept while its person is signed in, and goes when somebody leaves or signs out. */
import { presence } from "./presence.js";
import { send } from "./request.js";

const STORE = "keptword-offline";
const PAGE = "/offline";
const VERSION = "X-Keptword-Version";

/* Brings the kept page up to date. version changes whenever what it says does. */
export async function keepOfflinePage(version) {
  try {
    const store = await caches.open(STORE);
    const known = await store.match(PAGE);
    if (known?.headers.get(VERSION) === version) return;
    const answer = await send(PAGE, { headers: { Accept: "text/html" } });
    if (!answer.ok || presence.over) return;
    const headers = new Headers(answer.headers);
    headers.set(VERSION, version);
    await store.put(PAGE, new Response(await answer.blob(), { headers }));
  } catch {
    /* No connection now, or a browser that keeps nothing: the worker has a page of its own. */
  }
}

export async function offlinePage() {
  return (await caches.has(STORE)) ? (await caches.open(STORE)).match(PAGE) : undefined;
}

export async function forgetOfflinePage() {
  try {
    await caches.delete(STORE);
  } catch {
    /* There was none. */
  }
}
