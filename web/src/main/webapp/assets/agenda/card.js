/* The agenda of a session: first what is quick to find out, then the talking points. Every act is sent with the version of the line that was
   shown; after it the agenda is read anew, and the focus stays with the line. */
import { notice } from "../shell/notice.js";
import { call } from "../shell/request.js";
import { actsOn, isHere, namesOf, withPoints } from "./lines.js";

export const get = async (address) => {
  const { ok, json } = await call("GET", address);
  return ok ? json : null;
};

export function agenda(card) {
  const address = card.dataset.agenda;
  const spot = (name) => card.querySelector('[data-place="' + name + '"]');
  const lists = { here: spot("here"), suggested: spot("suggested"), dropped: spot("dropped") };
  const said = card.querySelector("[data-said]");
  const wait = card.querySelector("[data-wait]");
  const drawn = new Map();
  let busy = false;
  let turn = 0;

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
    show(withPoints(first, more.lines), document.activeElement === document.body ? focus : null);
  }

  function show(view, focus) {
    wait.hidden = true;
    const at = focus || held();
    const names = namesOf(view.lines, card.dataset.nth);
    const here = view.lines.filter(isHere);
    const suggested = view.lines.filter((line) => line.state === "suggested");
    const dropped = view.lines.filter((line) => line.state === "dropped");
    put(lists.here, here.map((line, i) => item(line, names, view, i === 0, i === here.length - 1)));
    put(lists.suggested, suggested.map((line) => item(line, names, view)));
    put(lists.dropped, dropped.map((line) => item(line, names, view)));
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

  /* What has not changed stays on the page, so that a button does not go while it is pressed. */
  function item(line, names, view, first, last) {
    const looks = JSON.stringify([line, names.get(line), view.phase, view.work, first, last]);
    const before = drawn.get(line.topic);
    if (before?.looks === looks) return before.item;
    const now = { looks, item: draw(line, names, view, first, last) };
    drawn.set(line.topic, now);
    return now.item;
  }

  function put(list, items) {
    [...list.children].filter((one) => !items.includes(one)).forEach((one) => one.remove());
    items.forEach((one, i) => list.children[i] !== one && list.insertBefore(one, list.children[i] || null));
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
    const may = actsOn(line, view);
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
    try {
      const answer = await call("POST", address, { person: card.dataset.person, topic: line.topic, version: line.version, verb });
      const stale = answer.json.error === "stale" || answer.status === 404;
      if (answer.ok) said.textContent = answer.json.said;
      else notice(answer.json.message || (stale ? card.dataset.stale : card.dataset.failed));
      if (answer.status !== 0) await load({ topic: line.topic, verb });
    } finally {
      busy = false;
    }
  }

  load();
}
