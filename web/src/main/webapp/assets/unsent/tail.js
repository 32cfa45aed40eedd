/* The last words of a page that goes. What is begun while a page is taken away does not reach a database any more, and nothing can be encrypted
   without waiting. So a stream of random bytes is made beforehand, with a key no script can read: in the last moment the words are combined
   with it and put into the browser's storage. The next page of the same person moves them to where texts wait. */
import { act, keyOf } from "./database.js";

const PREFIX = "keptword-tail|";
const LEAST = 262144;
const bytes = (text) => new TextEncoder().encode(text);
const name = (person) => PREFIX + person + "|";
const combined = (words, stream) => words.map((byte, at) => byte ^ stream[at]);

function toBase64(data) {
  let text = "";
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return btoa(text);
}
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function streamOf(person, counter, length) {
  const key = await keyOf(PREFIX + person, { name: "AES-CTR", length: 256 });
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CTR", counter, length: 64 }, key, new Uint8Array(length)));
}

/* The stream of one page. It is used once. */
export function tailOf(person) {
  let ready = null;
  let making = null;
  async function make(length) {
    const counter = crypto.getRandomValues(new Uint8Array(16));
    ready = { counter, stream: await streamOf(person, counter, length) };
  }
  /* Long enough for so many bytes, before they are needed. */
  function reach(length) {
    if (ready && ready.stream.length >= length) return;
    making = (making || Promise.resolve()).then(() => (ready && ready.stream.length >= length ? undefined : make(Math.max(LEAST, 2 * length)))).catch(() => {});
  }
  /* Writes the texts, by what they are stored under, without waiting. */
  function leave(texts) {
    const words = bytes(JSON.stringify(texts));
    if (!ready || words.length > ready.stream.length) return false;
    const { counter, stream } = ready;
    ready = null;
    try {
      localStorage.setItem(name(person) + crypto.randomUUID(), toBase64(counter) + " " + toBase64(combined(words, stream)));
    } catch {
      return false;
    }
    return true;
  }
  reach(LEAST);
  return { reach, leave };
}

const namesOf = (person) => Object.keys(localStorage).filter((one) => one.startsWith(person === undefined ? PREFIX : name(person)));

/* How many pages left words behind that no page has moved yet. */
export function tailsHere() {
  try {
    return namesOf().length;
  } catch {
    return 0;
  }
}

/* What pages of this person left behind: move takes the texts of one, and it goes once they are where it put them. */
export async function moveTails(person, move) {
  for (const one of namesOf(person)) {
    const kept = localStorage.getItem(one);
    if (!kept) continue;
    const [counter, data] = kept.split(" ").map(fromBase64);
    const words = combined(data, await streamOf(person, counter, data.length));
    await move(JSON.parse(new TextDecoder().decode(words)));
    localStorage.removeItem(one);
  }
}
