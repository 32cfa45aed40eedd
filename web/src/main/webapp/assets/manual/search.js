/* Text as it is compared: without accents and capitals. */
export const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/* Which of the texts have all words that were typed; all of them where none was. */
export function found(typed, texts) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return texts.map(folded).map((text) => words.every((word) => text.includes(word)));
}
