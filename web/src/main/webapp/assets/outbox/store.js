/* Taps that wait on this device to be sent: each is sealed like an unsent text (unsent/device.js), under its person, and goes by the server's
   receipt or by the person's own yes. */
import { act, textsHere } from "../unsent/database.js";
import { list, open, put, remove } from "../unsent/device.js";
import { receive } from "../unsent/receipts.js";

const idOf = (person) => person + "|outbox";

/* tap: key, button (the value that names what was answered), before (what was said so far), label and what (for people to read), at, and
   refused (the server's sentence) once it can't count any more. It takes the place of others. */
export const keep = (person, tap, others = []) => put(idOf(person), tap.key, { value: tap, moment: tap.at }, others);

export const drop = (person, key) => remove(idOf(person), [key]);

/* The taps of a person, the oldest first. Asking makes no store where there is none. */
export async function tapsOf(person) {
  if (!(await textsHere())) return [];
  const id = idOf(person);
  const names = (await list(id)).sort((a, b) => a.moment - b.moment);
  const found = await Promise.all(names.map(({ tab }) => open(id, tab).catch(() => undefined)));
  return found.filter(Boolean);
}

/* The texts of exercises that closed pages of a person left here: one for each place where there is only one. Where several wait, the page of
   the exercise asks which of them counts. */
export async function draftsOf(person, alive) {
  if (!(await textsHere())) return [];
  const names = await act("texts", "readonly", (texts) => texts.getAllKeys(IDBKeyRange.bound(person + "|", person + "|\uffff")));
  return alone(names.map(draftNamed).filter(Boolean)).filter(({ tab }) => !alive.has(tab));
}

const DRAFT = /^(.{36})\|(\/api\/drafts\/[0-9a-f-]{36})\|([0-9-]*)\|([^|]+)$/;

/* What the name of a stored text says, where it is one of an exercise. */
export function draftNamed(name) {
  const [, person, api, entry, tab] = DRAFT.exec(name) || [];
  return person ? { person, api, entry: entry || null, tab, id: name.slice(0, -tab.length - 1) } : undefined;
}

export const alone = (drafts) => drafts.filter((one) => drafts.filter((other) => other.id === one.id).length === 1);

export const openDraft = ({ id, tab }) => open(id, tab);

/* The server has the text, under this number. */
export async function dropDraft({ id, tab }, number) {
  await receive(id, number);
  await remove(id, [tab]);
}
