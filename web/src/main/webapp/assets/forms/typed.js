/* One form whose words stay on this device until they arrived. */
import { unsent } from "../unsent/store.js";
import { fieldsOf, putValues, servedOf, valuesOf } from "./values.js";

const SENT = "keptword-typed-sent";

export const storeOf = (person, place) => unsent.at(person, "typed/" + place);

/* The place of the form that was sent last from this window, told once. */
export function placeSent() {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  return sent;
}

/* Faces names a field by all that it stands in; the last part is its own. */
export const ownName = (field) => field.name.split(":").pop();

export function followTyped(note, person) {
  const place = note.dataset.typed;
  const form = note.closest("form");
  const store = storeOf(person, place);
  const fields = () => fieldsOf(form, "password", "file");
  const collect = () => valuesOf(fields(), ownName);
  const plain = JSON.stringify(servedOf(fields(), ownName));
  const typed = () => JSON.stringify(collect()) !== plain;
  const put = (values) => putValues(fields(), values, ownName);
  const shownAgain = Boolean(form.querySelector(".field-wrong")) || Boolean(document.querySelector(".said-refused"));

  const keep = () => (typed() || shownAgain ? store.soon(collect) : store.forget());
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", (e) => {
    if (e.defaultPrevented) return;
    store.now();
    sessionStorage.setItem(SENT, place);
  });

  /* A form that was refused holds the words already. */
  async function restore() {
    const values = shownAgain ? undefined : await store.read();
    if (!values || typed()) return;
    const before = collect();
    put(values);
    if (!typed()) {
      store.forget();
      return;
    }
    form.closest("details")?.setAttribute("open", "");
    note.hidden = false;
    note.querySelector("button").addEventListener("click", () => {
      store.forget();
      put(before);
      note.hidden = true;
      fields()[0].focus();
    });
  }
  return { restore, unsent: store, typed };
}
