/* A form with one file: the field takes a dropped file, says what was chosen in the language of the page, and sending shows how far it is and can be
   canceled. Without this script the form is sent as any other, by the browser's own field. */
import { broughtBy, refusalIn } from "./ajax.js";
import { askToSignIn, notice } from "./notice.js";
import { upload } from "./request.js";

/* A file that is there sooner than this shows no progress. */
const SOON = 250;

export const percent = (sent, all) => (all > 0 ? Math.min(100, Math.floor((100 * sent) / all)) : 0);
export const kilobytes = (bytes) => Math.max(1, Math.round(bytes / 1024));

const running = new Map();

export function followUploads() {
  document.querySelectorAll("input[type=file][data-most]").forEach(dress);
  document.addEventListener("submit", sent);
  for (const name of ["dragover", "drop"]) document.addEventListener(name, beside);
}

/* A file dropped beside the field would be opened in place of the page, with what is typed on it. */
function beside(e) {
  if (e.dataTransfer?.types.includes("Files") && !e.target.closest?.("input[type=file]")) e.preventDefault();
}

/* The browser's button and its sentence are in the browser's language: the field lies over a sentence of the page's. */
function dress(input) {
  const box = document.createElement("div");
  box.className = "file-drop";
  const words = document.createElement("span");
  words.className = "file-drop-words";
  words.setAttribute("aria-hidden", "true");
  input.before(box);
  box.append(words, input);
  const show = () => {
    const file = input.files[0];
    words.textContent = file ? input.dataset.chosen.replace("{1}", kilobytes(file.size)).replace("{0}", () => file.name) : input.dataset.choose;
    box.classList.toggle("file-drop-full", Boolean(file));
    input.setCustomValidity(file && file.size > Number(input.dataset.most) ? input.dataset.tooBig : "");
  };
  input.addEventListener("change", () => {
    show();
    input.reportValidity();
  });
  for (const [name, over] of Object.entries({ dragenter: true, dragleave: false, drop: false })) input.addEventListener(name, () => box.classList.toggle("file-drop-over", over));
  show();
}

/* Only the button that sends the file: another of the same form acts as it is. */
function sent(e) {
  const form = e.target;
  const input = form.querySelector("input[type=file][data-most]");
  if (running.has(form)) return e.preventDefault();
  if (e.defaultPrevented || !input?.files.length || !e.submitter?.matches("[data-upload]")) return;
  e.preventDefault();
  send(form, input, e.submitter);
}

function send(form, input, button) {
  const data = new FormData(form);
  data.append(button.name, button.value);
  data.append("jakarta.faces.partial.ajax", "true");
  data.append("jakarta.faces.source", button.name);
  data.append("jakarta.faces.partial.event", "click");
  data.append("jakarta.faces.partial.execute", form.id);
  data.append("jakarta.faces.partial.render", "said");
  const request = upload(form.action, { "Faces-Request": "partial/ajax" });
  const shown = progress(form, input, request);
  running.set(form, request);
  request.upload.onprogress = (e) => shown.at(percent(e.loaded, e.total));
  request.upload.onload = shown.arrived;
  request.onload = () => answered(request, form);
  request.onerror = () => notice(document.body.dataset.offline);
  request.onabort = () => notice(input.dataset.stopped);
  request.onloadend = () => {
    running.delete(form);
    delete form.dataset.sent;
    shown.end(button);
  };
  request.send(data);
}

/* What was saved leads to its page; what was refused is said on this one, and the file is still chosen. */
function answered(request, form) {
  const said = document.body.dataset;
  const xml = request.responseXML;
  if (request.status === 401) return askToSignIn();
  const to = xml?.querySelector("redirect")?.getAttribute("url");
  if (to) return location.assign(to);
  if (request.status !== 200 || !xml || xml.querySelector("error")) {
    const reference = request.getResponseHeader("X-Keptword-Reference");
    return notice(request.status === 404 ? said.gone : said.failed + (reference ? " " + reference : ""));
  }
  for (const update of xml.querySelectorAll("update")) {
    const id = update.getAttribute("id");
    if (id.includes("jakarta.faces.ViewState")) form.querySelectorAll("input[name='jakarta.faces.ViewState']").forEach((one) => (one.value = update.textContent));
    else if (id === "said") document.getElementById(id).outerHTML = update.textContent;
  }
  refusalIn(broughtBy(xml))?.focus();
}

/* Canceling is offered only as long as the server does not have the whole file. */
function progress(form, input, request) {
  const box = document.createElement("div");
  box.className = "upload-progress";
  box.hidden = true;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.setAttribute("aria-label", input.files[0].name);
  const words = document.createElement("span");
  const aloud = document.createElement("span");
  aloud.className = "visually-hidden";
  aloud.setAttribute("role", "status");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "button button-small button-quiet";
  stop.textContent = input.dataset.stop;
  stop.addEventListener("click", () => request.abort());
  box.append(bar, words, aloud, stop);
  input.closest(".file-drop").after(box);
  const timer = setTimeout(() => (box.hidden = false), SOON);
  const at = (part) => {
    bar.value = part;
    words.textContent = input.dataset.sending.replace("{0}", part);
    if (!box.hidden && !aloud.textContent) aloud.textContent = words.textContent;
  };
  at(0);
  return {
    at,
    arrived() {
      bar.removeAttribute("value");
      words.textContent = aloud.textContent = input.dataset.checking;
      stop.hidden = true;
    },
    end(button) {
      clearTimeout(timer);
      if (box.contains(document.activeElement)) button.focus();
      box.remove();
    },
  };
}
