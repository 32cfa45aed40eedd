/* The case is opened when what was typed is safe, so that neither an ended sign-in nor a lost connection takes it. Enter in a field opens nothing. */
export function holdSending(form, { isSafe, save, discarding }) {
  let passing = null;

  form.addEventListener(
    "click",
    (e) => {
      const button = e.target.closest("input[type='submit'], button[type='submit']");
      if (!button || button === passing) return;
      if (button.dataset.discards !== undefined) {
        discarding();
        return;
      }
      const entered = e.detail === 0 && document.activeElement !== button && form.contains(document.activeElement);
      if (!entered && isSafe()) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      if (!entered) pass(button);
    },
    true,
  );

  async function pass(button) {
    if (!(await save())) {
      form.querySelector("[data-draft-other]:not([hidden])")?.scrollIntoView({ block: "center" });
      return;
    }
    passing = button;
    button.click();
    passing = null;
  }
}
