/* The form of an exercise: reads the answers out of the page and writes answers into it; rows, steps, the overview. Knows no network. */
(function () {
  "use strict";
  const kw = (window.keptword = window.keptword || {});
  const root = document.getElementById("exercise");
  if (!root) return;
  const says = JSON.parse(root.dataset.says);
  const zone = root.dataset.zone;
  const sheet = (kw.sheet = { root, says, onchange: () => {} });
  const SCOPE = "[data-row],[data-group],#exercise";

  /* Texts with a character that no markup can carry. */
  root.querySelectorAll("[data-exact]").forEach((input) => (input.value = JSON.parse(input.dataset.exact)));

  sheet.say = (key, ...args) => args.reduce((text, arg, i) => text.replaceAll("{" + i + "}", arg), says[key] || key);

  /* ---- where things stand ---- */

  sheet.items = (scope) => [...scope.querySelectorAll("[data-id]")].filter((el) => el.parentElement.closest(SCOPE) === scope);
  sheet.path = function (el) {
    const parts = [];
    for (let at = el; at && at !== root; at = at.parentElement) {
      if (at.dataset.row) parts.unshift(at.dataset.row);
      if (at.dataset.id) parts.unshift(at.dataset.id);
    }
    return parts.join("/");
  };
  sheet.find = function (path) {
    let at = root;
    let found = null;
    for (const part of path.split("/")) {
      if (found && found.matches("[data-many]")) break;
      const next = at.matches("[data-rows]")
        ? [...rowList(at).children].find((row) => row.dataset.row === part)
        : sheet.items(at).find((item) => item.dataset.id === part);
      if (!next) break;
      found = at = next;
    }
    return found;
  };
  sheet.label = function (item) {
    const label = item.querySelector(":scope > legend, :scope > label, :scope > h3, :scope > .check > span");
    if (!label) return "";
    const words = label.cloneNode(true);
    words.querySelectorAll(".mark").forEach((mark) => mark.remove());
    return words.textContent.trim();
  };
  const rowList = (rows) => rows.querySelector(":scope > .row-list");
  const field = (item) => item.querySelector("textarea, input:not([data-other]):not([type=radio]):not([type=checkbox]), select");

  /* ---- answers out of the page ---- */

  const present = (text) => (text === "" || text == null ? undefined : text);
  function number(text) {
    const plain = text.trim().replace(",", ".");
    return plain !== "" && /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : present(text);
  }
  function moment(input) {
    if (!input.value) return undefined;
    if (input.dataset.moment && input.value === input.defaultValue) return input.dataset.moment;
    return input.value + ":00" + offset(input.value);
  }
  /* The offset from UTC at a local time in the person's zone. */
  function offset(local) {
    const utc = Date.parse(local + ":00Z");
    const shift = (at) => {
      const part = {};
      for (const p of new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).formatToParts(at)) part[p.type] = p.value;
      return (Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - at) / 60000;
    };
    const minutes = shift(utc - shift(utc) * 60000);
    const abs = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + String(Math.floor(abs / 60)).padStart(2, "0") + ":" + String(abs % 60).padStart(2, "0");
  }
  function one(type, input) {
    if (type === "integer" || type === "decimal") return number(input.value);
    if (type === "dateTime") return moment(input);
    if (type === "quantity") {
      const box = input.closest(".quantity");
      const value = number(input.value);
      const unit = box.querySelector("[data-units]")?.value || box.querySelector("[data-unit]")?.dataset.unit;
      return value === undefined ? undefined : { value, unit };
    }
    return present(input.value);
  }
  function chosen(item, type) {
    const other = item.querySelector("[data-other]");
    const picked = [...item.querySelectorAll(".choices input:checked, .scale input:checked")].map((input) => {
      if (type === "boolean") return input.value === "true";
      if (type === "integer") return Number(input.value);
      if (type !== "open-choice") return input.value;
      return input.value ? { code: input.value } : present(other.value) && { other: other.value };
    });
    const answers = picked.filter((answer) => answer !== undefined);
    return item.dataset.many ? (answers.length ? answers : undefined) : answers[0];
  }
  function value(item) {
    const type = item.dataset.type;
    if (item.querySelector(".choices, .scale")) return chosen(item, type);
    if (type === "boolean") return item.querySelector("input").checked ? true : undefined;
    if (item.dataset.many) {
      const all = [...item.querySelectorAll(".value-list > li")].map((li) => one(type, field(li))).filter((answer) => answer !== undefined);
      return all.length ? all : undefined;
    }
    if (type === "open-choice") {
      const other = item.querySelector("[data-other]").value;
      return other ? { other } : field(item).value ? { code: field(item).value } : undefined;
    }
    return one(type, field(item));
  }
  function level(scope) {
    const answers = {};
    for (const item of sheet.items(scope)) {
      let answer;
      if (item.dataset.group) answer = level(item);
      else if (item.dataset.rows) answer = [...rowList(item).children].filter((row) => row.dataset.row).map((row) => ({ _id: row.dataset.row, ...level(row) }));
      else if (item.dataset.type) answer = value(item);
      const empty = answer === undefined || (typeof answer === "object" && Object.keys(answer).length === 0);
      if (!empty) answers[item.dataset.id] = answer;
    }
    return answers;
  }
  /* Half of a surrogate pair can be in no text; it would be refused. */
  sheet.collect = () => JSON.parse(JSON.stringify(level(root), (name, text) => (typeof text === "string" && text.toWellFormed ? text.toWellFormed() : text)));

  /* ---- answers into the page ---- */

  function put(type, input, answer) {
    if (type === "quantity") {
      input.value = answer?.value ?? "";
      const units = input.closest(".quantity").querySelector("[data-units]");
      if (units && answer?.unit) units.value = answer.unit;
    } else if (type === "dateTime") {
      input.dataset.moment = answer ?? "";
      input.value = answer ? local(answer) : "";
      input.defaultValue = input.value;
    } else {
      input.value = answer ?? "";
    }
    grow(input);
  }
  function local(text) {
    const at = new Date(text);
    if (isNaN(at)) return "";
    const part = {};
    for (const p of new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).formatToParts(at)) part[p.type] = p.value;
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
  }
  function putChosen(item, type, answer) {
    const list = answer === undefined ? [] : item.dataset.many ? answer : [answer];
    const codes = list.map((one) => (type === "open-choice" ? (one.other ? "" : one.code) : String(one)));
    item.querySelectorAll(".choices input:not([data-other]), .scale input").forEach((input) => (input.checked = codes.includes(input.value)));
    const other = item.querySelector("[data-other]");
    if (other) other.value = list.find((one) => one.other)?.other ?? "";
  }
  function putValue(item, answer) {
    const type = item.dataset.type;
    if (item.querySelector(".choices, .scale")) putChosen(item, type, answer);
    else if (type === "boolean") item.querySelector("input").checked = answer === true;
    else if (item.dataset.many) {
      const list = item.querySelector(".value-list");
      list.replaceChildren();
      for (const each of answer || []) put(type, field(addValue(item)), each);
    } else if (type === "open-choice") {
      field(item).value = answer?.code ?? "";
      item.querySelector("[data-other]").value = answer?.other ?? "";
    } else put(type, field(item), answer);
  }
  sheet.fill = function (answers, scope = root) {
    for (const item of sheet.items(scope)) {
      const answer = answers[item.dataset.id];
      if (item.dataset.group) sheet.fill(answer || {}, item);
      else if (item.dataset.rows) {
        const known = new Map([...rowList(item).children].map((row) => [row.dataset.row, row]));
        const rows = (answer || []).map((each) => {
          const row = known.get(each._id) || newRow(item, each._id);
          rowList(item).append(row);
          sheet.fill(each, row);
          return row;
        });
        rowList(item).replaceChildren(...rows);
        count(item);
      } else if (item.dataset.type) putValue(item, answer);
    }
  };

  /* ---- rows ---- */

  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => "abcdefghijkmnpqrstuvwxyz23456789"[byte % 32]).join("");
  function stamp(node, token, id) {
    if (node.nodeType === 1) for (const attribute of [...node.attributes]) if (attribute.value.includes(token)) attribute.value = attribute.value.replaceAll(token, id);
    for (const child of (node.content || node).childNodes) stamp(child, token, id);
  }
  function newRow(rows, id) {
    const template = rows.querySelector(":scope > template").content.firstElementChild;
    const row = template.cloneNode(true);
    stamp(row, template.dataset.row, id);
    return row;
  }
  function addValue(item) {
    const li = item.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    const token = field(li).id.match(/~\d~$/)[0];
    stamp(li, token, newId());
    item.querySelector(".value-list").append(li);
    countValues(item);
    return li;
  }
  /* The tools of each line are spoken with the question and the line they belong to. */
  function nameTools(item, lines) {
    lines.forEach((line, i) =>
      line.querySelectorAll(":scope > .row-tools > .tool, :scope > .tool").forEach((tool) => tool.setAttribute("aria-label", `${tool.title}: ${sheet.label(item)}, ${i + 1}`)),
    );
  }
  function countValues(item) {
    nameTools(item, [...item.querySelector(".value-list").children].filter((line) => !line.matches(".row-gone")));
  }
  function count(rows) {
    const list = [...rowList(rows).children].filter((row) => row.dataset.row);
    list.forEach((row, i) => {
      row.querySelector(".row-number").textContent = sheet.say("row", i + 1);
      row.querySelector("[data-up]").disabled = i === 0;
      row.querySelector("[data-down]").disabled = i === list.length - 1;
    });
    nameTools(rows, list);
    rows.querySelector(":scope > [data-add]").disabled = list.length >= Number(rows.dataset.rows);
  }
  function add(button) {
    const item = button.closest("[data-id]");
    let first;
    if (item.dataset.rows) {
      const row = newRow(item, newId());
      rowList(item).append(row);
      count(item);
      first = field(row) || row.querySelector("input");
    } else {
      const list = item.querySelector(".value-list");
      if (list.children.length >= Number(list.dataset.rows)) return;
      first = field(addValue(item));
    }
    first?.focus();
    sheet.onchange("rows");
  }
  /* What was removed can be put back as long as the page is open. */
  function remove(button) {
    const line = button.closest("li");
    const item = line.closest("[data-id]");
    const again = () => (line.dataset.row ? count(item) : countValues(item));
    const gone = document.createElement("li");
    gone.className = "row-gone";
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "button button-quiet";
    undo.textContent = sheet.say("undo");
    undo.addEventListener("click", () => {
      gone.replaceWith(line);
      again();
      (field(line) || line.querySelector("input"))?.focus();
      sheet.onchange("rows");
    });
    gone.append(sheet.say("removed"), " ", undo);
    line.replaceWith(gone);
    again();
    undo.focus();
    sheet.onchange("rows");
  }
  function move(button, up) {
    const row = button.closest("[data-row]");
    const beside = up ? row.previousElementSibling : row.nextElementSibling;
    if (!beside) return;
    if (up) beside.before(row);
    else beside.after(row);
    count(row.closest("[data-rows]"));
    (button.disabled ? row.querySelector(up ? "[data-down]" : "[data-up]") : button).focus();
    sheet.onchange("rows");
  }

  /* ---- what is asked at present, and what is said beside answers ---- */

  sheet.show = function (enabled) {
    const asked = new Set(enabled);
    root.querySelectorAll("[data-id]").forEach((item) => {
      const row = item.parentElement.closest("[data-row]");
      if (!row || asked.has(sheet.path(row))) item.hidden = !asked.has(sheet.path(item));
    });
    sheet.renumber();
  };
  function note(item, kind, text) {
    let p = item.querySelector(`:scope > .${kind}`);
    const input = [...item.querySelectorAll("textarea, input, select")];
    const id = kind + ":" + sheet.path(item);
    if (!text) {
      p?.remove();
    } else {
      if (!p) {
        p = document.createElement("p");
        p.className = kind;
        p.id = id;
        item.append(p);
      }
      p.textContent = text;
    }
    const first = input.slice(0, 1);
    for (const each of item.dataset.rows ? [item] : item.dataset.many || item.tagName === "FIELDSET" ? [item, ...first] : first) {
      const ids = new Set((each.getAttribute("aria-describedby") || "").split(" ").filter(Boolean));
      if (text) ids.add(id);
      else ids.delete(id);
      if (ids.size) each.setAttribute("aria-describedby", [...ids].join(" "));
      else each.removeAttribute("aria-describedby");
      if (kind === "field-message" && each !== item) {
        if (text) each.setAttribute("aria-invalid", "true");
        else each.removeAttribute("aria-invalid");
      }
    }
  }
  /* Says what stands against handing in, or beside the answers; gives the first place that was found. */
  sheet.notes = function (kind, list) {
    root.querySelectorAll("." + kind).forEach((p) => note(p.closest("[data-id]"), kind, ""));
    let first = null;
    for (const { path, text } of list) {
      const item = path && sheet.find(path);
      if (item) {
        note(item, kind, text);
        first = first || item;
      }
    }
    return first;
  };
  sheet.note = note;
  function limit(item, input) {
    const most = Number(item.dataset.max);
    if (!most) return;
    const length = input.value.length < most * 0.8 ? 0 : [...input.value].length;
    note(item, "field-left", length > most ? sheet.say("over", length - most) : length > most * 0.9 ? sheet.say("left", most - length) : "");
  }

  /* ---- steps ---- */

  const steps = [...root.querySelectorAll(".step")];
  const overview = document.getElementById("overview");
  const nav = { back: document.getElementById("step-back"), next: document.getElementById("step-next"), handIn: document.getElementById("hand-in") };
  let current = 0;
  const asks = (step) => [...step.querySelectorAll("[data-type],[data-rows],.display")].some((item) => !item.closest("[hidden][data-id]"));
  const shown = () => steps.filter(asks);

  sheet.renumber = function () {
    const now = shown();
    const counted = now.filter((step) => !step.dataset.close);
    now.forEach((step) => {
      const i = counted.indexOf(step);
      step.querySelector(".step-count").textContent = i < 0 ? sheet.say("lastStep") : counted.length > 1 ? sheet.say("step", i + 1, counted.length) : "";
    });
    current = Math.min(current, now.length);
    steps.forEach((step) => (step.hidden = step !== now[current]));
    overview.hidden = current < now.length;
    nav.back.hidden = current === 0;
    nav.next.hidden = current >= now.length;
    nav.next.textContent = current === now.length - 1 ? sheet.say("seeAll") : sheet.say("next");
    nav.handIn.hidden = current < now.length;
  };
  sheet.go = function (index, focus) {
    current = index;
    if (index >= shown().length) fillOverview();
    sheet.renumber();
    if (focus) {
      const heading = (shown()[current] || overview).querySelector("h2");
      heading.focus({ preventScroll: true });
      heading.closest("section").scrollIntoView({ block: "start" });
    }
  };
  sheet.reveal = function (item) {
    const index = shown().indexOf(item.closest(".step"));
    if (index >= 0) sheet.go(index, false);
    const input = item.querySelector("textarea, input, select, button") || item.querySelector("h3") || item;
    input.focus();
    item.scrollIntoView({ block: "center" });
  };

  /* Everything answered so far, on one page. */
  function said(item) {
    const type = item.dataset.type;
    if (item.querySelector(".choices, .scale")) {
      return [...item.querySelectorAll(".choices input:checked, .scale input:checked")]
        .map((input) => (input.value === "" && item.querySelector("[data-other]")?.value) || input.parentElement.textContent.trim())
        .join(", ");
    }
    if (type === "boolean") return item.querySelector("input").checked ? says.yes : "";
    if (type === "quantity") {
      const unit = item.querySelector("[data-unit]")?.textContent || item.querySelector("[data-units]")?.selectedOptions[0]?.textContent || "";
      return field(item).value && field(item).value + " " + unit;
    }
    const input = (el) => (el.tagName === "SELECT" ? (el.value ? el.selectedOptions[0].textContent : "") : el.type === "date" && el.value ? day(el.value) : el.type === "datetime-local" ? el.value.replace("T", ", ") : el.value);
    return [...item.querySelectorAll("textarea, select, input")].map(input).filter(Boolean).join("\n");
  }
  const day = (text) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }).format(new Date(text + "T00:00:00Z"));
  function fillOverview() {
    const list = document.getElementById("overview-answers");
    list.replaceChildren();
    shown().forEach((step, i) => {
      const head = document.createElement("div");
      head.className = "overview-head";
      const h3 = document.createElement("h3");
      h3.textContent = step.querySelector("h2").textContent;
      const change = document.createElement("button");
      change.type = "button";
      change.className = "button button-quiet button-small";
      change.textContent = sheet.say("change");
      change.setAttribute("aria-label", sheet.say("changeStep", h3.textContent));
      change.addEventListener("click", () => sheet.go(i, true));
      head.append(h3, change);
      list.append(head);
      let answered = false;
      step.querySelectorAll("[data-type], [data-row]").forEach((item) => {
        if (item.closest("[hidden][data-id]")) return;
        if (item.dataset.row) {
          const row = document.createElement("p");
          row.className = "eyebrow answer-row";
          row.textContent = sheet.label(item.closest("[data-rows]")) + " · " + item.querySelector(".row-number").textContent;
          list.append(row);
          return;
        }
        const answer = said(item);
        if (!answer) return;
        answered = true;
        const box = document.createElement("div");
        box.className = "answer";
        const question = document.createElement("p");
        question.className = "answer-question";
        question.textContent = sheet.label(item);
        const words = document.createElement("div");
        words.className = ["text", "string", "open-choice"].includes(item.dataset.type) ? "words" : "answer-plain";
        words.dir = "auto";
        words.textContent = answer;
        box.append(question, words);
        list.append(box);
      });
      if (!answered) {
        const nothing = document.createElement("p");
        nothing.className = "soft";
        nothing.textContent = sheet.say("nothing");
        list.append(nothing);
      }
    });
  }

  /* ---- events ---- */

  const grows = !CSS.supports("field-sizing", "content");
  function grow(input) {
    if (!grows || input.tagName !== "TEXTAREA") return;
    input.style.height = "auto";
    input.style.height = input.scrollHeight + 2 + "px";
  }
  function clearable(item) {
    const clear = item?.querySelector(":scope > [data-clear]");
    if (clear) clear.hidden = !item.querySelector("input:checked");
  }
  root.addEventListener("input", (e) => {
    const item = e.target.closest("[data-id]");
    if (!item) return;
    if (e.target.matches("[data-other]")) {
      const radio = e.target.closest(".other")?.querySelector("input[type=radio], input[type=checkbox]");
      if (radio && e.target.value) radio.checked = true;
    }
    grow(e.target);
    limit(item, e.target);
    clearable(item);
    sheet.onchange("text", item);
  });
  root.addEventListener("click", (e) => {
    const button = e.target.closest("button");
    if (!button) return;
    if (button.matches("[data-add]")) add(button);
    else if (button.matches("[data-remove]")) remove(button);
    else if (button.matches("[data-up]")) move(button, true);
    else if (button.matches("[data-down]")) move(button, false);
    else if (button.matches("[data-clear]")) {
      const item = button.closest("[data-id]");
      item.querySelectorAll("input").forEach((input) => (input.type === "text" ? (input.value = "") : (input.checked = false)));
      item.querySelector("input").focus();
      clearable(item);
      sheet.onchange("text", item);
    } else if (button === nav.next) sheet.go(current + 1, true);
    else if (button === nav.back) sheet.go(current - 1, true);
  });
  root.addEventListener("submit", (e) => e.preventDefault());
  root.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target.matches("input:not([type=checkbox]):not([type=radio])")) e.preventDefault();
  });

  /* Where a row is needed the first one stands ready. It has the same id on every page, so that two pages do not make two of it. */
  root.querySelectorAll("[data-needed]:not([hidden])").forEach((rows) => {
    if (!rowList(rows).children.length) rowList(rows).append(newRow(rows, "first"));
  });
  root.querySelectorAll("[data-rows].rows").forEach(count);
  root.querySelectorAll(".value-list").forEach((list) => countValues(list.closest("[data-id]")));
  root.querySelectorAll("[data-type]").forEach(clearable);
  root.querySelectorAll("textarea").forEach(grow);
  sheet.go(0, false);
})();
