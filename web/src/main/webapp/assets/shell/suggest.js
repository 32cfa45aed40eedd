/* A field that suggests names: [data-suggest] is the address that knows them. What is typed counts as it is, and a suggestion is taken only where one
   was chosen. Without this script, or without an answer, it is a field like any other. */
import { askToSignIn } from "./notice.js";
import { call } from "./request.js";

const PAUSE = 200;
const SHORTEST = 2;

/* The place of the next one, around the ends; -1 for none before. */
export const next = (at, by, length) => (at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length);

export function followSuggestions() {
  document.querySelectorAll("input[data-suggest]").forEach(follow);
}

function follow(field) {
  const list = document.createElement("ul");
  list.id = field.id + "-names";
  list.className = "suggest";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  const state = document.createElement("span");
  state.className = "visually-hidden";
  state.setAttribute("role", "status");
  field.after(list, state);
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(name, value);

  let timer = 0;
  let asked = 0;
  const options = () => [...list.children];
  const at = () => options().findIndex((one) => one.getAttribute("aria-selected") === "true");
  function choose(place) {
    options().forEach((one, i) => one.setAttribute("aria-selected", String(i === place)));
    const one = options()[place];
    if (one) {
      field.setAttribute("aria-activedescendant", one.id);
      one.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }
  function show(names) {
    list.replaceChildren(
      ...names.map((name, i) => {
        const one = document.createElement("li");
        one.id = list.id + "-" + i;
        one.setAttribute("role", "option");
        one.textContent = name;
        return one;
      }),
    );
    choose(-1);
    list.hidden = !names.length;
    field.setAttribute("aria-expanded", String(names.length > 0));
  }
  function close() {
    clearTimeout(timer);
    asked++;
    state.textContent = "";
    show([]);
  }
  function take(one) {
    field.value = one.textContent;
    close();
  }
  async function ask() {
    const mine = ++asked;
    const answer = await call("GET", field.dataset.suggest + encodeURIComponent(field.value.trim()));
    if (mine !== asked || document.activeElement !== field) return;
    if (answer.status === 401) askToSignIn();
    const names = answer.ok ? answer.json.names : [];
    show(names);
    state.textContent = answer.ok ? (names.length ? field.dataset.found.replace("{0}", names.length) : field.dataset.none) : "";
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim().length < SHORTEST) close();
    else timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (e) => {
    if (e.isComposing || list.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (by) choose(next(at(), by, options().length));
    else if (e.key === "Enter" && at() >= 0) take(options()[at()]);
    else if (e.key === "Escape") close();
    else return;
    e.preventDefault();
  });
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (e) => e.preventDefault());
  list.addEventListener("click", (e) => e.target.matches("[role=option]") && take(e.target));
}
