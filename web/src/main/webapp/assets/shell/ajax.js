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

function focusRefusal() {
  const refused = document.querySelector(".said-refused");
  const wrong = document.querySelector("[aria-invalid='true'], .field-wrong input");
  (wrong || refused)?.focus();
}

export function followAjax() {
  if (window.jQuery) {
    jQuery(document).on("pfAjaxError", (e, xhr) => failed(xhr.status, xhr.getResponseHeader && xhr.getResponseHeader("X-Keptword-Reference")));
    jQuery(document).on("pfAjaxComplete", focusRefusal);
  }
  if (window.faces && window.faces.ajax) {
    faces.ajax.addOnError((e) => failed(e.responseCode));
    faces.ajax.addOnEvent((e) => e.status === "success" && focusRefusal());
  }
  focusRefusal();
}
