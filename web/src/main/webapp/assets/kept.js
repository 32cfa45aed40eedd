/* Notes save themselves while they are typed. [data-kept] names a place of the case: a note on its way to being recorded, which comes
   back after a reload, a new sign-in or a restarted server. [data-note] is a stored note with an address of its own. What could not be
   sent yet stays on this device, encrypted (unsent.js), until it is. No save overtakes another or overwrites what another window saved. */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const kw = window.keptword;
  const parts = document.getElementById("kept");
  if (!parts) return;
  const said = parts.dataset;
  const AFTER = 1200;
  const AT_LEAST_EVERY = 8000;
  const RETRY = 5000;
  const ASKING = 4000;

  async function call(method, address, body) {
    try {
      const answer = await kw.fetch(address, { method, keepalive: method === "PUT" && body.text.length < 15000, body: body && JSON.stringify(body) });
      const text = await answer.text();
      let json = {};
      try {
        json = JSON.parse(text);
      } catch {
        json = {};
      }
      return { ok: answer.ok, status: answer.status, json };
    } catch {
      return { ok: false, status: 0, json: {} };
    }
  }

  const notes = [...document.querySelectorAll("[data-kept], [data-note]")].filter((field) => !field.readOnly).map(follow);
  let tellKnown;
  const known = new Promise((done) => (tellKnown = done));
  if (notes.some((note) => note.place)) restore();
  notes.filter((note) => !note.place).forEach(bringBack);

  function follow(field) {
    const place = field.dataset.kept;
    const shown = parts.content.cloneNode(true);
    const note = {
      field,
      place,
      address: place ? said.notes + "/" + place : field.dataset.note,
      version: place ? -1 : Number(field.dataset.version),
      stored: place ? "" : field.value,
      known: !place,
      /* What was sent last: when its receipt was lost, it is found again as ours. */
      sent: null,
      unsent: kw.unsent.at(said.person, place ? said.notes + "/" + place : field.dataset.note),
      other: null,
      halted: false,
      timer: 0,
      since: 0,
      turn: Promise.resolve(true),
      state: shown.querySelector(".kept-state"),
      box: shown.querySelector(".note-other"),
    };
    note.left = note.unsent.read();
    note.state.id = field.id + "-saved";
    note.box.id = field.id + "-other";
    note.state.textContent = field.dataset.saved || "";
    field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + note.state.id).trim());
    (field.closest(".field") ? field.closest(".field").lastElementChild : field).after(note.state, note.box);
    const label = field.labels[0]?.textContent.trim();
    if (label) note.box.querySelectorAll("button").forEach((button) => button.setAttribute("aria-label", button.textContent + ": " + label));
    note.box.querySelector("[data-keep]").addEventListener("click", () => settle(note, field.value));
    note.box.querySelector("[data-take]").addEventListener("click", () => settle(note, note.other.text));
    field.addEventListener("input", () => {
      keepHere(note);
      if (note.other || note.halted) return;
      note.state.textContent = said.unsaved;
      note.since = note.since || Date.now();
      clearTimeout(note.timer);
      note.timer = setTimeout(() => save(note), Math.max(200, Math.min(AFTER, note.since + AT_LEAST_EVERY - Date.now())));
    });
    field.addEventListener("blur", () => save(note));
    return note;
  }
  const unsaved = (note) => note.field.isConnected && note.field.value !== note.stored;
  const keepHere = (note) =>
    note.unsent.soon(() => (unsaved(note) ? { text: note.field.value, basedOn: note.other ? null : note.version, sent: note.other ? null : note.sent } : undefined));

  /* What was left on this device when the page went, on top of what is stored now. Where other words were stored meanwhile, both are
     shown; where somebody types already, the new words follow the old ones. */
  async function bringBack(note) {
    const left = await note.left;
    if (!left) return;
    if (left.text === note.stored || left.text === note.field.value) {
      if (!unsaved(note)) note.unsent.forget();
      return;
    }
    const stored = { version: note.version, text: note.stored };
    const begun = note.other || (note.field.value !== note.stored && note.field.value !== note.field.defaultValue);
    note.field.value = begun ? left.text + (note.field.type === "textarea" ? "\n\n" : " ") + note.field.value : left.text;
    note.field.closest("details")?.setAttribute("open", "");
    note.field.dispatchEvent(new CustomEvent("kept-restored", { bubbles: true }));
    if (!note.other && stored.text && left.basedOn !== stored.version && left.sent !== stored.text) show(note, stored);
    keepHere(note);
    if (note.other) return;
    note.state.textContent = said.back;
    save(note);
  }

  /* What was typed before this page was loaded. A field that holds other words already keeps them, and both are shown. */
  async function restore() {
    const answer = await call("GET", said.notes + "?person=" + said.person);
    if (!answer.ok) {
      troubled(notes[0], answer);
      if (answer.status !== 409 && answer.status !== 404) setTimeout(restore, RETRY);
      return;
    }
    const kept = new Map(answer.json.notes.map((one) => [one.place, one]));
    for (const note of notes.filter((one) => one.place && !one.known)) {
      const one = kept.get(note.place);
      note.known = true;
      if (one) {
        note.version = one.version;
        note.stored = one.text;
        if (one.text && !note.field.value) {
          note.field.value = one.text;
          note.state.textContent = said.restored + " " + one.saved;
          note.field.closest("details")?.setAttribute("open", "");
          note.field.dispatchEvent(new CustomEvent("kept-restored", { bubbles: true }));
        } else if (one.text && one.text !== note.field.value) {
          note.field.closest("details")?.setAttribute("open", "");
          show(note, one);
        } else if (one.text) note.state.textContent = one.saved;
      }
      if (note.field.value === note.field.defaultValue && !note.other && note.version === -1) note.stored = note.field.value;
      await bringBack(note);
      if (unsaved(note) && !note.other) save(note);
    }
    tellKnown();
  }

  async function send(note) {
    clearTimeout(note.timer);
    note.since = 0;
    if (note.halted || !note.field.isConnected) return false;
    if (note.other) return false;
    if (note.field.value === note.stored) return true;
    if (!note.known) await Promise.race([known, new Promise((late) => setTimeout(late, ASKING))]);
    if (!note.known) {
      note.state.textContent = said.failed;
      return false;
    }
    const text = note.field.value;
    note.sent = text;
    keepHere(note);
    const answer = await call("PUT", note.address, { person: said.person, basedOn: note.version, text });
    if (answer.ok) {
      note.version = answer.json.version;
      note.stored = text;
      if (note.field.value === text) {
        note.state.textContent = answer.json.saved;
        await note.unsent.forget();
      }
      return note.field.value === text ? true : send(note);
    }
    if (answer.json.error === "stale") {
      await look(note, text);
      return false;
    }
    return troubled(note, answer);
  }
  /* One save after the other. */
  function save(note) {
    clearTimeout(note.timer);
    note.turn = note.turn.then(() => send(note), () => send(note));
    return note.turn;
  }
  /* Whether an act may go on although the note could not be saved: the act itself carries the words. */
  function troubled(note, answer) {
    if (answer.json.error === "another-person") {
      note.halted = true;
      note.state.textContent = said.another;
      kw.notice(said.another);
      return false;
    }
    note.state.textContent = answer.json.message || said.failed;
    if (answer.status === 401) kw.notice(document.body.dataset.signIn, { href: "/", text: document.body.dataset.signInLink });
    const goes = answer.status !== 0 && answer.status !== 401;
    if (!goes || answer.status >= 500) note.timer = setTimeout(() => save(note), RETRY);
    return goes;
  }
  async function look(note, mine) {
    const answer = await call("GET", note.place ? said.notes + "?person=" + said.person : note.address);
    if (!answer.ok) {
      troubled(note, answer);
      return;
    }
    const other = note.place ? answer.json.notes.find((one) => one.place === note.place) || { version: -1, text: "" } : answer.json;
    /* The answer to an earlier save of ours was lost on the way. */
    if (other.text === mine) {
      note.version = other.version;
      note.stored = mine;
      if (!unsaved(note)) note.unsent.forget();
      if (other.saved) note.state.textContent = other.saved;
      if (unsaved(note)) save(note);
      return;
    }
    show(note, other);
  }
  function show(note, other) {
    note.other = other;
    note.version = other.version;
    note.stored = other.text;
    note.state.textContent = said.stale;
    note.box.querySelector(".pre").textContent = other.text || said.nothing;
    note.box.hidden = false;
  }
  function settle(note, text) {
    note.field.value = text;
    note.other = null;
    note.box.hidden = true;
    note.field.focus();
    if (unsaved(note)) {
      keepHere(note);
      save(note);
    } else note.unsent.forget();
  }

  /* An act waits until what is typed in its form is safe, so that neither an ended sign-in nor a lost connection takes the words; so does
     a form or a link about a stored note, which it names in [data-saves]. */
  let passing = null;
  document.addEventListener(
    "click",
    (e) => {
      const button = e.target.closest("button, input[type='submit'], a[data-saves]");
      const link = button?.matches("a");
      if (!button || button === passing || (!link && (!button.form || button.type !== "submit"))) return;
      const about = link ? button.dataset.saves : button.form.dataset.saves;
      const waiting = notes.filter((note) => (note.place ? !link && note.field.form === button.form : note.field.id === about) && (unsaved(note) || note.other));
      if (!waiting.length) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      Promise.all(waiting.map(save)).then((safe) => {
        const stopped = waiting.find((note, at) => !safe[at]);
        if (stopped) {
          stopped.field.focus();
          return;
        }
        passing = button;
        button.click();
        passing = null;
      });
    },
    true,
  );
  const again = () => notes.forEach((note) => unsaved(note) && !note.other && save(note));
  addEventListener("focus", again);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  addEventListener("beforeunload", (e) => {
    if (!kw.idleOver && notes.some((note) => unsaved(note) && !note.halted && !(note.place && note.field.form?.dataset.sent))) {
      again();
      e.preventDefault();
    }
  });
  kw.flush = () => Promise.all(notes.map(save)).then((safe) => safe.every((one, at) => one || !unsaved(notes[at])));
});
