/* The tabs that are open: each holds a lock under its id. */
const LOCK = "keptword-tab|";

/* Holds the lock of a tab for as long as its page stands; done once it does. */
export const holdTab = (tab) => new Promise((held) => navigator.locks.request(LOCK + tab, () => new Promise(() => held())));

/* Done once the page of a tab has gone, or after a while. */
export const whenGone = (tab) => navigator.locks.request(LOCK + tab, { signal: AbortSignal.timeout(1500) }, () => null).catch(() => null);

/* The ids of the open tabs, in every browser that has such locks. */
export async function openTabs() {
  if (!navigator.locks) return new Set();
  return new Set((await navigator.locks.query()).held.filter((one) => one.name.startsWith(LOCK)).map((one) => one.name.slice(LOCK.length)));
}
