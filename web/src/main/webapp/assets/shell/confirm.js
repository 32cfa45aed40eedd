/* An act that cannot be undone asks first, by the page's one dialog for it (parts/confirm.xhtml, PrimeFaces' confirmDialog). Its button says in
   [data-ask] what will happen; the dialog repeats that, has Cancel focused, and a button with the words of the act. Without this script, or without the
   dialog, the button acts at once: what is irrevocable stands beside it in any case. */

/* The button that was agreed to acts by its next click alone. */
let agreed = null;

export function askFirst() {
  document.addEventListener("click", clicked, true);
}

function clicked(e) {
  const button = e.target.closest?.("[data-ask]");
  const widget = window.PrimeFaces?.widgets?.ask;
  if (!button || !widget || button.form?.dataset.sent) return;
  if (button === agreed) {
    agreed = null;
    return;
  }
  e.preventDefault();
  e.stopImmediatePropagation();
  ask(button, widget);
}

function ask(button, widget) {
  const box = widget.jq[0];
  const act = box.querySelector(".confirm-act");
  box.querySelector(".ui-dialog-title").textContent = button.dataset.askTitle;
  box.querySelector(".ui-confirm-dialog-message").textContent = button.dataset.ask;
  act.textContent = button.dataset.askAct || button.value || button.textContent.trim();
  act.onclick = () => {
    widget.hide();
    agreed = button;
    button.click();
  };
  box.querySelector(".confirm-not").onclick = () => widget.hide();
  widget.show();
  /* PrimeFaces would make the whole dialog a live region. */
  box.removeAttribute("aria-live");
}
