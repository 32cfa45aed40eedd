/* The lines of what was agreed appear one by one, those with words that were kept at once, and a promise is asked for its day; a series is asked for its end. */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const rows = [...document.querySelectorAll(".agreed-row")];
  const more = document.getElementById("more-agreed");
  if (more && rows.length) {
    let shown = Math.max(1, rows.filter((row) => row.dataset.row === "filled").length);
    const show = () => {
      rows.forEach((row, at) => (row.hidden = at >= shown));
      more.hidden = shown >= rows.length;
    };
    more.addEventListener("click", () => {
      shown += 1;
      show();
      rows[shown - 1].querySelector("select").focus();
    });
    addEventListener("kept-restored", (e) => {
      shown = Math.max(shown, rows.findIndex((row) => row.contains(e.target)) + 1);
      show();
    });
    show();
  }
  for (const row of rows) {
    const what = row.querySelector("select");
    const promise = row.querySelector(".agreed-promise");
    const ask = () => (promise.hidden = what.value !== "promise");
    what.addEventListener("change", ask);
    ask();
    const rhythm = row.querySelector("select[id$='rhythm']");
    const fit = () => row.querySelectorAll("[data-when]").forEach((one) => (one.hidden = !one.dataset.when.split(" ").includes(rhythm.value)));
    rhythm.addEventListener("change", fit);
    fit();
  }
  const repeat = document.querySelector("[data-repeat]");
  const end = document.querySelector(".series-end");
  if (repeat && end) {
    const show = () => (end.hidden = repeat.value === "ONCE");
    repeat.addEventListener("change", show);
    show();
  }
});
