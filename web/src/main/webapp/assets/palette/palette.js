/* The palette: pages and acts are in the page already, cases, sessions and exercises come from the server. */
import { ask, forget } from "./asking.js";
import { box, known, printed, said } from "./known.js";
import { choose, chosen, move, show } from "./list.js";
import { fits, wordsOf } from "./words.js";

const field = document.getElementById("palette-text");
const state = document.getElementById("palette-state");
const SHORTEST = 2;
let local = [];
let found = [];

export function followPalette() {
  document.querySelectorAll("kbd[data-ctrl]").forEach((one) => (one.textContent = printed({ key: one.dataset.ctrl, ctrl: true }).join(" ")));
  document.getElementById("palette-open").addEventListener("click", openPalette);
  document.getElementById("palette-close").addEventListener("click", () => box.close());
  box.addEventListener("close", empty);
  box.addEventListener("click", (e) => {
    if (e.target === box) box.close();
    const option = e.target.closest("[role=option]");
    if (option?.dataset.fill) {
      e.preventDefault();
      fill(option);
    }
  });
  box.addEventListener("pointermove", (e) => {
    const option = e.target.closest("[role=option]");
    if (option && option !== chosen()) choose(option);
  });
  field.addEventListener("input", search);
  field.addEventListener("keydown", press);
}

export const togglePalette = () => (box.open ? box.close() : openPalette());

function openPalette() {
  if (box.open || document.querySelector("dialog[open]")) return;
  box.showModal();
  field.focus();
  search();
}

/* Nothing of what was found stays in the page. */
function empty() {
  forget();
  field.value = "";
  found = [];
  local = [];
  show([]);
  state.textContent = "";
}

function search() {
  const text = field.value;
  const words = wordsOf(text);
  forget();
  state.textContent = "";
  local = known.entries.filter((one) => fits(words, one.text));
  found = [];
  if (!known.asks || text.trim().length < SHORTEST) {
    tell(words.length > 0);
    return;
  }
  show(local);
  ask(text, (answer) => {
    found = answer.ok ? answer.json.hits : [];
    tell(true);
    if (!answer.ok) state.textContent = answer.status === 0 ? said.offline : answer.status === 401 ? said.signedOut : answer.status === 429 ? said.tooOften : said.failed;
  });
}

function tell(counted) {
  const hits = [...local, ...found];
  show(hits);
  state.textContent = hits.length ? (counted ? said.found.replace("{0}", hits.length) : "") : said.none;
}

function press(e) {
  if (e.isComposing) return;
  const to = { ArrowDown: 1, ArrowUp: -1, PageDown: "last", PageUp: "first" }[e.key];
  if (to) {
    e.preventDefault();
    move(to);
  } else if (e.key === "Enter") {
    e.preventDefault();
    const option = chosen();
    if (option?.dataset.fill) fill(option);
    else if (option) go(option);
  }
}

function fill(option) {
  field.value = option.dataset.fill;
  field.focus();
  search();
}

/* A page that is open already only moves to the place. */
function go(option) {
  box.close();
  location.href = option.href;
}
