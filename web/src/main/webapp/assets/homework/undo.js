/* Undo is offered as long as the server takes it; then the offer goes, and the focus with it. */
export function followUndo() {
  const form = document.getElementById("undo-homework");
  const left = form?.querySelector("[data-left]");
  if (!left) return;
  setTimeout(() => {
    if (form.contains(document.activeElement)) document.getElementById("main").focus();
    form.remove();
  }, Number(left.dataset.left));
}
