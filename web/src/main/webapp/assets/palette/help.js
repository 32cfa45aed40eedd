/* The help of a page closes with Escape and by a click beside it. */
export function followHelp() {
  const panel = document.querySelector(".help-panel");
  document.addEventListener("click", (e) => {
    if (panel.open && (!panel.contains(e.target) || e.target.closest("[data-keys-open]"))) panel.open = false;
  });
  addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !panel.open || !panel.contains(e.target)) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
}
