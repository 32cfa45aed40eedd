/* The lines of what was agreed appear one by one, and those with words that were kept appear at once; a series is asked for its end. */
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
  const repeat = document.querySelector("[data-repeat]");
  const end = document.querySelector(".series-end");
  if (repeat && end) {
    const show = () => (end.hidden = repeat.value === "ONCE");
    repeat.addEventListener("change", show);
    show();
  }
});
