/* Every page that is opened goes through here. On a device that is marked as left (shell/leaving-mark.js) the sign-out comes first; as long
   as the server does not hear it, the quiet page stands in place of any other. The page after a sign-out comes at once: what signs out may
   still be sending words. Nothing of the application is kept. */
import "./push.js";
import { marked, unmark } from "./shell/leaving-mark.js";

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function quiet({ lang, title, text }) {
  const page = `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></body>
</html>`;
  return new Response(page, { headers: HEADERS });
}

async function signOut() {
  const answer = await fetch("/logout?leave", {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-Requested-With": "XMLHttpRequest" },
    signal: AbortSignal.timeout(8000),
  });
  if (!answer.ok) throw new Error(String(answer.status));
}

async function open(request) {
  const left = await marked();
  if (!left) return fetch(request);
  try {
    if (new URL(request.url).pathname !== "/signed-out") {
      await signOut();
      await unmark();
    }
    return await fetch(request);
  } catch {
    return quiet(left);
  }
}

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));
addEventListener("fetch", (e) => {
  if (e.request.mode === "navigate" && e.request.method === "GET") e.respondWith(open(e.request));
});
