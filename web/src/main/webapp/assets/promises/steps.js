/* One step of the form at a time. */
export function followSteps() {
  const parts = [...document.querySelectorAll("[data-part]")];
  if (!parts.length) return;
  const show = (part, focus) => {
    parts.forEach((one) => (one.hidden = one.dataset.part !== part));
    if (focus) document.getElementById("part-" + part).focus();
  };
  const wrong = parts.find((one) => one.querySelector(".field-wrong"));
  document.querySelectorAll("[data-next], [data-back]").forEach((one) => (one.hidden = false));
  show(wrong ? wrong.dataset.part : "1", false);
  document.querySelector("[data-next] button").addEventListener("click", () => {
    const missing = parts[0].querySelector("textarea:placeholder-shown, textarea");
    if (missing.value.trim() === "") missing.focus();
    else show("2", true);
  });
  document.querySelector("[data-back]").addEventListener("click", () => show("1", true));
}
