/* A draft is discarded after a question: it can be a whole intake, and there is no undo. */
export function askBeforeDiscarding(form) {
  const ask = form.querySelector("[data-asks-discard]");
  const question = form.querySelector("[data-discard-question]");
  const discards = form.querySelector("[data-discards]");
  let sent = false;

  ask.addEventListener("click", () => {
    question.hidden = false;
    ask.setAttribute("aria-expanded", "true");
    question.querySelector("[data-keep-draft]").focus();
  });
  discards.addEventListener("click", () => (sent = true));
  const close = () => {
    question.hidden = true;
    ask.setAttribute("aria-expanded", "false");
  };
  question.querySelector("[data-keep-draft]").addEventListener("click", () => {
    close();
    ask.focus();
  });

  return {
    offer: (saved) => (ask.hidden = !saved),
    isSent: () => sent,
    stays() {
      sent = false;
      close();
    },
  };
}
