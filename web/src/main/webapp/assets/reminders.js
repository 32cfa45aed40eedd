/* Notifications on this device: what the browser can do is said as it is, and its address goes to the server on the client's own tap. The radio of
   notifications can be chosen once this device, or another one, has them. */
import { call } from "./shell/request.js";
import { rememberWords } from "./reminders/words.js";
import { keptOf, keyBytes, subscriptionOf } from "./reminders/subscription.js";

const box = document.getElementById("device");
const says = box.querySelector("[data-says]");
const add = box.querySelector("[data-add]");
const remove = box.querySelector("[data-remove]");
const radio = document.querySelector('input[type="radio"][value="PUSH"]');
const person = document.body.dataset.person;
const known = (box.dataset.devices || "").split(" ").filter((hash) => hash);

const words = () => ({
  lang: document.documentElement.lang,
  waiting: box.dataset.waiting,
  off: box.dataset.off,
  done: box.dataset.done,
  undone: box.dataset.undone,
});

function tell(state, { adds = false, removes = false } = {}) {
  says.textContent = box.dataset[state];
  add.hidden = !adds;
  remove.hidden = !removes;
  if (radio) radio.disabled = !known.length && !radio.checked;
}

/* Where no worker can be had, the browser never says so. */
const PATIENCE = 5000;
const registration = () =>
  Promise.race([navigator.serviceWorker.ready, new Promise((_, give) => setTimeout(() => give(new Error("no worker")), PATIENCE))]);
const subscription = async () => (await registration()).pushManager.getSubscription();

async function show() {
  if (!window.isSecureContext) return tell("insecure");
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return tell("unsupported");
  if (Notification.permission === "denied") return tell("denied");
  says.textContent = box.dataset.checking;
  const own = await subscription();
  const here = own && known.includes(await keptOf(own.endpoint));
  if (here) await rememberWords(words());
  return tell(here ? "with" : "without", { adds: !here, removes: Boolean(here) });
}

/* A subscription made with another key is of no use: it is made anew. */
async function subscribe() {
  const manager = (await registration()).pushManager;
  const options = { userVisibleOnly: true, applicationServerKey: keyBytes(box.dataset.key) };
  try {
    return await manager.subscribe(options);
  } catch (error) {
    const earlier = await manager.getSubscription();
    if (!earlier) throw error;
    await earlier.unsubscribe();
    return manager.subscribe(options);
  }
}

async function begin() {
  add.disabled = true;
  try {
    if ((await Notification.requestPermission()) !== "granted") return tell(Notification.permission === "denied" ? "denied" : "without", { adds: true });
    await rememberWords(words());
    const made = subscriptionOf(await subscribe());
    const { ok } = await call("POST", "/api/reminders/device", { person, ...made });
    if (ok) return location.reload();
    return tell("failed", { adds: true });
  } catch {
    return tell("failed", { adds: true });
  } finally {
    add.disabled = false;
  }
}

async function end() {
  remove.disabled = true;
  const own = await subscription();
  const { ok } = await call("POST", "/api/reminders/device/remove", { person, address: own.endpoint });
  remove.disabled = false;
  if (!ok) return tell("failed", { removes: true });
  await own.unsubscribe().catch(() => false);
  return location.reload();
}

add.addEventListener("click", begin);
remove.addEventListener("click", end);
show().catch(() => tell("unsupported"));
