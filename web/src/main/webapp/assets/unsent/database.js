/* The database of this device: keys no script can read, and what they encrypt. */
export const works = Boolean(window.crypto?.subtle && window.indexedDB);
let opened = null;

const open = () =>
  (opened ||= new Promise((done, failed) => {
    const request = indexedDB.open("keptword", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys");
      request.result.createObjectStore("texts");
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
    tx.oncomplete = () => done(request.result);
    tx.onerror = tx.onabort = () => failed(tx.error);
  });
}

export async function drop() {
  try {
    if (opened) (await opened).close();
  } catch {
    /* A store that never opened holds nothing. */
  }
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase("keptword");
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}
