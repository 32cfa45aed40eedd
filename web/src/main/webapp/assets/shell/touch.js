/* The last touch of any window of a person, kept in the browser under a key. A browser that keeps nothing has this window's own. */
export function sharedTouch(key) {
  let last = Date.now();

  function latest() {
    try {
      last = later(last, localStorage.getItem(key), Date.now());
    } catch {
      /* Nothing is kept here. */
    }
    return last;
  }
  function share(moment) {
    last = moment;
    try {
      localStorage.setItem(key, String(moment));
    } catch {
      /* Nothing is kept here. */
    }
  }
  function forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      /* Nothing is kept here. */
    }
  }
  /* Hears what other windows share: a moment, or null when one has ended. */
  function whenShared(heard) {
    addEventListener("storage", (e) => {
      if (e.key === key) heard(e.newValue === null ? null : Number(e.newValue));
    });
  }
  return { latest, share, forget, whenShared, known: () => last };
}

/* The later of two moments; what is kept may be missing or broken, and no moment lies ahead of now. */
export const later = (last, kept, now) => Math.max(last, Math.min(Number(kept) || 0, now));
