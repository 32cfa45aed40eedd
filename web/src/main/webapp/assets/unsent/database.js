/* The database of this device: keys no script can read, what they encrypt, and the numbers of drafts that were sent (receipts.js). */
export const works = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);
const STORES = ["keys", "texts", "receipts"];
let opened = null;

const open = () =>
  (opened ||= new Promise((done, failed) => {
    const request = indexedDB.open("keptword", 2);
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames;
      STORES.filter((one) => !known.contains(one)).forEach((one) => request.result.createObjectStore(one));
    };
    request.onsuccess = () => {
      request.result.onclose = () => (opened = null);
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  }));

export async function act(store, how, what) {
  const db = await open();
  return new Promise((done, failed) => {
    const tx = db.transaction(store, how);
    const request = what(tx.objectStore(store));
    tx.oncomplete = () => done(request?.result);
    tx.onerror = tx.onabort = () => failed(tx.error);
  });
}

/* The key under a name, made when there is none. Two pages that make it at once end with the same. */
export async function keyOf(id, algorithm) {
  const known = await act("keys", "readonly", (s) => s.get(id));
  if (known) return known;
  const made = await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
  try {
    await act("keys", "readwrite", (s) => s.add(made, id));
    return made;
  } catch {
    return act("keys", "readonly", (s) => s.get(id));
  }
}

/* Whether this device takes a text at all: one is written and removed in the same step. */
export async function takesTexts() {
  if (!works) return false;
  try {
    await act("texts", "readwrite", (s) => {
      s.put({}, "asked");
      return s.delete("asked");
    });
    return true;
  } catch {
    return false;
  }
}

/* How many unsent texts wait on this device, whoever wrote them; null where that cannot be found out. Asking makes no store. */
export async function textsHere() {
  if (!works) return 0;
  try {
    if (indexedDB.databases && !(await indexedDB.databases()).some((one) => one.name === "keptword")) return 0;
    return await act("texts", "readonly", (s) => s.count());
  } catch {
    return null;
  }
}
