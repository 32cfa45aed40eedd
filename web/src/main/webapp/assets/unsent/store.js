/* What is typed and not sent yet, kept on this device for the client's and the counselor's pages alike: encrypted, with a key no script
   can read, bound to person and place. It goes with the server's receipt, on Leave and on sign-out. Where the browser cannot encrypt,
   nothing is kept here and the page alone holds the words. */
import { act, drop, works } from "./database.js";

const AFTER = 250;
let gone = false;

/* What a text is stored under and bound to: nobody else's page, and no other place, can open it. */
export const storageKey = (person, place) => person + "|" + place;

/* One text of a person at a place. What is asked first is done first, so that no late write brings back what was received. */
function at(person, place) {
  const id = storageKey(person, place);
  const bound = new TextEncoder().encode(id);
  let line = Promise.resolve();
  let timer = 0;
  let collected = null;
  async function key() {
    const known = await act("keys", "readonly", (s) => s.get(id));
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await act("keys", "readwrite", (s) => s.put(made, id));
    return made;
  }
  const inTurn = (what) => (...args) =>
    (line = line.then(async () => {
      if (!works || gone) return undefined;
      try {
        return await what(...args);
      } catch {
        return undefined;
      }
    }));
  const put = inTurn(async (value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound }, await key(), new TextEncoder().encode(JSON.stringify(value)));
    if (!gone) await act("texts", "readwrite", (s) => s.put({ iv, data }, id));
  });
  const remove = inTurn(async () => {
    await act("texts", "readwrite", (s) => s.delete(id));
    await act("keys", "readwrite", (s) => s.delete(id));
  });
  function now() {
    clearTimeout(timer);
    const value = collected?.();
    collected = null;
    return value === undefined ? line : put(value);
  }
  /* The words may go back to what is stored meanwhile: then collect answers undefined and nothing is written. */
  function soon(collect) {
    collected = collect;
    clearTimeout(timer);
    timer = setTimeout(now, AFTER);
  }
  function forget() {
    clearTimeout(timer);
    collected = null;
    return remove();
  }
  const read = inTurn(async () => {
    const found = await act("texts", "readonly", (s) => s.get(id));
    if (!found) return undefined;
    const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: found.iv, additionalData: bound }, await key(), found.data);
    return JSON.parse(new TextDecoder().decode(data));
  });
  addEventListener("pagehide", now);
  document.addEventListener("visibilitychange", () => document.hidden && now());
  return { soon, now, read, forget };
}

async function forgetAll() {
  if (!works || gone) return;
  gone = true;
  await drop();
}

export const unsent = { at, forgetAll };
