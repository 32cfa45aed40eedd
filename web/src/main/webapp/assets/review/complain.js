/* What is said when something does not work. */
import { askToSignIn, notice } from "../shell/notice.js";
import { said } from "./page.js";

const shell = document.body.dataset;

export function complain(answer) {
  if (answer.status === 401) askToSignIn(said.signedOut);
  else if (answer.status === 0) notice(said.offline || shell.offline);
  else if (answer.status === 404) notice(shell.gone);
  else if (answer.json.error === "another-person") notice(said.another);
  else if (answer.json.error === "stale") moved();
  else if (answer.json.message) notice(answer.json.message);
  else notice(shell.failed + " " + (answer.json.reference || ""));
}

export function moved() {
  notice(said.moved, { href: location.pathname, text: said.movedLink });
}
