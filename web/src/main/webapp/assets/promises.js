/* Taps on promises and the two steps of making one, whose words stay on this device until they are saved (unsent.js). Everything here
   also works without a script. */
(function () {
  "use strict";
  const said = document.currentScript.dataset;
  const kw = window.keptword;
  const keeping = keep(document.querySelector("form#promise, form#note"));

  /* Sends a form in the background, so that what is on the page stays there when the network is gone. */
  async function send(form, button) {
    const body = new URLSearchParams(new FormData(form, button));
    let answer;
    try {
      answer = await kw.fetch(form.action, { method: "POST", body, redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "text/html" } });
    } catch (lost) {
      say(button);
      return;
    }
    if (answer.type === "opaqueredirect") {
      leaving = true;
      if (keeping?.form === form) await keeping.forget();
      if (form.dataset.then) location.assign(form.dataset.then);
      else location.reload();
      return;
    }
    if (answer.status === 401) {
      kw.notice(document.body.dataset.signIn, { href: "/", text: document.body.dataset.signInLink });
      return;
    }
    if (answer.status >= 500) {
      say(button);
      return;
    }
    /* It was not done, and the page says why: only a whole new page shows that. */
    form.dataset.plain = "true";
    form.requestSubmit(button);
  }

  let busy = false;
  let leaving = false;

  function say(button) {
    const what = button.closest(".promise-day")?.querySelector("h3")?.textContent;
    kw.notice(said.unsaved + (what ? " " + button.firstChild.textContent.trim() + ": " + what : ""));
  }

  /* What is typed and chosen in a form, kept for this person at this address. It comes back into a form that is as the server made it. */
  function keep(form) {
    if (!form) return undefined;
    const unsent = kw.unsent.at(said.person, "promises" + location.search);
    const fields = () => [...form.elements].filter((one) => one.name && !["hidden", "submit", "button"].includes(one.type));
    const chosen = (one) => ["radio", "checkbox"].includes(one.type);
    const collect = () => fields().map((one) => [one.name, one.value, chosen(one) ? one.checked : null]);
    const plain = JSON.stringify(collect());
    const typed = () => JSON.stringify(collect()) !== plain;
    let saved = false;
    form.addEventListener("input", () => unsent.soon(() => (typed() ? collect() : undefined)));
    function put(values) {
      fields().forEach((one) => {
        const [, value, checked] = values.find(([name, value]) => name === one.name && (!chosen(one) || value === one.value)) || [];
        if (value === undefined) return;
        if (chosen(one)) one.checked = checked;
        else one.value = value;
        one.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
    const found = form.querySelector(".field-wrong") ? Promise.resolve() : unsent.read();
    found.then((values) => {
      if (!values || typed()) return;
      const before = collect();
      put(values);
      if (!typed()) return;
      const line = form.querySelector("[data-brought-back]");
      line.hidden = false;
      line.querySelector("button").addEventListener("click", () => {
        unsent.forget();
        put(before);
        line.hidden = true;
        fields()[0].focus();
      });
    });
    kw.flush = async () => {
      await unsent.now();
      return saved || !typed();
    };
    return {
      form,
      forget: () => {
        saved = true;
        return unsent.forget();
      },
    };
  }

  document.addEventListener("submit", async (e) => {
    const form = e.target;
    if (!document.body.matches(".room-client") || form.method !== "post" || !e.submitter || form.dataset.plain) return;
    if (!["taps", "promise", "note"].includes(form.id)) return;
    e.preventDefault();
    if (busy || leaving) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    try {
      await send(form, e.submitter);
    } finally {
      busy = false;
      form.removeAttribute("aria-busy");
    }
  });

  /* One step of the form at a time. */
  const parts = [...document.querySelectorAll("[data-part]")];
  function show(part, focus) {
    parts.forEach((one) => (one.hidden = one.dataset.part !== part));
    if (focus) document.getElementById("part-" + part).focus();
  }
  if (parts.length) {
    const wrong = parts.find((one) => one.querySelector(".field-wrong"));
    document.querySelectorAll("[data-next], [data-back]").forEach((one) => (one.hidden = false));
    show(wrong ? wrong.dataset.part : "1", false);
    document.querySelector("[data-next] button").addEventListener("click", () => {
      const missing = parts[0].querySelector("textarea:placeholder-shown, textarea");
      if (missing.value.trim() === "") missing.focus();
      else show("2", true);
    });
    document.querySelector("[data-back]").addEventListener("click", () => show("1", true));
  }

  /* Only what belongs to the rhythm chosen. */
  document.querySelectorAll("select[id$=':rhythm']").forEach((rhythm) => {
    const fit = () =>
      rhythm
        .closest("form")
        .querySelectorAll("[data-when]")
        .forEach((one) => (one.hidden = !one.dataset.when.split(" ").includes(rhythm.value)));
    rhythm.addEventListener("change", fit);
    fit();
  });
})();
