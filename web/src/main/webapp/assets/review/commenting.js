/* Where a new comment begins: beside the selected passage, or else beside the answer. */
import { notice } from "../shell/notice.js";
import { answerable, said } from "./page.js";
import { passage } from "./passage.js";
import { comment } from "./remarks.js";

const whole = (answer) => ({ answer, starts: 0, ends: 0, quote: "" });

export function commentHere() {
  if (!answerable) return;
  const selected = passage();
  const focused = document.activeElement.closest && document.activeElement.closest(".answer");
  if (selected) comment(selected);
  else if (focused) comment(whole(focused));
  else notice(said.select);
}

export function followCommenting() {
  /* The button takes the focus, and with it the selection in some browsers: remember the passage before. */
  let pressed = null;
  document.addEventListener("pointerdown", (e) => {
    pressed = e.target.closest("[data-comment]") ? passage() : null;
  });
  document.addEventListener("click", (e) => {
    const begin = e.target.closest("[data-comment]");
    if (!begin) return;
    const answer = begin.closest(".answer");
    const selected = pressed || passage();
    comment(selected && selected.answer === answer ? selected : whole(answer));
  });
}
