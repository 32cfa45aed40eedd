import { askToSignIn } from "./notice.js";

export function followForms() {
  /* A plain form is sent once; if the browser did not get away with it, it can be sent again. */
  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (e.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      e.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 8000);
  });

  /* The session ended: the sign-in stands at another address, and the page's policy keeps the form, and what was typed, here. */
  document.addEventListener("securitypolicyviolation", (e) => {
    if (e.effectiveDirective === "form-action") {
      document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
      askToSignIn();
    }
  });
}
