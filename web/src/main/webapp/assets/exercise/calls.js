/* Calls to the draft on the server: each says whose it is, of which entry, and which page speaks. */
import { call } from "../shell/request.js";
import { api, entry, person } from "./page.js";
import { state } from "./state.js";

const LONGEST = 20000;
const LARGEST_KEPT_ALIVE = 20000;

/* stays: the page may be going, and the request is to outlive it. */
export async function callDraft(method, path, body, stays) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST);
  const keepalive = Boolean(stays && body.answers && JSON.stringify(body.answers).length < LARGEST_KEPT_ALIVE);
  try {
    return await call(method, api + path, { person, entry, device: state.device, ...body }, { signal: stop.signal, keepalive });
  } finally {
    clearTimeout(timer);
  }
}
