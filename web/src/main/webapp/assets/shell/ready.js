/* A button or link that acts wrongly, or not at all, without a script is sent as not ready: [data-waits] names the script, and a link has its
   address in [data-href]. Once the script listens it can be pressed. */
export function ready(script) {
  for (const one of document.querySelectorAll('[data-waits="' + script + '"]')) {
    delete one.dataset.waits;
    if (one.dataset.href) {
      one.href = one.dataset.href;
      one.removeAttribute("role");
      one.removeAttribute("aria-disabled");
    } else one.disabled = false;
  }
}
