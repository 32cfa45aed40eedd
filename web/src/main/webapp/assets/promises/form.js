/* What is typed and chosen in a form, kept on this device for this person at this address until it is saved. It comes back into a form that
   is as the server made it. */
import { fieldsOf, putValues, servedOf, valuesOf } from "../forms/values.js";
import { saving } from "../shell/saving.js";
import { unsent } from "../unsent/store.js";

const nameOf = (field) => field.name;

export function keepForm(form) {
  const store = unsent.at(document.body.dataset.person, "promises" + location.search);
  const fields = () => fieldsOf(form);
  const collect = () => valuesOf(fields(), nameOf);
  const plain = JSON.stringify(servedOf(fields(), nameOf));
  const typed = () => JSON.stringify(collect()) !== plain;
  let saved = false;
  /* Says where the words are: on this device where it takes them, else only on this page. */
  const say = (here) => form.querySelectorAll("[data-kept]").forEach((one) => (one.hidden = (one.dataset.kept === "device") !== here));
  unsent.takesTexts().then(say);
  store.whenTried.then = () => say(store.isHere());
  form.addEventListener("input", () => store.soon(() => (typed() ? collect() : undefined)));
  function put(values) {
    putValues(fields(), values, nameOf).forEach((field) => field.dispatchEvent(new Event("change", { bubbles: true })));
  }
  async function bringBack() {
    const values = form.querySelector(".field-wrong") ? undefined : await store.read();
    if (!values || typed()) return;
    store.took();
    const before = collect();
    put(values);
    store.soon(() => (typed() ? collect() : undefined));
    if (!typed()) return;
    const line = form.querySelector("[data-brought-back]");
    line.hidden = false;
    line.querySelector("button").addEventListener("click", () => {
      store.forget();
      put(before);
      line.hidden = true;
      fields()[0].focus();
    });
  }
  bringBack();
  saving.flush = async () => {
    await store.now();
    return saved || !typed();
  };
  return {
    form,
    forget: () => {
      saved = true;
      return store.forget();
    },
  };
}
