/* The case is opened when what was typed is safe, so that neither an ended sign-in nor a lost connection takes it. Enter in a field opens nothing. */
export function holdSending(form, { isSafe, save, discarding }) {
  let passing = null;

  form.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.isComposing && e.target.matches("input:not([type='submit'])")) e.preventDefault();
  });
  form.addEventListener(
    "click",
    (e) => {
      const button = e.target.closest("input[type='submit'], button[type='submit']");
      if (!button || button === passing) return;
      if (button.dataset.discards !== undefined) {
        discarding();
        return;
      }
      if (isSafe()) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      pass(button);
    },
    true,
  );

  async function pass(button) {
    if (!(await save())) {
      form.querySelector("[data-draft-other]:not([hidden])")?.focus(); // on neither answer: Enter may be pressed once more
      return;
    }
    passing = button;
    button.click();
    passing = null;
  }
}
