/* The words of a reply, as they are compared and joined. */

/* What tells one reply from another: white space around the words does not. */
export const key = (d) => JSON.stringify([d.feedback.trim(), d.note.trim(), d.effort, d.learning, d.bring]);

export const BLANK = { feedback: "", note: "", effort: null, learning: null, bring: false };

export const rating = (text) => (text === "" ? null : Number(text));

/* One below the other, without empty ones. */
export const joined = (...parts) => parts.filter((part) => part && part.trim()).join("\n\n");

/* What stands between a word before and what is put in after it. */
export const gap = (before) => (before && !/\s$/.test(before) ? " " : "");
