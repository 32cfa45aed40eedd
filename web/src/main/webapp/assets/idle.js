/* Whether anybody is there. After a while without a key, a tap or a movement of the pointer the page asks, and one key answers; after
   a little longer it saves, and signs out. What could not be sent stays on this device, encrypted, until the same person is back.
   The last touch stands in the browser under the person's id, and every decision reads it there: a window that slept learns of the
   others before it acts, and a page that another person left behind ends nobody else's sign-in. */
(function () {
  "use strict";
  const kw = (window.keptword = window.keptword || {});
  const said = document.body.dataset;
  const limit = Number(said.idle) * 1000;
  const ahead = Number(said.idleWarning) * 1000;
  if (!limit) return;
  const TELL = Math.min(limit / 5, 60000);
  const HERE = "keptword-here:" + said.person;
  let last = Date.now();
  let told = Date.now();
  let timer = 0;
  let dialog = null;
  let over = false;

  /* For how many seconds nobody has touched this page or another one of the same person: every request of a script says so. */
  kw.idleFor = () => Math.max(0, Math.floor((Date.now() - latest()) / 1000));

  /* The last touch of any window. A browser that keeps nothing has this window's own. */
  function latest() {
    try {
      last = Math.max(last, Math.min(Number(localStorage.getItem(HERE)) || 0, Date.now()));
    } catch {
      /* Nothing is kept here. */
    }
    return last;
  }
  function share(moment) {
    try {
      if (moment) localStorage.setItem(HERE, String(moment));
      else localStorage.removeItem(HERE);
    } catch {
      /* Nothing is kept here. */
    }
  }
  const isOver = () => Date.now() - latest() >= limit;

  /* Another window was touched, or has ended. */
  addEventListener("storage", (e) => {
    if (e.key !== HERE) return;
    if (e.newValue === null) end(false);
    else if (Number(e.newValue) > last) {
      latest();
      close();
      plan();
    }
  });

  function plan() {
    clearTimeout(timer);
    if (over) return;
    const left = latest() + limit - Date.now();
    if (left <= 0) end(true);
    else if (left <= ahead) {
      ask(left);
      timer = setTimeout(plan, Math.min(1000, left));
    } else {
      close();
      timer = setTimeout(plan, left - ahead);
    }
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
    if (isOver()) {
      end(true);
      return;
    }
    const now = Date.now();
    if (dialog && e.type === "keydown") {
      e.preventDefault();
      e.stopImmediatePropagation();
    }
    const asked = Boolean(dialog);
    if (!asked && now - last < 1000) return;
    last = now;
    share(now);
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
    if (over || !isOver()) return;
    over = true;
    kw.idleOver = true;
    clearTimeout(timer);
    if (first) share(null);
    const save = kw.settle || kw.flush;
    try {
      await Promise.race([save ? save() : null, new Promise((done) => setTimeout(done, 2500))]);
    } finally {
      location.replace("/logout?idle&person=" + said.person);
    }
  }

  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"]) {
    addEventListener(kind, touched, { capture: true, passive: kind !== "keydown" });
  }
  document.addEventListener("visibilitychange", () => document.hidden || plan());
  share(last);
  plan();
})();
