/* The mark of a device whose person has left while the server could not be told: the worker (sw.js) finds it before it shows any page, and
   signs out first. It holds the words of the quiet page, in the person's language, and nothing of the application. */
const STORE = "keptword-device";
const MARK = "/leaving";

export async function mark(words) {
  try {
    await (await caches.open(STORE)).put(MARK, new Response(JSON.stringify(words)));
  } catch {
    /* A browser without such a store has no worker either. */
  }
}

/* The words, where the device is marked. */
export async function marked() {
  try {
    const found = (await caches.has(STORE)) ? await (await caches.open(STORE)).match(MARK) : undefined;
    return found ? await found.json() : null;
  } catch {
    return null;
  }
}

export async function unmark() {
  try {
    await caches.delete(STORE);
  } catch {
    /* There was none. */
  }
}
