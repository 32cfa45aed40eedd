/* The worker that stands before every page of ours (sw.js), and what it needs on a client's device for the time without a connection. */
import { keepOfflinePage } from "./offline-page.js";

export function beginWorker() {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  navigator.serviceWorker.register("/service-worker.js", { scope: "/" }).catch(() => {
    /* Without it Leave shows the browser's own page when there is no network. */
  });
  const version = document.body.dataset.offlineVersion;
  if (!version) return;
  navigator.serviceWorker.ready.then((registration) => {
    registration.active?.postMessage("keep-shell");
    keepOfflinePage(version);
  });
}
