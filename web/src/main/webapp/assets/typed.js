/* Words in a form that has no draft on the server: [data-typed] names the form's place. They stay on this device, encrypted (unsent.js),
   until a page of the server says that they arrived. */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const kw = window.keptword;
  const person = document.body.dataset.person;
  const SENT = "keptword-typed-sent";
  if (!person) return;
  const store = (place) => kw.unsent.at(person, "typed/" + place);
  const forms = [...document.querySelectorAll("[data-typed]")].map(follow);

  /* The form that was sent before this page was loaded. A page that shows it again with what is wrong is no receipt, and neither is a
     page that says nothing of it. */
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const arrived = sent !== null && document.querySelector(".said-done, [data-arrived]") ? store(sent).forget() : Promise.resolve();
  arrived.then(() => forms.forEach((one) => one.restore()));

  function follow(note) {
    const place = note.dataset.typed;
    const form = note.closest("form");
    const unsent = store(place);
    const fields = () => [...form.elements].filter((one) => one.name && !["hidden", "submit", "button", "password", "file"].includes(one.type));
    const chosen = (one) => ["radio", "checkbox"].includes(one.type);
    const name = (one) => one.name.split(":").pop();
    const collect = () => fields().map((one) => [name(one), one.value, chosen(one) ? one.checked : null]);
    const plain = JSON.stringify(collect());
    const typed = () => JSON.stringify(collect()) !== plain;
    const shownAgain = Boolean(form.querySelector(".field-wrong")) || Boolean(document.querySelector(".said-refused"));

    function put(values) {
      fields().forEach((one) => {
        const [, value, checked] = values.find(([of, value]) => of === name(one) && (!chosen(one) || value === one.value)) || [];
        if (value === undefined) return;
        if (chosen(one)) one.checked = checked;
        else one.value = value;
      });
    }
    const keep = () => (typed() || shownAgain ? unsent.soon(collect) : unsent.forget());
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", (e) => {
      if (e.defaultPrevented) return;
      unsent.now();
      sessionStorage.setItem(SENT, place);
    });

    /* A form that was refused holds the words already. */
    async function restore() {
      const values = shownAgain ? undefined : await unsent.read();
      if (!values || typed()) return;
      const before = collect();
      put(values);
      if (!typed()) {
        unsent.forget();
        return;
      }
      form.closest("details")?.setAttribute("open", "");
      note.hidden = false;
      note.querySelector("button").addEventListener("click", () => {
        unsent.forget();
        put(before);
        note.hidden = true;
        fields()[0].focus();
      });
    }
    return { restore, unsent, typed };
  }

  /* Whether everything is where it belongs: what is on this device only is not, and signing out would take it away. */
  const before = kw.flush;
  if (forms.length) {
    kw.flush = async () => {
      await Promise.all(forms.map((one) => one.unsent.now()));
      const others = before ? await before() : true;
      return others !== false && !forms.some((one) => one.typed());
    };
  }
});
