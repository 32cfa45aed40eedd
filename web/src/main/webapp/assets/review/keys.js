/* Keys of the queue and of a response. They can be turned off; ? always shows them. */
import { byId } from "./page.js";

const KEYS = "keptword.keys";
const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog";
const keysOn = () => localStorage.getItem(KEYS) !== "off";

/* What a key that was pressed does, or null: nothing while somebody types, with another key held, or held down itself. */
export function actOf(e, acts, on) {
  const act = Object.hasOwn(acts, e.key) ? acts[e.key] : null;
  if (!act || e.target.closest(TYPING) || e.ctrlKey || e.metaKey || e.altKey || e.repeat || e.isComposing) return null;
  return on || e.key === "?" ? act : null;
}

export function followKeys(acts) {
  addEventListener("keydown", (e) => {
    const act = actOf(e, acts, keysOn());
    if (!act) return;
    e.preventDefault();
    act();
  });
}

/* The switch and the list of keys. */
export function followKeysDialog() {
  byId("keys-on").checked = keysOn();
  byId("keys-on").addEventListener("change", (e) => localStorage.setItem(KEYS, e.target.checked ? "on" : "off"));
  byId("keys-open").addEventListener("click", showKeys);
  byId("keys-close").addEventListener("click", () => byId("keys").close());
}

export const showKeys = () => byId("keys") && byId("keys").showModal();
