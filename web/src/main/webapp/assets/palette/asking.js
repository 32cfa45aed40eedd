/* Asks the server what fits, a little after the last key. An answer that another question has overtaken is dropped. */
import { call } from "../shell/request.js";

const PAUSE = 150;
let timer;
let last = 0;

/* then is given the answer to the newest question alone. */
export function ask(text, then) {
  const mine = ++last;
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const answer = await call("GET", "/api/palette?q=" + encodeURIComponent(text));
    if (mine === last) then(answer);
  }, PAUSE);
}

export function forget() {
  last++;
  clearTimeout(timer);
}
