/* What is not on the server yet, the reply and the comments, for when this page goes before it is. */
import { unsent } from "../unsent/store.js";
import { answerable, lead, person, revision } from "./page.js";
import { key } from "./words.js";
import { draft, isUnsaved, remarks, reply, unsaved } from "./writing.js";

export const kept = answerable ? unsent.at(person, "/api/reviews/" + lead) : null;
export const left = kept?.read();

export const keepHere = () =>
  kept.soon(() => {
    const open = key(draft()) !== reply.saved;
    const notes = [...remarks.values()].filter(isUnsaved).map(({ field, state, timer, ...remark }) => ({ ...remark, text: field.value }));
    const words = open ? { ...draft(), version: reply.conflict ? null : reply.version } : null;
    return open || notes.length ? { revision, draft: words, tried: [...reply.tried], notes } : undefined;
  });

/* The server has something: what is left of it stays here. */
export const received = () => (unsaved() ? keepHere() : kept.forget());
