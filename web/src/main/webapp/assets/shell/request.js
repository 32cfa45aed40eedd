import { presence } from "./presence.js";

/* How a request says that it is a script's, and for how long nobody has touched the page. */
const marks = () => ({ "X-Requested-With": "XMLHttpRequest", ...(presence.idleFor ? { "X-Keptword-Idle": String(presence.idleFor()) } : {}) });

/* fetch to our own endpoints: JSON in and out, and recognised as a script of ours. */
export function send(address, options) {
  const own = options || {};
  return fetch(address, {
    ...own,
    credentials: "same-origin",
    redirect: own.redirect || "error",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...marks(), ...(own.headers || {}) },
  });
}

/* A request that tells how much of it has been sent, which fetch does not; the caller listens to it and sends it. */
export function upload(address, headers) {
  const request = new XMLHttpRequest();
  request.open("POST", address);
  for (const [name, value] of Object.entries({ ...marks(), ...headers })) request.setRequestHeader(name, value);
  return request;
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
