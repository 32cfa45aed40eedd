/* Words in a form that has no draft on the server: [data-typed] names the form's place. They stay on this device, encrypted, until a page
   of the server says that they arrived. */
import { saving } from "./shell/saving.js";
import { arrived, followTyped, formSent } from "./forms/typed.js";

const person = document.body.dataset.person;
if (person) begin();

function begin() {
  const forms = [...document.querySelectorAll("[data-typed]")].map((note) => followTyped(note, person));

  /* The form that was sent before this page was loaded. A page that shows it again with what is wrong is no receipt, and neither is a
     page that says nothing of it. */
  const sent = formSent();
  const received = document.querySelector(".said-done, [data-arrived]") ? arrived(person, sent) : undefined;
  Promise.resolve(received).then(() => forms.forEach((one) => one.restore(sent)));

  /* Whether everything is where it belongs: what is on this device only is not. */
  const before = saving.flush;
  if (forms.length) {
    saving.flush = async () => {
      await Promise.all(forms.map((one) => one.unsent.now()));
      const others = before ? await before() : true;
      return others !== false && !forms.some((one) => one.typed());
    };
  }
}
