/* What is ticked to be assigned: one box for both partners, the options of what is ticked, and the summary, which follows. */
import { fieldsOf, isAsServed } from "../forms/values.js";
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
    /* A sheet that was brought into the page has its markup alone: nothing follows the day yet. */
    if (e.target.id === "assigning:due" && sheet.matches("[data-brought]")) summary();
    if (!row) return;
    fit(row);
    if (!e.target.matches("textarea")) summary();
  });
  sheet.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.isComposing && !e.ctrlKey && !e.metaKey && e.target.matches("input:not([type=submit])")) e.preventDefault();
  });
}

/* Where choosing begins: the search, or on a narrow page what is assigned from. */
export function begin() {
  const search = document.getElementById("find-exercise");
  (matchMedia("(min-width: 1024px)").matches && search ? search : document.getElementById("assign-title")).focus();
}

/* Whether anything that would be sent differs from what the server sent: a tick, the due day, or an option of what is ticked. */
export const isChanged = (form) => fieldsOf(form).some((field) => !field.matches(":disabled") && !isAsServed(field));
