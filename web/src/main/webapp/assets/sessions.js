/* The note saves itself while it is written; the lines of what was agreed appear one by one. */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const kw = window.keptword;
  const note = document.querySelector("[data-note]");
  if (note) {
    const saved = document.getElementById("note-saved");
    const other = document.getElementById("note-other");
    const otherText = document.getElementById("note-other-text");
    let version = Number(note.dataset.version);
    let stored = note.value;
    let timer = 0;
    let stale = false;
    let turn = Promise.resolve();

    async function send() {
      if (stale || note.value === stored) return;
      const text = note.value;
      try {
        const answer = await kw.fetch(note.dataset.note, { method: "PUT", body: JSON.stringify({ basedOn: version, text }) });
        const body = await answer.json();
        if (answer.ok) {
          version = body.version;
          stored = text;
          saved.textContent = body.saved;
        } else if (body.error === "stale") {
          await showOther();
        } else {
          saved.textContent = body.message || note.dataset.failed;
        }
      } catch (e) {
        saved.textContent = note.dataset.failed;
        timer = setTimeout(save, 5000);
      }
    }
    /* One save after the other. */
    function save() {
      clearTimeout(timer);
      turn = turn.then(send);
      return turn;
    }
    async function showOther() {
      const answer = await kw.fetch(note.dataset.note);
      if (!answer.ok) throw new Error("unread");
      const body = await answer.json();
      stale = true;
      version = body.version;
      stored = body.text;
      saved.textContent = note.dataset.stale;
      otherText.textContent = body.text;
      other.hidden = false;
    }
    function settle(text) {
      note.value = text;
      stale = false;
      other.hidden = true;
      note.focus();
      save();
    }
    document.getElementById("note-keep").addEventListener("click", () => settle(note.value));
    document.getElementById("note-take").addEventListener("click", () => settle(otherText.textContent));
    note.addEventListener("input", () => {
      if (stale) return;
      saved.textContent = note.dataset.unsaved;
      clearTimeout(timer);
      timer = setTimeout(save, 1200);
    });
    note.addEventListener("blur", save);
    addEventListener("beforeunload", (e) => {
      if (note.value !== stored) {
        save();
        e.preventDefault();
      }
    });
    kw.flush = save;
  }

  const rows = [...document.querySelectorAll(".agreed-row")];
  const more = document.getElementById("more-agreed");
  if (more && rows.length) {
    let shown = Math.max(1, rows.filter((row) => row.dataset.row === "filled").length);
    const show = () => {
      rows.forEach((row, at) => (row.hidden = at >= shown));
      more.hidden = shown >= rows.length;
    };
    more.addEventListener("click", () => {
      shown += 1;
      show();
      rows[shown - 1].querySelector("select").focus();
    });
    show();
  }
});
