/* The list of keys, made of what the scripts of this page declared. */
import { keysHere, keysOn, turnKeys } from "../shell/keys.js";
import { known, printed } from "./known.js";

const box = document.getElementById("keys");
const byId = (id) => document.getElementById(id);

export function followKeysList() {
  byId("keys-on").addEventListener("change", (e) => turnKeys(e.target.checked));
  byId("keys-close").addEventListener("click", () => box.close());
  document.addEventListener("click", (e) => e.target.closest("[data-keys-open]") && showKeys());
}

export function showKeys() {
  if (document.querySelector("dialog[open]")) return;
  byId("keys-on").checked = keysOn();
  const all = keysHere();
  byId("keys-list").replaceChildren(
    ...part(
      box.dataset.here,
      all.filter((one) => !one.everywhere),
    ),
    ...part(
      box.dataset.everywhere,
      all.filter((one) => one.everywhere),
    ),
  );
  box.showModal();
}

function part(title, keys) {
  if (!keys.length) return [];
  const head = document.createElement("h3");
  head.textContent = title;
  const list = document.createElement("dl");
  list.className = "keys-list";
  for (const one of keys) {
    const key = document.createElement("dt");
    for (const name of printed(one)) {
      const cap = document.createElement("kbd");
      cap.textContent = name;
      key.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = known.keys[one.says] || one.says;
    list.append(key, meaning);
  }
  return [head, list];
}
