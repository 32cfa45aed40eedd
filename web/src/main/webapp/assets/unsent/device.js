/* Where copies of unsent texts stand on this device: encrypted, each with a key of its own that no script can read, bound to person, place and
   tab. A key stands beside what it opens, so that neither is ever there without the other. */
import { act } from "./database.js";
import { moveTails } from "./tail.js";

const AES = { name: "AES-GCM", length: 256 };
const bytes = (text) => new TextEncoder().encode(text);

/* What a text is stored under and bound to: nobody else's page, and no other place, can open it. */
export const copyKey = (person, place, tab) => person + "|" + place + "|" + tab;
const nameOf = (id, tab) => id + "|" + tab;

async function sealed(name, value) {
  const key = await crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ ...AES, iv, additionalData: bytes(name) }, key, bytes(JSON.stringify(value)));
  return { key, iv, data };
}

export async function put(id, tab, { value, moment }, gone) {
  const name = nameOf(id, tab);
  const copy = { ...(await sealed(name, value)), moment };
  await act("texts", "readwrite", (texts) => {
    gone.forEach((one) => texts.delete(nameOf(id, one)));
    return texts.put(copy, name);
  });
}

/* The copies of one text, by the tabs that wrote them. */
export async function list(id) {
  const range = IDBKeyRange.bound(id + "|", id + "|\uffff");
  const names = await act("texts", "readonly", (texts) => texts.getAllKeys(range));
  const copies = await act("texts", "readonly", (texts) => texts.getAll(range));
  return names.map((name, i) => ({ tab: name.slice(id.length + 1), moment: copies[i]?.moment || 0 })).filter(({ tab }) => !tab.includes("|"));
}

export async function open(id, tab) {
  const name = nameOf(id, tab);
  const copy = await act("texts", "readonly", (texts) => texts.get(name));
  const plain = await crypto.subtle.decrypt({ ...AES, iv: copy.iv, additionalData: bytes(name) }, copy.key, copy.data);
  return JSON.parse(new TextDecoder().decode(plain));
}

export const remove = (id, tabs) =>
  act("texts", "readwrite", (texts) => tabs.map((tab) => texts.delete(nameOf(id, tab)))[0]);

/* What earlier pages of a person left in their last moment becomes a copy like any other: newer than what they had stored. */
export const land = (person) =>
  moveTails(person, async (left) => {
    for (const [name, [moment, value, gone]] of Object.entries(left)) {
      const stored = await act("texts", "readonly", (texts) => texts.get(name));
      if (stored?.moment > moment) continue;
      const cut = name.lastIndexOf("|");
      await put(name.slice(0, cut), name.slice(cut + 1), { value, moment }, gone);
    }
  });
