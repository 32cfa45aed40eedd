/* Reading and answering: keys, comments beside a passage, autosave, send with undo. Nothing typed is dropped: what cannot be saved
   stays on the page and is tried again; until then it is kept on this device, encrypted (unsent.js). */
(function () {
  "use strict";
  const kw = window.keptword;
  const byId = (id) => document.getElementById(id);
  const page = byId("review");
  const said = page ? page.dataset : {};
  const shell = document.body.dataset;
  const newId = () =>
    crypto.randomUUID
      ? crypto.randomUUID()
      : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  async function call(method, address, body) {
    try {
      const answer = await kw.fetch(address, { method, body: body === undefined ? undefined : JSON.stringify(body) });
      const text = await answer.text();
      let json = {};
      try {
        json = text ? JSON.parse(text) : {};
      } catch {
        json = {};
      }
      return { status: answer.status, ok: answer.ok, json };
    } catch {
      return { status: 0, ok: false, json: {} };
    }
  }

  /* ---- undo, on whatever page comes after sending ---------------------------------------------------------------------- */

  const SENT = "keptword.sent";
  let undoable = null;

  function offerUndo() {
    const bar = byId("undo");
    try {
      undoable = JSON.parse(sessionStorage.getItem(SENT));
    } catch {
      undoable = null;
    }
    const left = undoable ? undoable.until - Date.now() : 0;
    if (!bar || left <= 0) {
      sessionStorage.removeItem(SENT);
      undoable = null;
      return;
    }
    const label = byId("undo-text");
    bar.hidden = false;
    label.textContent = label.dataset.text.replace("{0}", undoable.name);
    byId("undo-button").addEventListener("click", undo);
    setTimeout(() => {
      if (bar.contains(document.activeElement)) byId("main").focus();
      bar.hidden = true;
      undoable = null;
      sessionStorage.removeItem(SENT);
    }, left);
  }

  async function undo() {
    if (!undoable) return;
    const bar = byId("undo");
    const sent = undoable;
    undoable = null;
    if (!(await flush())) {
      undoable = sent;
      return;
    }
    const answer = await call("POST", "/api/reviews/undo/" + sent.feedback, { person: sent.person });
    if (answer.ok) {
      sessionStorage.removeItem(SENT);
      location.href = "/review/" + answer.json.response;
    } else if (answer.status === 409) {
      sessionStorage.removeItem(SENT);
      bar.hidden = true;
      kw.notice(answer.json.message || bar.dataset.late);
    } else {
      undoable = sent;
      complain(answer);
    }
  }

  /* ---- what is said when something does not work ------------------------------------------------------------------------- */

  function complain(answer) {
    if (answer.status === 401) kw.notice(said.signedOut || shell.signIn, { href: "/", text: shell.signInLink });
    else if (answer.status === 0) kw.notice(said.offline || shell.offline);
    else if (answer.status === 404) kw.notice(shell.gone);
    else if (answer.json.error === "another-person") kw.notice(said.another);
    else if (answer.json.error === "stale") moved();
    else if (answer.json.message) kw.notice(answer.json.message);
    else kw.notice(shell.failed + " " + (answer.json.reference || ""));
  }
  function moved() {
    kw.notice(said.moved, { href: location.pathname, text: said.movedLink });
  }

  /* ---- the draft --------------------------------------------------------------------------------------------------------- */

  const answerable = said.answerable === "true";
  const further = said.further === "true";
  const person = said.person;
  const seen = page ? JSON.parse(said.seen) : [];
  const lead = said.lead;
  const revision = page ? seen.find((one) => one.response === lead).revision : 0;
  const feedback = byId("feedback");
  const note = byId("note");
  const effort = byId("effort");
  const learning = byId("learning");
  const bring = byId("bring");
  const state = byId("save-state");
  let version = Number(said.version);
  let saved = "";
  let attempt = newId();
  let conflict = null;
  let leaving = false;
  const tried = new Set();

  /* What is not on the server yet, the reply and the comments, for when this page goes before it is. */
  const unsent = answerable ? kw.unsent.at(person, "/api/reviews/" + lead) : null;
  const left = unsent?.read();
  const keepHere = () =>
    unsent.soon(() => {
      const open = key(draft()) !== saved;
      const notes = [...remarks.values()].filter(isUnsaved).map(({ field, state: shown, timer: waiting, ...remark }) => ({ ...remark, text: field.value }));
      return open || notes.length ? { revision, draft: open ? { ...draft(), version: conflict ? null : version } : null, tried: [...tried], notes } : undefined;
    });
  const received = () => (unsaved() ? keepHere() : unsent.forget());

  const rating = (field) => (field.value === "" ? null : Number(field.value));
  const draft = () => ({ feedback: feedback.value, note: note.value, effort: rating(effort), learning: rating(learning), bring: bring.checked });
  const key = (d) => JSON.stringify([d.feedback.trim(), d.note.trim(), d.effort, d.learning, d.bring]);

  function say(kind, text) {
    state.dataset.kind = kind;
    if (state.textContent !== text) state.textContent = text;
  }

  /* One call after the other, so that no save overtakes another. */
  let line = Promise.resolve(true);
  const inLine = (act) => (line = line.then(act, act));

  let timer;
  let again;
  function typed() {
    attempt = newId();
    keepHere();
    if (key(draft()) === saved) return;
    say("open", said.unsaved);
    clearTimeout(timer);
    timer = setTimeout(() => inLine(save), 900);
  }
  function retryLater() {
    clearTimeout(again);
    again = setTimeout(() => flush(), 8000);
  }

  async function save() {
    clearTimeout(timer);
    const now = draft();
    const mine = key(now);
    if (!answerable || mine === saved) return true;
    if (conflict) return false;
    say("open", said.saving);
    tried.add(mine);
    const answer = await call("PUT", "/api/reviews/" + lead, { person, revision, version, ...now });
    if (answer.ok) {
      version = answer.json.version;
      saved = mine;
      tried.clear();
      await received();
      say("good", said.saved.replace("{0}", answer.json.savedAt || ""));
      if (answer.json.moved) moved();
      return key(draft()) === saved ? true : save();
    }
    if (answer.json.error === "stale" && answer.json.current) {
      if (tried.has(key(answer.json.current))) {
        version = answer.json.current.version;
        saved = key(answer.json.current);
        return save();
      }
      showConflict(answer.json.current);
      return false;
    }
    if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
      say("wrong", answer.status === 401 ? said.signedOut : said.offline);
      if (answer.status === 401) complain(answer);
      retryLater();
    } else if (answer.json.error === "concluded") {
      say("wrong", said.concluded);
      moved();
    } else {
      say("wrong", answer.json.message || said.unsaved);
      complain(answer);
    }
    return false;
  }

  function showConflict(current) {
    conflict = current;
    byId("conflict-feedback").textContent = current.feedback;
    byId("conflict-note").textContent = current.note;
    byId("conflict").hidden = false;
    say("wrong", said.unsaved);
    byId("conflict").scrollIntoView({ block: "nearest" });
  }
  function fill(words) {
    feedback.value = words.feedback;
    note.value = words.note;
    effort.value = words.effort === null ? "" : String(words.effort);
    learning.value = words.learning === null ? "" : String(words.learning);
    bring.checked = words.bring;
  }
  function settle(take) {
    const other = conflict;
    conflict = null;
    version = other.version;
    saved = key(other);
    byId("conflict").hidden = true;
    if (take) fill(other);
    feedback.focus();
    received();
    inLine(save);
  }

  /* ---- comments ---------------------------------------------------------------------------------------------------------- */

  const remarks = new Map();

  function measure(words, node, offset) {
    const range = document.createRange();
    range.selectNodeContents(words);
    range.setEnd(node, offset);
    const copy = range.cloneContents();
    copy.querySelectorAll("del").forEach((gone) => gone.remove());
    return copy.textContent.length;
  }
  function currentText(words) {
    const copy = words.cloneNode(true);
    copy.querySelectorAll("del").forEach((gone) => gone.remove());
    return copy.textContent;
  }
  /* The selected passage, if it lies in one answer. */
  function passage() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer.nodeType === 1 ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
    const words = around.closest(".answer-words");
    if (!words) return null;
    const starts = measure(words, range.startContainer, range.startOffset);
    const ends = measure(words, range.endContainer, range.endOffset);
    return ends > starts ? { answer: words.closest(".answer"), starts, ends, quote: currentText(words).slice(starts, ends) } : null;
  }
  /* The stretch of the page a comment stands beside. */
  function stretch(words, starts, ends) {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("del") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const range = document.createRange();
    let at = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!begun && starts < at + node.length) {
        range.setStart(node, starts - at);
        begun = true;
      }
      if (begun && ends <= at + node.length) {
        range.setEnd(node, ends - at);
        return range;
      }
      at += node.length;
    }
    return null;
  }
  function highlight() {
    if (!window.Highlight || !CSS.highlights) return;
    const all = new Highlight();
    const now = new Highlight();
    document.querySelectorAll(".answer .remark").forEach((card) => {
      const words = card.closest(".answer").querySelector(".answer-words");
      const range = words && card.dataset.ends > 0 ? stretch(words, Number(card.dataset.starts), Number(card.dataset.ends)) : null;
      if (range) (card.contains(document.activeElement) ? now : all).add(range);
    });
    CSS.highlights.set("remark", all);
    CSS.highlights.set("remark-now", now);
  }
  function arrange() {
    page.classList.toggle("has-remarks", !!document.querySelector(".answer .remark"));
    highlight();
  }

  function comment(place) {
    put(place, { id: newId() }).focus();
  }
  function put(place, { id, posted, text }) {
    const answer = place.answer;
    const work = answer.closest(".work");
    const card = byId("remark-template").content.firstElementChild.cloneNode(true);
    card.dataset.starts = place.starts;
    card.dataset.ends = place.ends;
    const quote = card.querySelector(".remark-quote");
    if (place.quote) quote.textContent = place.quote;
    else quote.remove();
    answer.querySelector(".remarks").append(card);
    follow(card, {
      id,
      stored: false,
      version: 0,
      text: "",
      posted,
      response: work.dataset.response,
      revision: Number(work.dataset.revision),
      path: answer.dataset.path,
      starts: place.starts,
      ends: place.ends,
      quote: place.quote,
    });
    arrange();
    const field = card.querySelector("textarea");
    field.value = text || "";
    return field;
  }
  function follow(card, remark) {
    const text = card.querySelector("textarea");
    if (!text) return;
    remark.field = text;
    remark.state = card.querySelector(".remark-state");
    remarks.set(remark.id, remark);
    text.addEventListener("input", () => {
      attempt = newId();
      keepHere();
      remark.state.textContent = said.unsaved;
      clearTimeout(remark.timer);
      remark.timer = setTimeout(() => inLine(() => saveRemark(remark)), 900);
    });
    card.addEventListener("focusin", highlight);
    card.addEventListener("focusout", () => setTimeout(highlight));
    const question = card.closest(".answer").querySelector(".answer-question").firstChild.textContent.trim();
    const remove = card.querySelector("[data-remove]");
    text.setAttribute("aria-label", card.querySelector("label .visually-hidden").textContent + ": " + question);
    remove.setAttribute("aria-label", remove.textContent + ": " + question);
    remove.addEventListener("click", () => inLine(() => removeRemark(card, remark)));
  }
  async function saveRemark(remark) {
    clearTimeout(remark.timer);
    const text = remark.field.value;
    if (remark.removed || text === remark.text) return true;
    if (!text.trim()) return !remark.stored;
    const answer = remark.stored
      ? await call("PUT", "/api/reviews/comments/" + remark.id, { person, version: remark.version, text })
      : await call("POST", "/api/reviews/" + remark.response + "/comments", {
          person, id: remark.id, revision: remark.revision, path: remark.path, starts: remark.starts, ends: remark.ends, quote: remark.quote, text,
        });
    if (answer.ok) {
      /* A comment that reached the server before without our knowing keeps its first words there: change them now. */
      const known = !remark.stored && remark.posted && remark.posted !== text;
      remark.stored = true;
      remark.version = answer.json.version;
      remark.text = known ? remark.posted : text;
      remark.state.textContent = said.saved.replace("{0}", answer.json.savedAt || "");
      await received();
      return remark.field.value === remark.text ? true : saveRemark(remark);
    }
    remark.posted = remark.posted || text;
    if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
      remark.state.textContent = said.unsaved;
      if (answer.status === 401) complain(answer);
      else say("wrong", said.offline);
      retryLater();
    } else if (answer.json.error === "stale") {
      remark.state.textContent = remark.stored ? said.remarkStale : said.unsaved;
      if (!remark.stored) moved();
    } else {
      remark.state.textContent = answer.json.message || said.unsaved;
    }
    return false;
  }
  async function removeRemark(card, remark) {
    clearTimeout(remark.timer);
    if (remark.stored || remark.posted) {
      const answer = await call("POST", "/api/reviews/comments/" + remark.id + "/remove", { person });
      if (!answer.ok && answer.status !== 404) {
        complain(answer);
        return false;
      }
    }
    remark.removed = true;
    remarks.delete(remark.id);
    received();
    const back = card.closest(".answer").querySelector("[data-comment]");
    card.remove();
    arrange();
    attempt = newId();
    if (back) back.focus();
    return true;
  }

  /* ---- what was left on this device when the page went ---------------------------------------------------------------------- */

  const joined = (...parts) => parts.filter((part) => part && part.trim()).join("\n\n");

  /* On top of what is stored now. Where other words were stored meanwhile, both are shown; where somebody types already, the new words
     follow the old ones. */
  async function bringBack(stored) {
    const found = await left;
    if (!found) return;
    const mine = found.draft;
    if (mine && key(mine) !== key(stored)) {
      const known = found.tried.includes(key(stored)) || (found.revision === revision && mine.version === version);
      const blank = key({ feedback: "", note: "", effort: null, learning: null, bring: false });
      if (key(draft()) !== key(stored)) {
        if (mine.feedback !== feedback.value) feedback.value = joined(mine.feedback, feedback.value);
        if (mine.note !== note.value) note.value = joined(mine.note, note.value);
      } else {
        fill(mine);
        if (!known && key(stored) !== blank) showConflict({ ...stored, version });
      }
    }
    found.notes.forEach(bringCommentBack);
    if (!unsaved()) {
      unsent.forget();
      return;
    }
    keepHere();
    if (!conflict) say("open", said.back);
    flush();
  }
  /* A comment that was changed in another window stays as it is, and this one stands beside it. */
  function bringCommentBack(one) {
    const there = remarks.get(one.id);
    if (there && there.field.value === one.text) return;
    if (there && (there.version === one.version || there.text === one.posted)) {
      there.field.value = one.text;
      return;
    }
    const work = [...document.querySelectorAll(".work")].find((each) => each.dataset.response === one.response);
    const answer = work && [...work.querySelectorAll(".answer")].find((each) => each.dataset.path === one.path);
    if (!answer) {
      feedback.value = joined(feedback.value, one.quote, one.text);
      return;
    }
    const same = Number(work.dataset.revision) === one.revision;
    put(
      { answer, starts: same ? one.starts : 0, ends: same ? one.ends : 0, quote: same ? one.quote : "" },
      { id: there || one.stored ? newId() : one.id, posted: there || one.stored ? undefined : one.posted, text: one.text },
    );
  }

  /* Everything that is not saved yet; true when nothing is left. */
  function flush() {
    if (!page || !answerable) return Promise.resolve(true);
    return inLine(async () => {
      let all = await save();
      for (const remark of [...remarks.values()]) all = (await saveRemark(remark)) && all;
      return all;
    });
  }
  const isUnsaved = (remark) => remark.field.value !== remark.text && Boolean(remark.field.value.trim());
  const unsaved = () => answerable && (key(draft()) !== saved || [...remarks.values()].some(isUnsaved));

  /* ---- sending ------------------------------------------------------------------------------------------------------------ */

  let sending = false;
  async function send(outcome) {
    if (sending || !answerable) return;
    sending = true;
    const buttons = document.querySelectorAll("[data-outcome]");
    buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
    try {
      if (!(await flush())) {
        if (!conflict) kw.notice(said.notSent);
        return;
      }
      const answer = await call("POST", "/api/reviews/" + lead + "/send", { person, entries: seen, version, ...draft(), outcome, attempt });
      if (answer.ok) {
        const name = byId("review").dataset.name;
        sessionStorage.setItem(SENT, JSON.stringify({ feedback: answer.json.feedback, person, name, until: Date.now() + answer.json.remaining - 500 }));
        leaving = true;
        const next = byId("next") || byId("previous");
        location.href = further ? location.pathname : next ? next.href : "/review";
        return;
      }
      if (answer.json.error === "refused") {
        kw.notice(answer.json.message);
        feedback.focus();
      } else {
        complain(answer);
      }
    } finally {
      sending = false;
      if (!leaving) buttons.forEach((button) => button.removeAttribute("aria-disabled"));
    }
  }

  /* ---- phrases ---------------------------------------------------------------------------------------------------------- */

  let target = feedback;
  let changing = null;
  async function loadPhrases() {
    const answer = await call("GET", "/api/phrases");
    if (!answer.ok) return complain(answer);
    const list = byId("phrase-list");
    list.replaceChildren(...answer.json.map(phraseLine));
    byId("phrase-none").hidden = answer.json.length > 0;
  }
  function phraseLine(phrase) {
    const line = document.createElement("li");
    const button = (text, act, about) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "button button-quiet button-small";
      one.textContent = text;
      if (about) one.setAttribute("aria-label", text + ": " + about);
      one.addEventListener("click", act);
      line.append(one);
    };
    const list = byId("phrase-list").dataset;
    button(phrase.label, () => insert(phrase.text));
    line.firstElementChild.title = phrase.text;
    button(list.change, () => {
      changing = phrase.id;
      byId("phrase-label").value = phrase.label;
      byId("phrase-text").value = phrase.text;
      byId("phrase-label").focus();
    }, phrase.label);
    button(list.remove, async () => {
      const answer = await call("POST", "/api/phrases/" + phrase.id + "/remove", {});
      if (!answer.ok && answer.status !== 404) return complain(answer);
      await loadPhrases();
      byId("phrases").querySelector("summary").focus();
    }, phrase.label);
    return line;
  }
  function insert(words) {
    const field = target && target.isConnected ? target : feedback;
    const before = field.value.slice(0, field.selectionStart);
    const gap = before && !/\s$/.test(before) ? " " : "";
    field.setRangeText(gap + words, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
  async function keepPhrase() {
    const body = { label: byId("phrase-label").value, text: byId("phrase-text").value };
    const answer = changing ? await call("PUT", "/api/phrases/" + changing, body) : await call("POST", "/api/phrases", body);
    if (!answer.ok) return complain(answer);
    changing = null;
    byId("phrase-label").value = "";
    byId("phrase-text").value = "";
    await loadPhrases();
    byId("phrase-label").focus();
  }

  /* ---- keys ------------------------------------------------------------------------------------------------------------- */

  const KEYS = "keptword.keys";
  const keysOn = () => localStorage.getItem(KEYS) !== "off";
  function step(by) {
    if (page) {
      const link = byId(by > 0 ? "next" : "previous");
      if (link) link.click();
      return;
    }
    const rows = [...document.querySelectorAll(".queue-row")];
    const at = rows.indexOf(document.activeElement);
    const turn = at >= 0 && (at + by >= rows.length ? byId("next") : at + by < 0 ? byId("previous") : null);
    if (turn) {
      turn.click();
      return;
    }
    const row = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (row) row.focus();
  }
  function commentHere() {
    if (!answerable) return;
    const selected = passage();
    const focused = document.activeElement.closest && document.activeElement.closest(".answer");
    if (selected) comment(selected);
    else if (focused) comment({ answer: focused, starts: 0, ends: 0, quote: "" });
    else kw.notice(said.select);
  }
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    c: commentHere,
    f: () => answerable && feedback.focus(),
    s: () => send(further ? "FURTHER" : "SENT"),
    t: () => !further && send("SEEN"),
    u: undo,
    "?": () => byId("keys") && byId("keys").showModal(),
  };
  addEventListener("keydown", (e) => {
    const act = Object.hasOwn(acts, e.key) ? acts[e.key] : null;
    const typing = e.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog");
    if (!act || typing || e.ctrlKey || e.metaKey || e.altKey || e.repeat || e.isComposing) return;
    if (!keysOn() && e.key !== "?") return;
    e.preventDefault();
    act();
  });

  /* ---- beginning ---------------------------------------------------------------------------------------------------------- */

  offerUndo();
  if (!page) return;

  const wide = matchMedia("(min-width: 1360px)");
  const fold = () => (byId("queue-fold").open = wide.matches);
  fold();
  wide.addEventListener("change", fold);
  const here = document.querySelector(".queue-narrow [aria-current]");
  if (here && wide.matches) here.scrollIntoView({ block: "nearest" });
  byId("keys-on").checked = keysOn();
  byId("keys-on").addEventListener("change", (e) => localStorage.setItem(KEYS, e.target.checked ? "on" : "off"));
  byId("keys-open").addEventListener("click", () => byId("keys").showModal());
  byId("keys-close").addEventListener("click", () => byId("keys").close());
  arrange();
  if (!answerable) return;

  saved = key(draft());
  [feedback, note, effort, learning, bring].forEach((field) => field.addEventListener("input", typed));
  document.querySelectorAll(".answer .remark").forEach((card) =>
    follow(card, {
      id: card.dataset.id,
      stored: true,
      version: Number(card.dataset.version),
      text: card.querySelector("textarea").value,
      response: card.closest(".work").dataset.response,
      revision: Number(card.closest(".work").dataset.revision),
      path: card.closest(".answer").dataset.path,
      starts: Number(card.dataset.starts),
      ends: Number(card.dataset.ends),
      quote: card.querySelector(".remark-quote")?.textContent || "",
    }),
  );
  bringBack(draft());
  document.addEventListener("focusin", (e) => {
    if (e.target === feedback || e.target === note || e.target.closest(".remark textarea")) target = e.target;
  });
  /* The button takes the focus, and with it the selection in some browsers: remember the passage before. */
  let pressed = null;
  document.addEventListener("pointerdown", (e) => {
    pressed = e.target.closest("[data-comment]") ? passage() : null;
  });
  document.addEventListener("click", (e) => {
    const begin = e.target.closest("[data-comment]");
    if (begin) {
      const answer = begin.closest(".answer");
      const selected = pressed || passage();
      comment(selected && selected.answer === answer ? selected : { answer, starts: 0, ends: 0, quote: "" });
    }
    const outcome = e.target.closest("[data-outcome]");
    if (outcome) send(outcome.dataset.outcome);
  });
  byId("conflict-mine").addEventListener("click", () => settle(false));
  byId("conflict-theirs").addEventListener("click", () => settle(true));
  if (byId("earlier-take")) {
    byId("earlier-take").addEventListener("click", () => {
      const join = (field, words) => {
        field.value = [field.value, words].filter((part) => part.trim()).join("\n\n");
      };
      join(feedback, byId("earlier-feedback").textContent);
      if (byId("earlier-note")) join(note, byId("earlier-note").textContent);
      byId("earlier").remove();
      typed();
      feedback.focus();
    });
  }
  byId("phrases").addEventListener("toggle", (e) => e.target.open && loadPhrases(), { once: true });
  byId("phrase-save").addEventListener("click", keepPhrase);
  addEventListener("online", flush);
  addEventListener("focus", () => unsaved() && flush());
  addEventListener("beforeunload", (e) => {
    if (!leaving && !kw.idleOver && unsaved()) {
      flush();
      e.preventDefault();
    }
  });
  kw.flush = flush;

  /* Opening ends the author's right to take the work back, so it waits until somebody sees the page. */
  function open() {
    if (further) return;
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", open);
    inLine(async () => {
      const answer = await call("POST", "/api/reviews/" + lead + "/open", { person, entries: seen });
      if (answer.ok) {
        if (version < 0) version = answer.json.version;
      } else if (answer.json.error === "stale") {
        moved();
      }
      return true;
    });
  }
  document.addEventListener("visibilitychange", open);
  open();
})();
