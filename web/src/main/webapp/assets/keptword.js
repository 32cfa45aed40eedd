/* What every page does by itself. A page that keeps unsent text sets window.keptword.flush to a function that returns a promise. */
(function () {
  "use strict";
  const kw = (window.keptword = window.keptword || {});
  const said = document.body.dataset;

  /* A notice at the foot of the window: for what happens without a new page. */
  kw.notice = function (text, link) {
    let box = document.getElementById("notice");
    if (!box) {
      box = document.createElement("div");
      box.id = "notice";
      box.className = "notice";
      box.setAttribute("role", "alert");
      document.body.append(box);
    }
    const sentence = document.createElement("span");
    sentence.textContent = text;
    if (link) {
      const a = document.createElement("a");
      a.href = link.href;
      a.target = "_blank";
      a.rel = "noopener";
      a.textContent = link.text;
      sentence.append(" ", a);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button-small";
    close.textContent = said.close;
    close.addEventListener("click", () => box.remove());
    box.replaceChildren(sentence, close);
  };

  /* fetch to our own endpoints: JSON in and out, and recognised as a script of ours. */
  kw.fetch = function (address, options) {
    const own = options || {};
    const idle = kw.idleFor ? { "X-Keptword-Idle": String(kw.idleFor()) } : {};
    return fetch(address, {
      ...own,
      credentials: "same-origin",
      redirect: own.redirect || "error",
      headers: { "X-Requested-With": "XMLHttpRequest", "Content-Type": "application/json", Accept: "application/json", ...idle, ...(own.headers || {}) },
    });
  };

  /* Leave: saves, signs out, and puts another page in place of this one, so that Back asks for the sign-in. */
  let leaving = false;
  kw.leave = async function () {
    if (leaving) return;
    leaving = true;
    document.documentElement.style.visibility = "hidden";
    try {
      await Promise.race([kw.flush ? kw.flush() : null, new Promise((done) => setTimeout(done, 2500))]);
    } finally {
      location.replace("/logout?leave");
    }
  };
  if (document.querySelector("[data-leave]")) {
    let shifts = [];
    addEventListener("keydown", (e) => {
      if (e.key !== "Shift") shifts = [];
    });
    addEventListener("keyup", (e) => {
      if (e.key !== "Shift") return;
      shifts = shifts.filter((t) => e.timeStamp - t < 1200);
      shifts.push(e.timeStamp);
      if (shifts.length >= 3) kw.leave();
    });
  }
  /* A page from the browser's memory may belong to somebody who has left. */
  addEventListener("pageshow", (e) => {
    if (e.persisted) location.reload();
  });

  document.addEventListener("click", (e) => {
    const leave = e.target.closest("[data-leave]");
    if (leave) {
      e.preventDefault();
      kw.leave();
    }
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(e.target)) menu.open = false;
    });
    if (e.target.closest("[data-print]")) print();
  });

  addEventListener("keydown", (e) => {
    const typing = e.target.closest("input, textarea, select, [contenteditable]");
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const search = document.getElementById("search");
      if (search) {
        e.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (e.key === "Escape") {
      const open = e.target.closest("details.menu[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
  });

  /* A plain form is sent once; if the browser did not get away with it, it can be sent again. */
  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (e.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      e.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 8000);
  });

  /* The session ended: the sign-in stands at another address, and the page's policy keeps the form, and what was typed, here. */
  document.addEventListener("securitypolicyviolation", (e) => {
    if (e.effectiveDirective === "form-action") {
      document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
      kw.notice(said.signIn, { href: "/", text: said.signInLink });
    }
  });

  /* Ajax of Faces and PrimeFaces: nothing stays disabled after an error, and the person learns of it. */
  function failed(status, reference) {
    document.querySelectorAll(".ui-state-loading").forEach((button) => {
      button.classList.remove("ui-state-loading", "ui-state-disabled");
      button.disabled = false;
    });
    if (window.PrimeFaces && PrimeFaces.widgets) {
      Object.values(PrimeFaces.widgets).forEach((widget) => {
        if (widget.cfg && widget.cfg.disableOnAjax !== false && widget.enable && widget.jq && widget.jq.is("button")) {
          widget.enable();
        }
      });
    }
    if (status === 401) kw.notice(said.signIn, { href: "/", text: said.signInLink });
    else if (status === 404) kw.notice(said.gone);
    else if (!status) kw.notice(said.offline);
    else kw.notice(said.failed + (reference ? " " + reference : ""));
  }
  function focusRefusal() {
    const refused = document.querySelector(".said-refused");
    const wrong = document.querySelector("[aria-invalid='true'], .field-wrong input");
    (wrong || refused)?.focus();
  }
  if (window.jQuery) {
    jQuery(document).on("pfAjaxError", (e, xhr) => failed(xhr.status, xhr.getResponseHeader && xhr.getResponseHeader("X-Keptword-Reference")));
    jQuery(document).on("pfAjaxComplete", focusRefusal);
  }
  if (window.faces && window.faces.ajax) {
    faces.ajax.addOnError((e) => failed(e.responseCode));
    faces.ajax.addOnEvent((e) => e.status === "success" && focusRefusal());
  }
  focusRefusal();
})();
