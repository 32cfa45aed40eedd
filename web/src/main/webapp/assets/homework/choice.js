/* What is ticked to be assigned: one box for both partners, the options of what is ticked, and the summary, which follows. */
import { fieldsOf, isAsServed } from "../forms/values.js";
import { declareKeys } from "../shell/keys.js";
import { addOptions } from "./options.js";

const PAUSE = 250;
let timer = 0;

/* How a box for both stands, by how many of how many are ticked. */
export const both = (ticked, all) => ({ checked: ticked === all, indeterminate: ticked > 0 && ticked < all });

function fit(row) {
  const boxes = [...row.querySelectorAll('input[name="pick"]')];
  const ticked = boxes.filter((one) => one.checked).length;
  const all = row.querySelector(".pick-both");
  if (all) Object.assign(all, both(ticked, boxes.length));
  if (ticked) addOptions(row);
  const more = row.querySelector(".pick-more");
  if (more) {
    more.disabled = !ticked;
    const to = boxes.filter((one) => one.checked).map((one) => one.value.split(" ")[1]);
    more.querySelectorAll("[data-to]").forEach((one) => (one.disabled = !to.includes(one.dataset.to)));
  }
}

function summary() {
  clearTimeout(timer);
  timer = setTimeout(() => window.PrimeFaces?.ab({ s: "assigning:due", e: "change", f: "assigning", p: "assigning", u: "assigning:summary said" }), PAUSE);
}

export function followChoice() {
  const sheet = document.querySelector(".assign-sheet");
  const form = document.getElementById("assigning");
  if (!form) return;
  const rows = [...sheet.querySelectorAll(".pick")];
  for (const row of rows) {
    const all = row.querySelector(".pick-both");
    if (all) {
      all.hidden = false;
      all.addEventListener("change", () => {
        row.querySelectorAll('input[name="pick"]').forEach((one) => (one.checked = all.checked));
        fit(row);
      });
    }
    fit(row);
  }
  const look = document.getElementById("assigning:look");
  if (look) look.hidden = true;
  form.addEventListener("change", (e) => {
    const row = e.target.closest(".pick");
    if (!row) return;
    fit(row);
    if (!e.target.matches("textarea")) summary();
  });
  const close = sheet.querySelector(".assign-close");
  const give = document.getElementById("assigning:give");
  const shownAgain = sheet.dataset.widened === "true" || Boolean(form.querySelector(".field-wrong") || document.querySelector(".said-refused"));
  declareKeys(
    { key: "Enter", ctrl: true, within: ".assign-sheet", says: "assign", act: () => give.click(), when: () => Boolean(give) },
    { key: "Escape", within: ".assign-sheet", without: "select, .timed", says: "close-assign", act: () => (shownAgain || isChanged(form) ? close.focus() : close.click()) },
  );
  sheet.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.isComposing && !e.ctrlKey && !e.metaKey && e.target.matches("input:not([type=submit])")) e.preventDefault();
  });
  /* The browser takes the focus away when it goes to the fragment, which it does as late as that. */
  if ((location.hash === "#assign" || sheet.dataset.widened === "true") && !document.querySelector(".said-refused, .field-wrong")) {
    if (document.readyState === "complete") begin();
    else addEventListener("load", () => setTimeout(begin));
  }
}

function begin() {
  const search = document.getElementById("find-exercise");
  (matchMedia("(min-width: 1024px)").matches && search ? search : document.getElementById("assign-title")).focus();
}

/* Whether anything that would be sent differs from what the server sent: a tick, the due day, or an option of what is ticked. */
export const isChanged = (form) => fieldsOf(form).some((field) => !field.matches(":disabled") && !isAsServed(field));
