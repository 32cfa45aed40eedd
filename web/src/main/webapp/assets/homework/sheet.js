/* Assigning in a sheet beside the map: PrimeFaces' dialog, dressed as one. A link of the map opens it with the exercises of its address, and the page
   stays where it is. Closing hides the sheet: what is chosen in it is there when it is opened again, whatever is clicked outside. */
import { declareKeys } from "../shell/keys.js";
import { notice } from "../shell/notice.js";
import { send } from "../shell/request.js";
import { begin, followChoice, isChanged } from "./choice.js";
import { followFinding } from "./find.js";
import { keepWords } from "./options.js";

/* Below this the sheet takes the whole page, and the page behind it cannot be reached. */
const BESIDE = "(min-width: 1024px)";

let widget = null;
let opener = null;

/* Where the page itself says what was done or refused. */
let home = null;

const formHere = () => document.getElementById("assigning");
const hasChoice = () => Boolean(formHere() && isChanged(formHere()));

export function followSheet() {
  if (!document.querySelector(".side-sheet")) return;
  if (!window.jQuery) return;
  jQuery(() => {
    widget = window.PrimeFaces?.widgets?.assign;
    if (!widget) return;
    mend();
    if (formHere()) shown(atOnce());
  });
  document.addEventListener("click", clicked);
  declareKeys(
    { key: "Enter", ctrl: true, within: ".assign-sheet", says: "assign", act: () => document.getElementById("assigning:give").click(), when: () => Boolean(document.getElementById("assigning:give")) },
    { key: "Escape", within: ".assign-sheet", without: "select, .timed", says: "close-assign", act: close },
  );
}

/* PrimeFaces would read the whole sheet aloud on opening and after each change, and take the focus to its first field. */
function mend() {
  widget.applyFocus = () => {};
  widget.returnFocus = () => {};
  widget.jq.attr("aria-labelledby", "assign-title").removeAttr("aria-describedby").removeClass("side-sheet-there");
}

function shown(focus) {
  followFinding();
  followChoice();
  open(focus);
}

function open(focus) {
  widget.cfg.modal = !matchMedia(BESIDE).matches;
  widget.show();
  widget.jq.removeAttr("aria-live").attr("aria-modal", widget.cfg.modal);
  document.documentElement.classList.add("beside-sheet");
  bringMessages();
  mark(true);
  if (focus) focus();
}

/* What is refused is said in the sheet, where the person is; what was said before stays on the page. */
function bringMessages() {
  let said = document.getElementById("said");
  if (!home) {
    home = document.createComment("said");
    said.before(home);
    if (!said.querySelector(".said-refused")) {
      const before = said;
      said = before.cloneNode(false);
      before.id = "said-before";
    }
  }
  document.querySelector(".assign-said").append(said);
}

/* The page says its own again, without what the sheet said. */
function returnMessages() {
  const said = document.getElementById("said");
  if (!home || !said) return;
  said.replaceChildren();
  home.after(said);
}

/* A page that comes with the sheet takes the focus there when its address says so; the browser goes to the fragment as late as that. */
function atOnce() {
  const refused = document.querySelector(".said-refused, .field-wrong");
  if (refused || (location.hash !== "#assign" && document.querySelector(".assign-sheet").dataset.widened !== "true")) return null;
  return () => (document.readyState === "complete" ? begin() : addEventListener("load", () => setTimeout(begin)));
}

function clicked(e) {
  if (!widget || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  const link = e.target.closest("main a[href$='#assign'], .assign-close, [data-assign-again]");
  if (!link) return;
  e.preventDefault();
  if (document.querySelector("main a[aria-busy]")) return;
  if (link.matches(".assign-close")) close();
  else if (hasChoice()) again(link);
  else bring(link);
}

function again(link) {
  opener = link;
  open(begin);
  const still = document.querySelector(".assign-still");
  if (link.matches("a")) still.textContent = still.dataset.text;
}

/* The exercises come from the page of the link's address. Without a connection the map stays, and it is said. */
async function bring(link) {
  if (link.matches("[data-assign-again]")) return again(link);
  mark(false);
  opener = link;
  link.setAttribute("aria-busy", "true");
  try {
    const answer = await send(link.href.replace(/#.*/, ""), { headers: { Accept: "text/html" } });
    const section = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("assign");
    if (!section) return location.assign(link.href);
    if (hasChoice()) return again(link);
    returnMessages();
    section.dataset.brought = "";
    widget.content[0].replaceChildren(document.adoptNode(section));
    keepWords(section);
    shown(begin);
  } catch {
    notice(document.body.dataset.offline);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

/* A page that came with the sheet goes on to the one without it, unless something is chosen. */
function close() {
  const place = document.querySelector("[data-assign-again]");
  const kept = hasChoice();
  if (place && !kept) return location.assign(document.querySelector(".assign-close").href);
  widget.hide();
  returnMessages();
  document.documentElement.classList.remove("beside-sheet");
  mark(false);
  document.querySelector(".assign-still").textContent = "";
  const says = document.getElementById("assign-kept");
  if (says) says.textContent = kept ? says.dataset.text : "";
  (place && !opener ? place : opener)?.focus();
}

/* The step or phase whose exercises are shown. */
function mark(on) {
  const row = opener?.closest(".map-phase")?.parentElement ?? opener?.closest(".phase-map tr");
  row?.classList.toggle("map-chosen", on);
}
