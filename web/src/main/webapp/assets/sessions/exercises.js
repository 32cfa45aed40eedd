/* Homework is found by typing: a combobox over the exercises that the first row offers. What is picked fills the next empty row. */
import { hasWrong } from "../forms/wrong.js";

const MOST = 8;

/* The exercises whose title, or whose phase, holds every word that is looked for; those whose title begins with it first. */
export function found(all, sought) {
  const words = plain(sought).split(" ").filter(Boolean);
  if (!words.length) return [];
  const fits = all.filter((one) => words.every((word) => plain(one.title + " " + one.phase).includes(word)));
  const rank = (one) => (plain(one.title).startsWith(words[0]) ? 0 : plain(one.title).includes(words[0]) ? 1 : 2);
  return fits.map((one, at) => ({ one, at })).sort((a, b) => rank(a.one) - rank(b.one) || a.at - b.at).slice(0, MOST).map(({ one }) => one);
}

/* In lower case and without accents. */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

export function findExercises() {
  const box = document.querySelector(".find-exercise");
  const rows = [...document.querySelectorAll(".agreed-row")];
  if (!box || !rows.length) return;
  const [input, list, status] = [box.querySelector("input"), box.querySelector("ul"), box.querySelector("[role='status']")];
  const all = [...rows[0].querySelectorAll("optgroup option")].map((option) => ({ id: option.value, title: option.textContent.trim(), phase: option.parentElement.label }));
  let shown = [];
  let active = -1;
  box.hidden = false;
  rows.forEach(prepare);

  function prepare(row) {
    const filled = () => row.querySelector("select").value || row.querySelector("input[type='text']").value;
    const remove = row.querySelector(".remove-exercise");
    row.hidden = !filled() && !hasWrong(row);
    remove.hidden = false;
    remove.addEventListener("click", () => {
      row.querySelector("select").value = "";
      const words = row.querySelector("input[type='text']");
      words.value = "";
      words.dispatchEvent(new Event("input", { bubbles: true }));
      row.hidden = true;
      input.focus();
    });
    row.addEventListener("kept-restored", () => (row.hidden = false));
  }

  /* What the rows show by themselves is for those who do not see them. */
  function tell(text, shownToAll = false) {
    status.textContent = text;
    status.classList.toggle("visually-hidden", !shownToAll);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show() {
    shown = found(all, input.value);
    active = shown.length ? 0 : -1;
    list.replaceChildren(...shown.map(option));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!!shown.length));
    mark();
    tell(!input.value.trim() ? "" : shown.length ? box.dataset.found.replace("{0}", shown.length) : box.dataset.none);
  }

  function option(one, at) {
    const item = document.createElement("li");
    item.id = "found-exercise-" + at;
    item.setAttribute("role", "option");
    item.textContent = one.title;
    const phase = document.createElement("span");
    phase.className = "soft small";
    phase.textContent = one.phase;
    item.append(" ", phase);
    item.addEventListener("pointerdown", (e) => e.preventDefault());
    item.addEventListener("click", () => pick(at));
    return item;
  }

  function mark() {
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  function pick(at) {
    const one = shown[at];
    const row = rows.find((each) => each.querySelector("select").value === one.id) || rows.find((each) => each.hidden);
    if (!row) {
      tell(box.dataset.full.replace("{0}", rows.length), true);
      return;
    }
    row.querySelector("select").value = one.id;
    row.hidden = false;
    input.value = "";
    close();
    tell(box.dataset.added.replace("{0}", one.title));
  }

  input.addEventListener("input", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "Enter") {
      e.preventDefault();
      if (active >= 0) pick(active);
    } else if (e.key === "Escape" && !list.hidden) {
      e.preventDefault();
      close();
    } else if ((e.key === "ArrowDown" || e.key === "ArrowUp") && shown.length && !list.hidden) {
      e.preventDefault();
      active = (active + (e.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length;
      mark();
    }
  });
}
