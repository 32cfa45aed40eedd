/* The page that stands in place of another without a connection makes room for it once the server answers. The browser's word that there is
   a connection may come too soon, or never. What is asked for is a file, without a session. */
const EVERY = 5000;

async function tryAgain() {
  if (document.hidden) return;
  try {
    await fetch("/service-worker.js", { method: "HEAD", cache: "no-store", credentials: "omit" });
  } catch {
    return;
  }
  location.reload();
}

addEventListener("online", tryAgain);
document.addEventListener("visibilitychange", tryAgain);
setInterval(tryAgain, EVERY);
