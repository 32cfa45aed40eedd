/* What is typed and not sent yet, kept on this device for the client's and the counselor's pages alike. It goes with the server's receipt or by
   the person's own yes (text.js), and never because somebody leaves or signs out. Where the browser cannot encrypt, nothing is kept here
   and the page alone holds the words. */
import { newId } from "../shell/ids.js";
import { saving } from "../shell/saving.js";
import { takesTexts, works } from "./database.js";
import { land, list, open, put, remove } from "./device.js";
import { holdTab, openTabs, whenGone } from "./tabs.js";
import { tailOf } from "./tail.js";
import { textOf } from "./text.js";

const BEFORE = "keptword-tab";
/* The tab as this page has it: a page that is loaded again is another one. */
export const tab = newId();
const texts = [];
const people = new Map();
saving.keep = () => Promise.all(texts.map((one) => one.now()));

/* While the page stands, nobody takes its copies for left behind. */
const standing = navigator.locks && works ? holdTab(tab) : Promise.resolve();

/* The page this tab had before is going just now; a tab that was doubled has one that stays. */
async function predecessorGone() {
  let before = null;
  try {
    before = sessionStorage.getItem(BEFORE);
    sessionStorage.setItem(BEFORE, tab);
  } catch {
    return;
  }
  if (before && navigator.locks) await whenGone(before);
}
const gone = works ? predecessorGone() : Promise.resolve();

async function alive() {
  return navigator.locks ? openTabs() : new Set([tab]);
}

function personOf(person) {
  if (!people.has(person)) {
    const moving = () => land(person).catch(() => {});
    const once = navigator.locks ? navigator.locks.request("keptword-tail|" + person, { signal: AbortSignal.timeout(2500) }, moving).catch(() => {}) : moving();
    people.set(person, { tail: tailOf(person), ready: Promise.all([standing, gone.then(() => once)]) });
  }
  return people.get(person);
}

const nothing = () => ({
  soon() {},
  now: async () => undefined,
  read: async () => undefined,
  took() {},
  forget: async () => undefined,
  received: async () => undefined,
  isHere: () => false,
  whenTried: { then() {} },
});

function at(person, place) {
  if (!works) return nothing();
  const { tail, ready } = personOf(person);
  const device = {
    ready,
    alive,
    list,
    open,
    remove,
    put: (id, own, last, others) => {
      tail.reach(3 * JSON.stringify(last.value).length);
      return put(id, own, last, others);
    },
  };
  const text = textOf(device, person + "|" + place, tab);
  texts.push({ person, now: text.now, pending: text.pending, name: text.id + "|" + tab });
  document.addEventListener("visibilitychange", () => document.hidden && text.now());
  /* Another page of this tab sent the words, and the server has them. */
  const received = (sender) => ready.then(() => remove(text.id, [sender])).catch(() => undefined);
  /* Whether a copy of all that was typed is on this device. */
  const isHere = () => text.state() === "written";
  return { soon: text.soon, now: text.now, read: text.read, took: text.took, forget: text.forget, received, isHere, whenTried: text.whenTried };
}

/* The page goes: what is not on this device yet goes the short way. */
addEventListener("pagehide", () => {
  for (const [person, { tail }] of people) {
    const left = texts.filter((one) => one.person === person).map((one) => [one.name, one.pending()]).filter(([, last]) => last);
    if (left.length) tail.leave(Object.fromEntries(left.map(([name, last]) => [name, [last.moment, last.value, last.gone]])));
  }
  texts.forEach((one) => one.now());
});

export const unsent = { at, takesTexts };
