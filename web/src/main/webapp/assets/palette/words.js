/* What is typed and what is known as words to compare: without accents and capitals, in any order. */
export const wordsOf = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}/.-]+/u)
    .filter(Boolean)
    .slice(0, 6);

/* Whether each of the words begins a word of a text. */
export function fits(words, text) {
  const own = wordsOf(text);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}
