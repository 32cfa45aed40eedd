/* What is ticked to be assigned: one box for both partners, the options of what is ticked, and the summary, which follows. */
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
  timer = setTimeout(() => window.PrimeFaces?.ab({ s: "assigning:due", e: "change", f: "assigning", p: "assigning", u: "assigning:summary" }), PAUSE);
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
  const begun = JSON.stringify(chosen(form));
  form.addEventListener("change", (e) => {
    const row = e.target.closest(".pick");
    if (!row) return;
    fit(row);
    if (!e.target.matches("textarea")) summary();
  });
  sheet.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      document.getElementById("assigning:give")?.click();
    } else if (e.key === "Escape" && !e.defaultPrevented) {
      const close = sheet.querySelector(".assign-close");
      if (JSON.stringify(chosen(form)) === begun) close.click();
      else close.focus();
    } else if (e.key === "Enter" && e.target.matches("input:not([type=submit])")) e.preventDefault();
  });
  /* The browser takes the focus away when it goes to the fragment, which it does as late as that. */
  if (location.hash === "#assign" && !document.querySelector(".said-refused")) {
    if (document.readyState === "complete") begin();
    else addEventListener("load", () => setTimeout(begin));
  }
}

function begin() {
  const search = document.getElementById("find-exercise");
  (matchMedia("(min-width: 1024px)").matches && search ? search : document.getElementById("assign-title")).focus();
}

const chosen = (form) => [...form.querySelectorAll('input[name="pick"]:checked')].map((one) => one.value);
