/* One form whose words stay on this device until they arrived. */
import { tab, unsent } from "../unsent/store.js";
import { fieldsOf, isShownAgain, putValues, servedOf, valuesOf } from "./values.js";

const SENT = "keptword-typed-sent";

const storeOf = (person, place) => unsent.at(person, "typed/" + place);

/* The form that an earlier page of this window sent, told once. */
export function formSent() {
  const [page, place] = JSON.parse(sessionStorage.getItem(SENT) || "[]");
  sessionStorage.removeItem(SENT);
  return { page, place };
}

/* This page says that it arrived. */
export const arrived = (person, { page, place }) => (page ? storeOf(person, place).received(page) : undefined);

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
  const shownAgain = isShownAgain(form);

  const keep = () => (typed() || shownAgain ? store.soon(collect) : store.forget());
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", (e) => {
    if (e.defaultPrevented) return;
    store.now();
    sessionStorage.setItem(SENT, JSON.stringify([tab, place]));
  });

  /* A form that was refused holds the words already: they are this page's now. */
  async function restore(sent) {
    if (shownAgain) {
      if (sent.place !== place) return;
      store.soon(collect);
      await store.now();
      await store.received(sent.page);
      return;
    }
    const values = await store.read();
    if (!values || typed()) return;
    store.took();
    const before = collect();
    put(values);
    store.soon(() => (typed() ? collect() : undefined));
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
