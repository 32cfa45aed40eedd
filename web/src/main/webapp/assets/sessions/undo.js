/* An offer to undo goes a little before its time is over, so that nothing is offered that the server refuses. */
const EARLIER = 500;

export function offerUntilOver() {
  const bar = document.querySelector(".notice.undo[data-left]");
  if (!bar) return;
  setTimeout(
    () => {
      if (bar.contains(document.activeElement)) document.getElementById("main").focus();
      bar.hidden = true;
    },
    Math.max(0, Number(bar.dataset.left) - EARLIER),
  );
}
