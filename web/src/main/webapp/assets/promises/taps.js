/* Sends a form in the background, so that what is on the page stays there when the network is gone. An answer about a promise that could not be
   sent waits on this device (outbox/page.js). */
import { keepTap } from "../outbox/page.js";
import { askToSignIn, notice } from "../shell/notice.js";
import { send } from "../shell/request.js";
import { leave } from "../shell/stay.js";

/* So long a page waits for an answer; the same answer sent again counts once. */
const LONGEST = 30000;
let busy = false;
let leaving = false;

/* kept: the form whose words are kept on this device, if there is one. */
export function followTaps(kept) {
  document.addEventListener("submit", async (e) => {
    const form = e.target;
    if (!document.body.matches(".room-client") || form.method !== "post" || !e.submitter || form.dataset.plain) return;
    if (!["taps", "promise", "note"].includes(form.id)) return;
    e.preventDefault();
    if (busy || leaving) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    try {
      await post(form, e.submitter, kept);
    } finally {
      busy = false;
      form.removeAttribute("aria-busy");
    }
  });
}

async function post(form, button, kept) {
  const body = new URLSearchParams(new FormData(form, button));
  let answer;
  try {
    answer = await send(form.action, { method: "POST", body, redirect: "manual", ...(form.id === "taps" ? { signal: AbortSignal.timeout(LONGEST) } : {}), headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "text/html" } });
  } catch (lost) {
    await later(button);
    return;
  }
  if (answer.type === "opaqueredirect") {
    leaving = true;
    if (kept?.form === form) await kept.forget();
    if (form.dataset.then) location.assign(form.dataset.then);
    else {
      leave(button);
      location.reload();
    }
    return;
  }
  if (answer.status === 401) {
    await keepTap(button);
    askToSignIn();
    return;
  }
  if (answer.status >= 500) {
    await later(button);
    return;
  }
  /* It was not done, and the page says why: only a whole new page shows that. */
  form.dataset.plain = "true";
  form.requestSubmit(button);
}

const later = async (button) => (await keepTap(button)) || say(button);

function say(button) {
  const what = button.closest(".promise-day")?.querySelector("h3")?.textContent;
  const unsaved = document.querySelector("script[data-unsaved]").dataset.unsaved;
  notice(unsaved + (what ? " " + button.firstChild.textContent.trim() + ": " + what : ""));
}
