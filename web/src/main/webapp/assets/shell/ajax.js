import { askToSignIn, notice } from "./notice.js";

const said = document.body.dataset;

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
  if (status === 401) askToSignIn();
  else if (status === 404) notice(said.gone);
  else if (!status) notice(said.offline);
  else notice(said.failed + (reference ? " " + reference : ""));
}

const WRONG = "[aria-invalid='true'], .field-wrong input";
const firstOf = (parts, selector) => parts.map((part) => (part.matches(selector) ? part : part.querySelector(selector))).find(Boolean);

/* The parts of the page that an answer brought. */
export const broughtBy = (xml) => [...(xml?.querySelectorAll("update") || [])].map((one) => document.getElementById(one.getAttribute("id"))).filter(Boolean);

/* Of these parts of the page, what has to be seen first: a wrong field, else a refusal. */
export const refusalIn = (parts) => firstOf(parts, WRONG) || firstOf(parts, ".said-refused");

/* An answer to a button takes the focus to what it refuses; an answer to a field leaves the focus with the person, who has gone on. */
function afterAnswer(xml, source) {
  const from = typeof source === "string" ? document.getElementById(source) : source;
  if (!from?.matches?.("input:not([type=submit], [type=button]), select, textarea")) refusalIn(broughtBy(xml))?.focus();
}

export function followAjax() {
  if (window.jQuery) {
    jQuery(document).on("pfAjaxError", (e, xhr) => failed(xhr.status, xhr.getResponseHeader && xhr.getResponseHeader("X-Keptword-Reference")));
    jQuery(document).on("pfAjaxComplete", (e, xhr, settings) => afterAnswer(xhr?.responseXML, settings?.source));
  }
  if (window.faces && window.faces.ajax) {
    faces.ajax.addOnError((e) => failed(e.responseCode));
    faces.ajax.addOnEvent((e) => e.status === "success" && afterAnswer(e.responseXML, e.source));
  }
  refusalIn([document.body])?.focus();
}
