/* The keys of a page. Each script declares its own, and the list that ? opens is made of what was declared. Letters do nothing while somebody
   types and can be turned off; a key with Ctrl or Cmd, and one declared for certain fields, works there too. */
const SWITCH = "keptword.keys";
const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog";
const declared = [];

export const keysOn = () => localStorage.getItem(SWITCH) !== "off";
export const turnKeys = (on) => localStorage.setItem(SWITCH, on ? "on" : "off");

/* key: as the browser names it. says: the last part of its text's key. act: what it does.
   ctrl: with Ctrl or Cmd. within: a selector of the fields in which alone it works. without: of those among them that need the key themselves.
   when: whether it works on this page now. always: it cannot be turned off. everywhere: it works on every page. */
export function declareKeys(...entries) {
  if (!declared.length) addEventListener("keydown", press);
  declared.push(...entries);
}

/* What works on this page, as it is now. */
export const keysHere = () => declared.filter((one) => !one.when || one.when());

/* On a Mac the keys with Ctrl belong to the text: Ctrl+K cuts to the end of a line. */
const MAC = /mac|iphone|ipad/i.test(navigator.platform);

/* What a key that was pressed means, or undefined: nothing with another key held, held down itself, or in the middle of a character. */
export function meant(e, entries, on, mac = MAC) {
  if (e.altKey || e.repeat || e.isComposing) return undefined;
  const held = Boolean(e.ctrlKey || e.metaKey);
  if (held && (e.shiftKey || (mac && (e.ctrlKey || !e.metaKey)))) return undefined;
  return entries.find((one) => Boolean(one.ctrl) === held && (one.ctrl ? e.key.toLowerCase() === one.key.toLowerCase() : e.key === one.key) && works(one, e.target, on));
}

function works(one, at, on) {
  if (one.when && !one.when()) return false;
  if (one.within) return Boolean(at.closest(one.within)) && !(one.without && at.closest(one.without));
  return one.ctrl || ((on || one.always) && !at.closest(TYPING));
}

function press(e) {
  if (e.defaultPrevented) return;
  const one = meant(e, declared, keysOn());
  if (!one) return;
  e.preventDefault();
  one.act(e);
}
