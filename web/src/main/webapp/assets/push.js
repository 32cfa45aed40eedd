/* The worker's part of reminders (sw.js imports it). What comes has one word that is the same for everybody; what is shown was put on this device by
   the client's own page. A tap opens the first page; "turn off" tells the server by a hash of the address that only this browser knows. */
import { tokenOf } from "./reminders/subscription.js";
import { rememberedWords } from "./reminders/words.js";

const TAG = "waiting";
const OFF = "off";

async function showWaiting() {
  const words = await rememberedWords();
  await self.registration.showNotification(words.waiting, {
    tag: TAG,
    lang: words.lang,
    actions: words.off ? [{ action: OFF, title: words.off }] : [],
  });
}

async function openFirstPage() {
  const open = await self.clients.matchAll({ type: "window" });
  const page = open.find((one) => new URL(one.url).pathname === "/home");
  await (page ? page.focus() : self.clients.openWindow("/"));
}

async function turnOff() {
  const words = await rememberedWords();
  const own = await self.registration.pushManager.getSubscription();
  try {
    if (own) {
      const answer = await fetch("/reminders/off/" + (await tokenOf(own.endpoint)), {
        method: "POST",
        credentials: "omit",
        signal: AbortSignal.timeout(8000),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      await own.unsubscribe();
    }
    await self.registration.showNotification(words.done, { tag: TAG, lang: words.lang });
  } catch {
    await self.registration.showNotification(words.undone, { tag: TAG, lang: words.lang });
  }
}

addEventListener("push", (e) => e.waitUntil(showWaiting()));
addEventListener("notificationclick", (e) => {
  e.notification.close();
  e.waitUntil(e.action === OFF ? turnOff() : openFirstPage());
});
