import { presence } from "./presence.js";

/* fetch to our own endpoints: JSON in and out, and recognised as a script of ours. */
export function send(address, options) {
  const own = options || {};
  const idle = presence.idleFor ? { "X-Keptword-Idle": String(presence.idleFor()) } : {};
  return fetch(address, {
    ...own,
    credentials: "same-origin",
    redirect: own.redirect || "error",
    headers: { "X-Requested-With": "XMLHttpRequest", "Content-Type": "application/json", Accept: "application/json", ...idle, ...(own.headers || {}) },
  });
}

/* What came back, whatever happened: status 0 is a lost connection, and json is empty where the answer is none. */
export async function call(method, address, body, options) {
  try {
    const answer = await send(address, { ...options, method, body: body === undefined ? undefined : JSON.stringify(body) });
    return { status: answer.status, ok: answer.ok, json: parsed(await answer.text()) };
  } catch {
    return { status: 0, ok: false, json: {} };
  }
}

export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
