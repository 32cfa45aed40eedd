/* An act that loads the page again leaves the person where it was done: the focus returns to the button, or to its row, and what was done
   is said aloud. Only the place is kept, for some seconds and for this page of this tab. */
import { parsed } from "./request.js";

const KEY = "keptword.stay";
const SECONDS = 10;

/* Where a button is found again: by itself, or by the nearest part of the page with an id. In the client's room by that part alone: what
   was said about a promise is kept nowhere. */
function placeOf(button) {
  const row = button.closest("[id]:not(form):not(section):not(main)")?.id;
  const place = { path: location.pathname, at: Date.now(), row };
  return document.body.matches(".room-client") ? place : { ...place, name: button.name, value: button.value, id: button.id };
}

export function leave(button) {
  if (button) sessionStorage.setItem(KEY, JSON.stringify(placeOf(button)));
}

/* Whether a place that was left is this page, a moment ago. */
export const isHere = (left, path, now) => Boolean(left) && left.path === path && now - left.at < SECONDS * 1000;

function target({ name, value, id, row }) {
  const same = [...document.querySelectorAll("button, input[type=submit]")].find((one) => (id && one.id === id) || (!id && name && one.name === name && one.value === value && one.type === "submit"));
  const place = row && document.getElementById(row);
  return same || place?.querySelector("button") || place?.querySelector("a[href], input:not([type=hidden])") || place || document.querySelector(".said-done");
}

function say() {
  const text = [...document.querySelectorAll("#said [role=status]")].map((one) => one.textContent).join(" ");
  if (!text) return;
  const aloud = document.createElement("div");
  aloud.className = "visually-hidden";
  aloud.setAttribute("role", "status");
  document.body.append(aloud);
  setTimeout(() => (aloud.textContent = text), 150);
}

/* Back on the page: the focus where it was, and what was done aloud. A refusal or a wrong field has the focus already. */
export function comeBack() {
  const left = parsed(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  if (!isHere(left, location.pathname, Date.now()) || document.querySelector(".said-refused, [aria-invalid='true']")) return;
  target(left)?.focus();
  say();
}

/* The same for plain forms, named by a selector. */
export function stay(forms) {
  document.addEventListener("submit", (e) => {
    if (e.target.matches(forms)) leave(e.submitter);
  });
  comeBack();
}
