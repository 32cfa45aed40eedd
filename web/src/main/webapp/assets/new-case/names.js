/* What the clients are called in the list of drafts and beside the form. A name that cannot be stored, which the page refuses when it is sent, does not keep the draft
   from being saved. */
const LONGEST = 60;

export const short = (name) => {
  const clean = name.replace(/[\p{Cc}\p{Cs}]/gu, " ").replace(/\s+/g, " ").trim();
  return clean.length > LONGEST ? clean.slice(0, LONGEST - 1).replace(/\p{Cs}$/u, "") + "…" : clean;
};

export const called = (names) => names.map(short).filter(Boolean).join(" & ");
