/* The tabs of this browser learn at once when one of them leaves or signs out. A tab that sleeps, or comes back from the browser's memory,
   finds it in the browser's storage: a message would reach it too late. */
const KEY = "keptword-gone";
const PAGES = "keptword-page";
const wire = "BroadcastChannel" in window ? new BroadcastChannel(KEY) : null;
const known = stored();
/* When this page was asked for. */
const asked = Date.now() - performance.now();
let release = () => {};

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/* Whether somebody signed out of whom a page still tells: after it was loaded, or after it was asked for. */
export const isGone = (told, knew, since, now) => {
  if (!told) return false;
  const moment = Number(told.split(" ")[1]);
  return told !== knew || (moment > since && moment <= now);
};

/* Tells the other tabs. how: "left" for Leave, else "out". */
export function tellTabs(how) {
  const told = how + " " + Date.now();
  try {
    localStorage.setItem(KEY, told);
  } catch {
    /* Nothing is kept here: the message is all there is. */
  }
  wire?.postMessage(told);
}

/* Calls heard with "left" or "out" when another tab has gone, and never twice. */
export function whenTold(heard) {
  let over = false;
  const hear = (told) => {
    if (over || !isGone(told, known, asked, Date.now())) return;
    over = true;
    heard(told.split(" ")[0]);
  };
  const look = () => hear(stored());
  if (wire) wire.onmessage = (e) => hear(e.data);
  addEventListener("storage", (e) => e.key === KEY && look());
  addEventListener("pageshow", look);
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", () => document.hidden || look());
  look();
}

/* This page stands open. Whoever empties the device waits until no page with words on it does. */
export function holdPage() {
  navigator.locks?.request(PAGES, { mode: "shared" }, () => new Promise((done) => (release = done)));
}

export const releasePage = () => release();

/* Does something once no page stands open any more; says whether the others went in time. */
export async function whenAlone(what) {
  release();
  if (!navigator.locks) return what(false);
  try {
    return await navigator.locks.request(PAGES, { signal: AbortSignal.timeout(2500) }, () => what(true));
  } catch (e) {
    if (e.name !== "TimeoutError" && e.name !== "AbortError") throw e;
    return what(false);
  }
}
