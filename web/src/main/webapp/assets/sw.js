/* Every page that is opened goes through here. On a device that is marked as left (shell/leaving-mark.js) the sign-out comes first; as long
   as the server does not hear it, the quiet page stands in place of any other. The page after a sign-out comes at once: what signs out may
   still be sending words. Without a connection the page kept for that stands in place of the one that was asked for. Of the application
   only public files are kept: styles, scripts, fonts, icons. What waits to be sent is sent once there is a connection, also when no page
   is open. */
import "./push.js";
import { sendAsSignedIn } from "./outbox/sending.js";
import { marked, unmark } from "./shell/leaving-mark.js";
import { forgetOfflinePage, offlinePage } from "./shell/offline-page.js";
import { presence } from "./shell/presence.js";

/* The server writes it before this script: the files of this version, and words for a page that cannot be opened. */
const { files, words } = globalThis.keptwordShell;
const STORE = "keptword-shell";
const FILES = new Set(files);
const LONG_AGO = 999999;
presence.idleFor = () => LONG_AGO; /* Nobody sits before a worker. */

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function quiet({ lang, title, text, again }) {
  const link = again ? `<p><a href="">${escaped(again)}</a></p>` : "";
  const page = `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${link}</main></body>
</html>`;
  return new Response(page, { headers: HEADERS });
}

/* What somebody asks for goes through as it is. */
const through = (request) => fetch(request);

async function signOut() {
  const answer = await fetch("/logout?leave", {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-Requested-With": "XMLHttpRequest" },
    signal: AbortSignal.timeout(8000),
  });
  if (!answer.ok) throw new Error(String(answer.status));
}

/* What is shown where a page cannot be had. Where nobody is signed in, nothing is kept, and the browser's language is all that is known. */
async function withoutConnection() {
  const language = (self.navigator.language || "").split("-")[0];
  return (await offlinePage()) || quiet(words[language] || words.en);
}

async function open(request) {
  const isSignedOut = new URL(request.url).pathname === "/signed-out";
  if (isSignedOut) await forgetOfflinePage();
  const left = await marked();
  if (!left) return through(request).catch(withoutConnection);
  try {
    if (!isSignedOut) {
      await signOut();
      await unmark();
    }
    return await through(request);
  } catch {
    return quiet(left);
  }
}

/* A file of this version, by its address without the site. */
async function file(address, request) {
  const store = await caches.open(STORE).catch(() => null);
  const known = await store?.match(address);
  if (known) return known;
  const answer = await through(request);
  if (answer.ok) await store?.put(address, answer.clone()).catch(() => null);
  return answer;
}

async function keepShell() {
  const store = await caches.open(STORE);
  await Promise.all(files.map(async (one) => (await store.match(one)) || store.add(one).catch(() => null)));
}

/* Files of an earlier version: a page that is open has what it needs. */
async function dropEarlier() {
  if (!(await caches.has(STORE))) return;
  const store = await caches.open(STORE);
  const addressOf = (request) => new URL(request.url).pathname + new URL(request.url).search;
  await Promise.all((await store.keys()).filter((one) => !FILES.has(addressOf(one))).map((one) => store.delete(one)));
}

/* Whoever has left sends nothing more. */
async function sendWaiting() {
  if (await marked()) return;
  if (!(await sendAsSignedIn())) throw new Error("later");
}

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (e) => e.waitUntil(Promise.all([self.clients.claim(), dropEarlier()])));
addEventListener("message", (e) => e.data === "keep-shell" && e.waitUntil(keepShell()));
addEventListener("sync", (e) => e.tag === "keptword-outbox" && e.waitUntil(sendWaiting()));
addEventListener("fetch", (e) => {
  const { request } = e;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  const address = url.pathname + url.search;
  if (request.mode === "navigate") e.respondWith(open(request));
  else if (url.origin === self.location.origin && FILES.has(address)) e.respondWith(file(address, request));
});
