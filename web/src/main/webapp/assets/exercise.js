/* Keeps what is written: autosave, offline, two pages on one draft, sign-in in between, handing in. No keystroke is lost. */
(function () {
  "use strict";
  const kw = (window.keptword = window.keptword || {});
  const unread = document.querySelector("[data-unread]");
  if (unread) kw.fetch(unread.dataset.unread, { method: "POST", body: JSON.stringify({ person: unread.dataset.person, entry: unread.dataset.entry || null }) }).catch(() => {});
  const sheet = kw.sheet;
  if (!sheet) return;
  const { root, say } = sheet;
  const api = root.dataset.api;
  const person = root.dataset.person;
  const entry = root.dataset.entry || null;
  const own = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
  const AFTER = 1200;
  const AT_LEAST_EVERY = 8000;
  const BACKOFF = [2000, 4000, 8000, 15000, 30000];

  const state = { number: Number(root.dataset.number), device: own, typed: 0, kept: 0, mode: "ok", tries: 0, timer: 0, since: 0, sending: null, disclosure: null };
  const unsaved = () => state.typed > state.kept;

  /* ---- what the person is told ---- */

  const line = document.getElementById("saved");
  const quiet = document.getElementById("saved-said");
  const banner = document.getElementById("trouble");
  let toldMode = "ok";
  function told(text, aloud) {
    line.textContent = text;
    line.dataset.mode = state.mode;
    if (aloud) quiet.textContent = text;
  }
  function mode(next, text, action) {
    state.mode = next;
    const changed = toldMode !== next;
    toldMode = next;
    banner.hidden = next === "ok" || next === "versions";
    if (next === "ok" || !changed) return;
    banner.replaceChildren();
    const p = document.createElement("p");
    p.textContent = text;
    banner.append(p);
    if (action) banner.append(action);
    told(say("unsaved"), false);
  }
  function link(href, text) {
    const a = document.createElement("a");
    a.className = "button button-primary";
    a.href = href;
    a.target = "_blank";
    a.rel = "noopener";
    a.textContent = text;
    return a;
  }
  function button(text, act) {
    const b = document.createElement("button");
    b.type = "button";
    b.className = "button button-primary";
    b.textContent = text;
    b.addEventListener("click", act);
    return b;
  }

  /* ---- unsent text on this device ---- */

  const unsent = kw.unsent.at(person, [api, entry].join("|"));
  const keepHere = () => unsent.soon(() => (unsaved() ? { number: state.number, device: state.device, answers: sheet.collect() } : undefined));

  /* ---- sending ---- */

  async function call(method, path, body, stays) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 20000);
    try {
      const response = await kw.fetch(api + path, { method, body: JSON.stringify({ person, entry, device: state.device, ...body }), signal: stop.signal, keepalive: Boolean(stays) && body.answers && JSON.stringify(body.answers).length < 20000 });
      const text = await response.text();
      let json = {};
      try {
        json = JSON.parse(text);
      } catch {
        json = {};
      }
      return { status: response.status, json };
    } catch {
      return { status: 0, json: {} };
    } finally {
      clearTimeout(timer);
    }
  }

  function soon(wait) {
    clearTimeout(state.timer);
    state.timer = setTimeout(save, wait);
  }
  let found = [];
  function changed(what, item) {
    state.typed++;
    keepHere();
    if (item && found.length) {
      const path = sheet.path(item);
      found = found.filter((problem) => problem.path !== path && !problem.path.startsWith(path + "/"));
      sheet.note(item, "field-message", "");
    }
    if (state.mode === "stopped" || state.mode === "versions" || state.mode === "person") return;
    if (state.mode === "refused") mode("ok");
    if (state.mode !== "ok") {
      if (!navigator.onLine || state.mode === "offline") offlineNote();
      return;
    }
    state.since = state.since || Date.now();
    told(say("typing"), false);
    soon(what === "rows" ? 200 : Math.max(200, Math.min(AFTER, state.since + AT_LEAST_EVERY - Date.now())));
  }
  function offlineNote() {
    const more = root.querySelector("[data-when]") ? " " + say("offlineMore") : "";
    mode("offline", say("offline") + more);
  }

  function save(stays) {
    if (state.sending) return state.sending;
    if (!unsaved() || ["stopped", "versions", "person"].includes(state.mode)) return Promise.resolve();
    const typed = state.typed;
    const disclosure = state.disclosure;
    const body = { basedOn: state.number, answers: sheet.collect(), ...(disclosure ? { disclosure } : {}) };
    state.since = 0;
    state.sending = call("PUT", "", body, stays === true)
      .then((answer) => {
        state.sending = null;
        settled(answer, typed, body.answers, disclosure);
      });
    return state.sending;
  }

  function settled({ status, json }, typed, answers, disclosure) {
    if (status === 200) {
      received(json, typed);
      if (disclosure === state.disclosure) state.disclosure = null;
      return;
    }
    if (troubled(status, json)) return;
    if (status === 409 && json.error === "conflict") versions(json.copy, answers, json.answers, json.number, say("otherPage", json.saved));
    else if (json.error === "refused") refused(json);
    else {
      mode("refused", say("notKept"));
    }
  }
  /* Help for the author alone: nothing about it is kept. Closed once, it stays closed on this page. */
  const help = document.getElementById("help-now");
  let helpClosed = false;
  let helps = false;
  function offerHelp(now) {
    if (now !== undefined) helps = now;
    const to = root.querySelector("input[name=disclosure]:checked")?.value === "SELF" ? "SELF" : "OTHER";
    help.querySelectorAll("[data-help]").forEach((one) => (one.hidden = one.dataset.help !== to));
    const written = document.activeElement?.closest("#sheet [data-id]");
    if (help.hidden && helps && written) written.after(help);
    help.hidden = helpClosed || !helps;
  }
  document.getElementById("help-close").addEventListener("click", () => {
    helpClosed = true;
    offerHelp();
  });
  document.getElementById("help-lines").addEventListener("click", (e) => {
    const lines = document.getElementById("crisis");
    e.preventDefault();
    lines.open = true;
    lines.scrollIntoView({ block: "center" });
    lines.querySelector("summary").focus();
  });

  function received(json, typed) {
    offerHelp(Boolean(json.help));
    const wasTroubled = state.mode !== "ok";
    state.number = json.number;
    state.device = own;
    state.kept = Math.max(state.kept, typed);
    state.tries = 0;
    mode("ok");
    sheet.notes("q-hint", json.hints || []);
    if (state.typed === typed) {
      const draft = json.problems || [];
      sheet.notes("field-message", [...draft, ...found.filter((problem) => !draft.some((other) => other.path === problem.path))]);
      sheet.show(json.enabled);
      unsent.forget();
    } else {
      soon(AFTER);
    }
    const progress = document.getElementById("progress");
    if (progress && json.progress) progress.textContent = say("progress", json.progress.answered, json.progress.total);
    told(say("saved", json.saved), wasTroubled || !quiet.textContent);
  }
  /* Connection, sign-in and person: the text stays here and is sent when it can be. True when that was it. */
  function troubled(status, json) {
    if (status === 0 || status >= 500 || status === 429) {
      offlineNote();
      retry(BACKOFF[Math.min(state.tries++, BACKOFF.length - 1)]);
      return true;
    }
    if (status === 401) {
      mode("sign-in", say("signedOut"), link("/home", say("signIn")));
      retry(5000);
      return true;
    }
    if (status === 409 && json.error === "another-person") {
      mode("person", json.message, link("/logout", say("signOutOther")));
      return true;
    }
    if (status === 403 || status === 404) {
      mode("stopped", say("gone"));
      return true;
    }
    return false;
  }
  function refused(json) {
    if (json.key === "refusal.portal.handedIn") {
      mode("stopped", say("handedInElsewhere"), button(say("takeBackKeep"), takeBackAndKeep));
      return;
    }
    const item = json.path && sheet.find(json.path);
    if (item) sheet.note(item, "field-message", json.message);
    mode(item ? "refused" : "stopped", json.message || say("notKept"));
  }
  async function takeBackAndKeep() {
    const { status, json } = await call("POST", "/take-back", {});
    if (status !== 200 && status !== 204) {
      if (!troubled(status, json)) mode("stopped", json.message || say("notKept"));
      return;
    }
    mode("ok");
    state.typed++;
    save();
  }
  let retrying = 0;
  function retry(wait) {
    clearTimeout(retrying);
    retrying = setTimeout(() => (unsaved() ? save() : mode("ok")), wait);
  }
  function again() {
    if (!["offline", "sign-in"].includes(state.mode)) return;
    if (unsaved()) save();
    else mode("ok");
  }
  addEventListener("online", again);
  addEventListener("focus", again);
  document.addEventListener("visibilitychange", () => (document.hidden ? unsaved() && state.mode === "ok" && save(true) : again()));
  addEventListener("offline", () => unsaved() && offlineNote());

  /* ---- two texts: both are shown, nothing is merged in silence ---- */

  const box = document.getElementById("versions");
  function flat(answers, prefix, into) {
    for (const [name, answer] of Object.entries(answers)) {
      const path = prefix + name;
      if (Array.isArray(answer) && answer[0]?._id) answer.forEach((row) => flat(row, path + "/" + row._id + "/", into));
      else if (answer && typeof answer === "object" && !Array.isArray(answer) && sheet.find(path)?.dataset.group) flat(answer, path + "/", into);
      else if (name !== "_id") into.set(path, answer);
    }
    return into;
  }
  /* Rows of either side stay; what only one side answered stays too. */
  function together(mine, theirs) {
    const both = { ...theirs, ...mine };
    for (const name of Object.keys(both)) {
      const a = mine[name];
      const b = theirs[name];
      if (a === undefined || b === undefined) continue;
      if (Array.isArray(a) && Array.isArray(b) && (a[0]?._id || b[0]?._id)) {
        const rows = new Map(b.map((row) => [row._id, row]));
        both[name] = a.map((row) => (rows.has(row._id) ? together(row, rows.get(row._id)) : row));
        const known = new Set(a.map((row) => row._id));
        both[name].push(...b.filter((row) => !known.has(row._id)));
      } else if (a && b && typeof a === "object" && typeof b === "object" && !Array.isArray(a)) {
        const parts = ["code", "other", "value", "unit"];
        both[name] = Object.keys({ ...a, ...b }).every((key) => parts.includes(key)) ? a : together(a, b);
      }
    }
    return both;
  }
  function spoken(item, answer) {
    if (answer === undefined) return say("emptyAnswer");
    const label = (code) => [...item.querySelectorAll(".choices input, option")].find((input) => input.value === String(code));
    const one = (each) => {
      if (each && typeof each === "object") return each.other || (each.code && one(each.code)) || [each.value, each.unit].filter(Boolean).join(" ");
      const found = item.dataset.type !== "text" && item.dataset.type !== "string" && label(each);
      return found ? (found.parentElement.tagName === "LABEL" ? found.parentElement.textContent.trim() : found.textContent) : String(each);
    };
    return Array.isArray(answer) ? answer.map(one).join("\n") : one(answer);
  }
  function versions(copy, mine, theirs, number, when) {
    state.mode = "versions";
    told(say("twoVersions"), true);
    keepHere();
    const joined = together(mine, theirs);
    sheet.fill(joined);
    const a = flat(mine, "", new Map());
    const b = flat(theirs, "", new Map());
    const differ = [...a.keys()].filter((path) => b.has(path) && JSON.stringify(a.get(path)) !== JSON.stringify(b.get(path)) && sheet.find(path)?.dataset.type);
    const choice = new Map();
    if (!differ.length) {
      settle(copy, number, joined, choice).then(() => state.mode === "ok" && kw.notice(say("joined")));
      return;
    }
    const list = box.querySelector(".versions-list");
    list.replaceChildren();
    box.querySelector(".versions-when").textContent = when;
    const finish = box.querySelector("[data-settle]");
    const ready = () => (finish.disabled = choice.size < differ.length);
    differ.forEach((path, i) => {
      const item = sheet.find(path);
      const joinable = ["text", "string"].includes(item.dataset.type) && !item.dataset.many;
      const set = document.createElement("fieldset");
      set.className = "version";
      const legend = document.createElement("legend");
      legend.textContent = sheet.label(item);
      set.append(legend);
      const offer = (name, title, text, answer) => {
        const label = document.createElement("label");
        label.className = "version-choice";
        const radio = document.createElement("input");
        radio.type = "radio";
        radio.name = "version-" + i;
        radio.addEventListener("change", () => {
          choice.set(path, answer);
          ready();
        });
        const words = document.createElement("span");
        const head = document.createElement("strong");
        head.textContent = title;
        words.append(head);
        if (text !== null) {
          const said = document.createElement("span");
          said.className = "words words-small";
          said.dir = "auto";
          said.textContent = text;
          words.append(said);
        }
        label.append(radio, words);
        set.append(label);
      };
      offer("mine", say("keepMine"), spoken(item, a.get(path)), a.get(path));
      offer("theirs", say("useOther"), spoken(item, b.get(path)), b.get(path));
      if (joinable) offer("both", say("keepBoth"), null, a.get(path) + (item.dataset.type === "text" ? "\n\n" : " ") + b.get(path));
      list.append(set);
    });
    ready();
    root.classList.add("settling");
    box.hidden = false;
    document.getElementById("sheet").inert = true;
    finish.onclick = () => settle(copy, number, joined, choice);
    box.querySelector("h2").focus();
    box.scrollIntoView({ block: "start" });
  }
  function chosen(answers, choice, prefix) {
    const out = {};
    for (const [name, answer] of Object.entries(answers)) {
      const path = prefix + name;
      if (choice.has(path)) out[name] = choice.get(path);
      else if (Array.isArray(answer) && answer[0]?._id) out[name] = answer.map((row) => ({ ...chosen(row, choice, path + "/" + row._id + "/"), _id: row._id }));
      else if (answer && typeof answer === "object" && !Array.isArray(answer) && sheet.find(path)?.dataset.group) out[name] = chosen(answer, choice, path + "/");
      else out[name] = answer;
    }
    return out;
  }
  async function settle(copy, number, joined, choice) {
    const answers = chosen(joined, choice, "");
    const finish = box.querySelector("[data-settle]");
    finish.disabled = true;
    const { status, json } = await call("POST", "/settle", { basedOn: number, answers, copy });
    if (status === 409 && json.error === "conflict") {
      versions(json.copy, answers, json.answers, json.number, say("otherPage", json.saved));
      return;
    }
    if (status !== 200) {
      finish.disabled = false;
      if (box.hidden) setTimeout(() => settle(copy, number, joined, choice), 5000);
      state.mode = "versions";
      told(status === 0 || status >= 500 ? say("offline") : status === 401 ? say("signedOut") : json.message || say("notKept"), true);
      if (status === 401) kw.notice(say("signedOut"), { href: "/home", text: say("signIn") });
      return;
    }
    sheet.fill(answers);
    root.classList.remove("settling");
    box.hidden = true;
    document.getElementById("sheet").inert = false;
    state.mode = "ok";
    state.typed++;
    received(json, state.typed);
    if (choice.size) sheet.go(0, true);
    waitingVersion();
  }
  /* Copies that were waiting when the page was opened, one after the other. */
  const waiting = JSON.parse(root.dataset.copies || "[]");
  function waitingVersion() {
    const next = waiting.shift();
    if (next) versions(next.id, sheet.collect(), next.answers, state.number, say("otherPage", next.saved));
  }

  /* ---- handing in: one key per attempt, so that a double click or a resend makes one revision ---- */

  const handIn = document.getElementById("hand-in");
  let attempt = null;
  let handing = false;
  handIn.addEventListener("click", () => hand(false));
  document.getElementById("help-hand-in").addEventListener("click", () => hand(true));
  async function hand(asNote) {
    if (handing || state.mode === "versions") return;
    handing = true;
    handIn.setAttribute("aria-disabled", "true");
    clearTimeout(state.timer);
    if (state.sending) await state.sending;
    const answers = sheet.collect();
    const text = JSON.stringify(answers);
    if (attempt?.text !== text) attempt = { key: newKey(), text };
    const typed = state.typed;
    const { status, json } = await call("POST", "/hand-in", { number: state.number, attempt: attempt.key, answers, ...(asNote ? { asNote } : {}) });
    handing = false;
    handIn.removeAttribute("aria-disabled");
    if (status === 200) {
      state.kept = state.typed;
      await unsent.forget();
      location.replace(location.pathname + location.search);
      return;
    }
    if (status === 422 && json.error === "problems") {
      attempt = null;
      state.number = json.number;
      state.device = own;
      state.kept = Math.max(state.kept, typed);
      mode("ok");
      told(say("saved", json.saved), false);
      problems(json.problems);
    } else if (status === 409 && json.error === "conflict") {
      attempt = null;
      versions(json.copy, answers, json.answers, json.number, say("otherPage", json.saved));
    } else if (troubled(status, json)) {
      if (status === 0 || status >= 500) kw.notice(say("handInOffline"));
    } else if (json.error === "stale") {
      kw.notice(say("tryAgain"));
    } else refused(json);
  }
  const newKey = () => (crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)));
  function problems(list) {
    found = list;
    const first = sheet.notes("field-message", list);
    const whole = list.find((problem) => !problem.path);
    const summary = document.getElementById("problems");
    summary.hidden = false;
    summary.querySelector("p").textContent = whole ? whole.text : say("problems", list.length);
    if (first) sheet.reveal(first);
    else {
      sheet.go(0, false);
      summary.focus();
    }
  }

  /* ---- leaving ---- */

  let leaving = false;
  addEventListener("beforeunload", (e) => {
    if (!leaving && unsaved()) e.preventDefault();
  });
  kw.settle = async function () {
    leaving = true;
    clearTimeout(state.timer);
    if (state.sending) await state.sending;
    if (unsaved() && state.mode !== "versions") await save();
  };
  kw.flush = async function () {
    await kw.settle();
    await kw.unsent.forgetAll();
  };

  /* ---- who can read this ---- */

  root.querySelectorAll("input[name=disclosure]").forEach((radio) =>
    radio.addEventListener("change", () => {
      state.disclosure = radio.value;
      root.dataset.disclosure = radio.value;
      document.getElementById("readers-now").textContent = radio.parentElement.querySelector(".reader-short").textContent;
      handIn.textContent = radio.value === "SELF" ? say("keepToMyself") : handIn.dataset.text;
      offerHelp();
      state.typed++;
      soon(100);
    }),
  );

  /* ---- beginning ---- */

  sheet.onchange = changed;
  (async function begin() {
    waitingVersion();
    const left = await unsent.read();
    if (!left || state.mode === "versions" || state.typed > 0) return;
    if (JSON.stringify(left.answers) === JSON.stringify(sheet.collect())) {
      unsent.forget();
      return;
    }
    state.number = left.number;
    state.device = left.device;
    sheet.fill(left.answers);
    state.typed++;
    told(say("backAgain"), true);
    save();
  })();
})();
