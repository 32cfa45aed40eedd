/* Selecting several assignments: how many are selected, all of one partner at once, and acts that need a selection. */

/* How a box for all stands, by how many of how many are selected. */
export const all = (selected, of) => ({ checked: of > 0 && selected === of, indeterminate: selected > 0 && selected < of });

export function followPicks() {
  const bulk = document.querySelector(".bulk");
  if (!bulk) return;
  const form = bulk.closest("form");
  const count = document.getElementById("bulk-count");
  /* Rows of a table come and go. */
  const boxes = () => [...form.querySelectorAll('input[name="picked"]')];
  const of = (who) => boxes().filter((one) => one.dataset.who === who);
  const wholes = [...bulk.querySelectorAll("[data-all]")].filter((one) => of(one.dataset.all).length);

  function fit() {
    const selected = boxes().filter((one) => one.checked).length;
    count.textContent = selected ? count.dataset.some.replace("{0}", selected) : count.dataset.none;
    bulk.classList.toggle("bulk-on", selected > 0);
    for (const one of wholes) {
      const theirs = of(one.dataset.all);
      Object.assign(one, all(theirs.filter((box) => box.checked).length, theirs.length));
    }
  }
  for (const one of wholes) {
    one.closest("label").hidden = false;
    one.addEventListener("change", () => {
      of(one.dataset.all).forEach((box) => (box.checked = one.checked));
      fit();
    });
  }
  form.addEventListener("change", (e) => e.target.name === "picked" && fit());
  const table = form.querySelector("[data-table]");
  if (table) new MutationObserver(fit).observe(table, { childList: true, subtree: true });
  /* Enter in a field of one of these forms presses its own button, and on a box none: the browser would press the first one of the page. */
  form.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "Enter" && e.target.matches("input:not([type=submit])")) {
      e.preventDefault();
      e.target.closest(".bulk-form")?.querySelector("button[name]").click();
    } else if (e.key === "Escape") {
      const open = e.target.closest(".bulk details[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
  });
  fit();
}
