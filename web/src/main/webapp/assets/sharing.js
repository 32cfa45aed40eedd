/* Takes note that a text of the partner was opened. Looking at the page changes nothing, and unfolding works without this, too. */
(function () {
  "use strict";
  const person = document.querySelector("[data-person]")?.dataset.person;

  async function opened(text) {
    text.dataset.fresh = "false";
    try {
      const answer = await window.keptword.fetch("/api/shared/" + text.dataset.share + "/opened", { method: "POST", body: JSON.stringify({ person }) });
      if (answer.ok) text.querySelector(".share-new")?.remove();
      else text.dataset.fresh = "true";
    } catch (lost) {
      text.dataset.fresh = "true";
    }
  }

  document.querySelectorAll("details[data-share]").forEach((text) => {
    text.addEventListener("toggle", () => {
      if (text.open && text.dataset.fresh === "true") opened(text);
    });
  });
})();
