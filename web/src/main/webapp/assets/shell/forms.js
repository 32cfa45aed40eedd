import { askToSignIn } from "./notice.js";

const COOKIE = "KEPTWORD_FORM_STAYS";
const PATIENCE = 60000;

/* Told when the sign-in had ended and a form that was sent stays here with what was typed. */
export const STAYS = "formstays";

/* The answer to such a form is no page; it only sets a cookie (FormStays.java). */
function watchAnswer() {
  const timer = setInterval(() => {
    if (!document.cookie.split("; ").includes(`${COOKIE}=1`)) return;
    stop();
    document.cookie = `${COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`;
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.dispatchEvent(new CustomEvent(STAYS));
    askToSignIn();
  }, 100);
  const stop = () => clearInterval(timer);
  setTimeout(stop, PATIENCE);
  addEventListener("pagehide", stop, { once: true });
}

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
    watchAnswer();
  });
}
