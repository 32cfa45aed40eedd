/* The worker that stands before every page of ours (sw.js). It has nothing to show but the quiet page. */
export function beginWorker() {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  navigator.serviceWorker.register("/assets/sw.js", { scope: "/" }).catch(() => {
    /* Without it Leave shows the browser's own page when there is no network. */
  });
}
