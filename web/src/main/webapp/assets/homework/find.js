/* Finding exercises among those that can be assigned, with keys alone: words of the title, phase, step and minutes, and how long at most. */

/* A text as it is compared: without case and accents. */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/* Whether a text has every word that was typed, each at the beginning of a word of its own. */
export function matches(typed, text) {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => words.some((one) => one.startsWith(word)));
}

/* The one to go to from the place `at`, by so many steps, within the list. */
export const next = (at, by, length) => Math.max(0, Math.min(length - 1, at + by));

export function followFinding() {
  const tools = document.querySelector(".assign-find");
  if (!tools) return;
  const sheet = tools.closest(".assign-sheet");
  const search = document.getElementById("find-exercise");
  const minutes = document.getElementById("find-minutes");
  const chosen = document.getElementById("find-chosen");
  const found = document.getElementById("found");
  tools.hidden = false;

  const isPicked = (row) => Boolean(row.querySelector('input[name="pick"]:checked'));
  function fits(row) {
    const words = row.closest(".pick-group").dataset.words + " " + row.dataset.words;
    const short = !minutes.value || Number(row.dataset.minutes) <= Number(minutes.value);
    return short && matches(search.value, words) && (chosen.getAttribute("aria-pressed") !== "true" || isPicked(row));
  }
  function show() {
    let count = 0;
    for (const group of sheet.querySelectorAll(".pick-group")) {
      const rows = [...group.querySelectorAll(".pick")];
      rows.forEach((row) => (row.hidden = !fits(row)));
      const left = rows.filter((row) => !row.hidden).length;
      group.hidden = !left;
      count += left;
    }
    found.textContent = found.dataset.found.replace("{0}", count);
  }
  const boxes = () => [...sheet.querySelectorAll(".pick:not([hidden])")].map((row) => row.querySelector(".pick-both:not([hidden])") || row.querySelector("input:not([disabled])")).filter(Boolean);

  search.addEventListener("input", show);
  minutes.addEventListener("change", show);
  chosen.addEventListener("click", () => {
    chosen.setAttribute("aria-pressed", String(chosen.getAttribute("aria-pressed") !== "true"));
    show();
  });
  search.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "ArrowDown" || e.key === "Enter") {
      e.preventDefault();
      if (!e.ctrlKey && !e.metaKey) boxes()[0]?.focus();
    } else if (e.key === "Escape" && search.value) {
      e.preventDefault();
      search.value = "";
      show();
    }
  });
  sheet.addEventListener("keydown", (e) => {
    if (!e.target.matches(".pick-both, .pick-tick input") || !["ArrowDown", "ArrowUp"].includes(e.key)) return;
    e.preventDefault();
    const all = boxes();
    const at = all.findIndex((one) => one.closest(".pick") === e.target.closest(".pick"));
    if (e.key === "ArrowUp" && at === 0) search.focus();
    else all[next(at, e.key === "ArrowDown" ? 1 : -1, all.length)]?.focus();
  });
  show();
}
