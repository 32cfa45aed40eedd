/* Selecting several assignments: how many are selected, all of one partner at once, and acts that need a selection. What is selected on one page of a
   table stays selected while another page is shown, and is sent in one field. */

/* How a box for all stands, by how many of how many are selected. */
export const all = (selected, of) => ({ checked: of > 0 && selected === of, indeterminate: selected > 0 && selected < of });

/* What is said about a selection. */
export const sentence = (selected, elsewhere, words) =>
  !selected ? words.none : (elsewhere ? words.elsewhere : words.some).replace("{0}", selected).replace("{1}", elsewhere);

/* Whether a box can be seen: its column may be hidden. */
export const isSeen = (box) => box.getClientRects().length > 0;

export function followPicks() {
  const bulk = document.querySelector(".bulk");
  if (!bulk) return;
  const form = bulk.closest("form");
  const count = document.getElementById("bulk-count");
  /* Rows of a table come and go. */
  const boxes = () => [...form.querySelectorAll('input[name="picked"][type="checkbox"]')];
  const seen = () => boxes().filter(isSeen);
  const of = (who) => seen().filter((one) => one.dataset.who === who);
  const wholes = [...bulk.querySelectorAll("[data-all]")];
  const clear = bulk.querySelector("[data-clear]");
  const sent = bulk.querySelector(".bulk-picked");
  const picked = new Set((sent?.dataset.picked ?? "").split(",").filter(Boolean));

  /* The boxes say what is picked of the rows that are shown. */
  function take() {
    boxes().forEach((one) => (one.checked ? picked.add(one.value) : picked.delete(one.value)));
    fit();
  }
  function fit() {
    const shown = seen().filter((one) => one.checked).length;
    if (sent) sent.value = [...picked].join(",");
    count.textContent = sentence(picked.size, picked.size - shown, count.dataset);
    bulk.classList.toggle("bulk-on", picked.size > 0);
    if (clear) clear.hidden = !picked.size;
    for (const one of wholes) {
      const theirs = of(one.dataset.all);
      one.closest("label").hidden = !theirs.length;
      Object.assign(one, all(theirs.filter((box) => box.checked).length, theirs.length));
    }
  }
  for (const one of wholes) {
    one.addEventListener("change", () => {
      of(one.dataset.all).forEach((box) => (box.checked = one.checked));
      take();
    });
  }
  clear?.addEventListener("click", () => {
    picked.clear();
    boxes().forEach((one) => (one.checked = false));
    fit();
    (seen()[0] ?? bulk).focus();
  });
  form.addEventListener("change", (e) => e.target.name === "picked" && take());
  const table = form.querySelector("[data-table]");
  const shownAnew = () => {
    boxes().forEach((one) => (one.checked = picked.has(one.value)));
    fit();
  };
  if (table) new MutationObserver(shownAnew).observe(table, { childList: true, subtree: true, attributeFilter: ["data-hide"] });
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
  take();
}
