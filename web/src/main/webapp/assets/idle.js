/* Whether anybody is there. After a while without a key, a tap or a movement of the pointer the page asks, and one key answers; after
   a little longer it saves, and signs out. What could not be sent stays on this device, encrypted, until the same person is back. */
(function () {
  "use strict";
  const kw = (window.keptword = window.keptword || {});
  const said = document.body.dataset;
  const limit = Number(said.idle) * 1000;
  const ahead = Number(said.idleWarning) * 1000;
  if (!limit) return;
  const TELL = Math.min(limit / 5, 60000);
  let last = Date.now();
  let told = Date.now();
  let timer = 0;
  let dialog = null;
  let over = false;

  /* For how many seconds nobody has touched this page or another one of the same person: every request of a script says so. */
  kw.idleFor = () => Math.max(0, Math.floor((Date.now() - last) / 1000));

  const others = window.BroadcastChannel ? new BroadcastChannel("keptword-here") : null;
  const tellOthers = (what) => others?.postMessage(what);
  others?.addEventListener("message", (e) => {
    if (e.data === "over") end(false);
    else if (e.data > last) {
      last = e.data;
      close();
      plan();
    }
  });

  function plan() {
    clearTimeout(timer);
    if (over) return;
    const left = last + limit - Date.now();
    if (left <= 0) end(true);
    else if (left <= ahead) {
      ask(left);
      timer = setTimeout(plan, Math.min(1000, left));
    } else timer = setTimeout(plan, left - ahead);
  }

  function ask(left) {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "idle";
      dialog.setAttribute("role", "alertdialog");
      dialog.setAttribute("aria-labelledby", "idle-title");
      dialog.setAttribute("aria-describedby", "idle-text");
      const title = document.createElement("h2");
      title.id = "idle-title";
      title.textContent = said.idleTitle;
      const text = document.createElement("p");
      text.id = "idle-text";
      text.textContent = said.idleText;
      const count = document.createElement("p");
      count.className = "idle-count numbers";
      count.setAttribute("aria-hidden", "true");
      const stay = document.createElement("button");
      stay.type = "button";
      stay.className = "button button-primary";
      stay.textContent = said.idleStay;
      dialog.append(title, text, count, stay);
      dialog.addEventListener("cancel", (e) => e.preventDefault());
      document.body.append(dialog);
      dialog.showModal();
    }
    dialog.querySelector(".idle-count").textContent = said.idleLeft.replace("{0}", Math.ceil(left / 1000));
  }
  function close() {
    if (!dialog) return;
    dialog.close();
    dialog.remove();
    dialog = null;
  }

  /* A moment that comes too late, on a device that slept, is no moment at all. */
  function touched(e) {
    if (over) return;
    const now = Date.now();
    if (now - last >= limit) {
      end(true);
      return;
    }
    if (dialog && e.type === "keydown") {
      e.preventDefault();
      e.stopImmediatePropagation();
    }
    const asked = Boolean(dialog);
    if (!asked && now - last < 1000) return;
    last = now;
    tellOthers(now);
    close();
    plan();
    if (asked || now - told >= TELL) tell();
  }
  async function tell() {
    told = Date.now();
    try {
      const answer = await kw.fetch("/api/here", { method: "POST" });
      if (answer.status === 401 && !over) kw.notice(said.signIn, { href: "/", text: said.signInLink });
    } catch {
      /* No network: told again with the next key. */
    }
  }

  async function end(first) {
    if (over) return;
    over = true;
    kw.idleOver = true;
    clearTimeout(timer);
    if (first) tellOthers("over");
    const save = kw.settle || kw.flush;
    try {
      await Promise.race([save ? save() : null, new Promise((done) => setTimeout(done, 2500))]);
    } finally {
      location.replace("/logout?idle");
    }
  }

  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"]) {
    addEventListener(kind, touched, { capture: true, passive: kind !== "keydown" });
  }
  document.addEventListener("visibilitychange", () => document.hidden || plan());
  tellOthers(last);
  plan();
})();
