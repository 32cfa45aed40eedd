/* An exercise read in a dialog over the page, from its page in the program: what is chosen in the sheet stays as it is. Without this script its name is a
   link to that page. */
import { askToSignIn, notice } from "../shell/notice.js";
import { send } from "../shell/request.js";

const said = document.body.dataset;
let opener = null;

export function followPreviews() {
  document.addEventListener("click", clicked);
}

async function clicked(e) {
  const link = e.target.closest("a[data-preview]");
  const widget = window.PrimeFaces?.widgets?.preview;
  if (!link || !widget || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  if (opener?.getAttribute("aria-busy")) return;
  opener = link;
  link.setAttribute("aria-busy", "true");
  try {
    const answer = await send(link.href, { headers: { Accept: "text/html" } });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page) show(widget, page);
    else if (answer.status === 401) askToSignIn();
    else notice(answer.status === 404 ? said.gone : said.failed);
  } catch {
    notice(said.offline);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

function show(widget, page) {
  const content = widget.content[0];
  const style = page.querySelector("link[href*='/guide.css']");
  if (!document.querySelector("link[href*='/guide.css']")) document.head.append(document.adoptNode(style));
  widget.jq.find(".ui-dialog-title").text(page.querySelector("h1").textContent);
  content.replaceChildren(document.adoptNode(page.querySelector("h1 + p")), document.adoptNode(page.querySelector(".guide-form").parentElement));
  content.tabIndex = 0;
  content.scrollTop = 0;
  /* PrimeFaces gives the focus back only where no other dialog is open, and would make the whole dialog a live region. */
  widget.returnFocus = () => opener.focus();
  widget.show();
  widget.jq.removeAttr("aria-live");
}
