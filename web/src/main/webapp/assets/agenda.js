/* The agenda of a session comes once its page stands: first what is quick to find out, then the talking points. Every act is sent with the
   version of the line that was shown; after it the agenda is read anew, and the focus stays with the line. What came of what was agreed
   is filled in the same way. It is loaded on the side, so that nothing else of the page waits for it. */
(function () {
  "use strict";
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();

  function begin() {
    const place = document.querySelector("[data-agenda]");
    if (place) agenda(place);
    const agreed = document.querySelector("[data-agreed]");
    if (agreed) came(agreed);
  }

  async function get(address) {
    try {
      const answer = await window.keptword.fetch(address);
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  async function came(list) {
    const answer = await get(list.dataset.agreed);
    for (const line of answer ? answer.lines : []) {
      const spot = list.querySelector('[data-line="' + line.id + '"]');
      if (spot) spot.textContent = line.says;
    }
  }

  function agenda(card) {
    const address = card.dataset.agenda;
    const lists = { here: spot("here"), suggested: spot("suggested"), dropped: spot("dropped") };
    const said = card.querySelector("[data-said]");
    const wait = card.querySelector("[data-wait]");
    let busy = false;
    let turn = 0;

    function spot(name) {
      return card.querySelector('[data-place="' + name + '"]');
    }

    async function load(focus) {
      const mine = ++turn;
      const first = await get(address);
      if (mine !== turn) return;
      if (!first) {
        wait.hidden = false;
        wait.textContent = card.dataset.failed;
        return;
      }
      show(first, focus);
      if (first.phase === "planned" || first.lines.some((line) => line.topic.startsWith("point."))) points(first, mine, focus);
    }

    /* Not waited for: whoever acts meanwhile has the agenda read anew, and this answer is too old. */
    async function points(first, mine, focus) {
      const more = await get(address + "/points");
      if (!more || mine !== turn) return;
      const known = new Map(more.lines.map((line) => [line.topic, line]));
      const lines = first.lines.map((line) => known.get(line.topic) || line);
      const fresh = more.lines.filter((line) => !first.lines.some((one) => one.topic === line.topic));
      show({ ...first, lines: lines.concat(fresh) }, document.activeElement === document.body ? focus : null);
    }

    function show(view, focus) {
      wait.hidden = true;
      const at = focus || held();
      const names = spoken(view.lines);
      const here = view.lines.filter((line) => line.state === "kept" || line.state === "reached");
      const suggested = view.lines.filter((line) => line.state === "suggested");
      const dropped = view.lines.filter((line) => line.state === "dropped");
      lists.here.replaceChildren(...here.map((line, i) => draw(line, names, view, i === 0, i === here.length - 1)));
      lists.suggested.replaceChildren(...suggested.map((line) => draw(line, names, view)));
      lists.dropped.replaceChildren(...dropped.map((line) => draw(line, names, view)));
      card.querySelector('[data-part="suggested"]').hidden = !suggested.length;
      card.querySelector('[data-part="dropped"]').hidden = !dropped.length;
      card.querySelector("[data-none]").hidden = here.length > 0 || view.phase !== "planned";
      card.dataset.ready = "true";
      card.toggleAttribute("data-lines", view.lines.some((line) => line.state !== "dropped"));
      if (at) again(at);
    }

    /* Which button the focus is on, so that the same one has it afterwards. */
    function held() {
      const button = document.activeElement?.closest?.(".agenda-acts button");
      return button && card.contains(button) ? { topic: button.closest("li").dataset.topic, verb: button.dataset.verb } : null;
    }

    function again(at) {
      const line = [...card.querySelectorAll("li[data-topic]")].find((one) => one.dataset.topic === at.topic && !one.closest("details:not([open])"));
      const button = line && (line.querySelector('button[data-verb="' + at.verb + '"]:not([hidden]):not([disabled])') || line.querySelector("button:not([hidden]):not([disabled])"));
      (button || card.querySelector("h2")).focus();
    }

    /* What a line is called in its buttons: what it says, and where others say the same also where it comes from, or else the how-manieth it is. */
    function spoken(lines) {
      const names = new Map();
      const alike = new Map();
      for (const line of lines) alike.set(line.says, (alike.get(line.says) || []).concat(line));
      for (const [says, same] of alike) {
        const long = same.map((line) => (same.length > 1 ? [says, line.origin, line.from].filter(Boolean).join(", ") : says));
        same.forEach((line, i) => {
          const of = long.filter((one) => one === long[i]).length;
          const nth = long.slice(0, i + 1).filter((one) => one === long[i]).length;
          names.set(line, of > 1 ? card.dataset.nth.replace("{1}", nth).replace("{2}", of).replace("{0}", () => long[i]) : long[i]);
        });
      }
      return names;
    }

    function draw(line, names, view, first, last) {
      const item = card.querySelector("template").content.firstElementChild.cloneNode(true);
      item.dataset.topic = line.topic;
      item.dataset.state = line.state;
      for (const part of item.querySelectorAll("[data-show]")) {
        const text = line[part.dataset.show];
        if (part.dataset.show === "says" && line.address) {
          const a = document.createElement("a");
          a.href = line.address;
          a.textContent = text;
          part.append(a);
        } else part.textContent = text;
        if (!text) part.remove();
      }
      const is = { reached: line.state === "reached", table: line.onTable, left: view.phase === "held" && line.state === "kept" };
      for (const mark of item.querySelectorAll("[data-if]")) if (!is[mark.dataset.if]) mark.remove();
      const ahead = view.phase === "planned";
      const here = line.state === "kept" || line.state === "reached";
      const may = {
        KEEP: ahead && !here,
        DROP: ahead && (line.state === "kept" || line.state === "suggested"),
        UP: ahead && here,
        DOWN: ahead && here,
        REACHED: line.state === "kept" && (ahead || view.phase === "held"),
        NOT_REACHED: line.state === "reached" && (ahead || view.phase === "held"),
        ON_TABLE: ahead && here && line.fitting && !line.onTable,
        OFF_TABLE: ahead && here && line.onTable,
      };
      for (const button of item.querySelectorAll("button")) {
        const verb = button.dataset.verb;
        if (!view.work || !may[verb]) {
          button.remove();
          continue;
        }
        button.disabled = (verb === "UP" && first) || (verb === "DOWN" && last);
        button.setAttribute("aria-label", card.dataset.on.replace("{0}", button.textContent).replace("{1}", () => names.get(line)));
        button.addEventListener("click", () => act(line, verb));
      }
      return item;
    }

    async function act(line, verb) {
      if (busy) return;
      busy = true;
      const body = JSON.stringify({ person: card.dataset.person, topic: line.topic, version: line.version, verb });
      try {
        const answer = await window.keptword.fetch(address, { method: "POST", body });
        const json = await answer.json().catch(() => ({}));
        if (answer.ok) said.textContent = json.said;
        else window.keptword.notice(json.message || (json.error === "stale" || answer.status === 404 ? card.dataset.stale : card.dataset.failed));
        await load({ topic: line.topic, verb });
      } catch {
        window.keptword.notice(card.dataset.failed);
      } finally {
        busy = false;
      }
    }

    load();
  }
})();
