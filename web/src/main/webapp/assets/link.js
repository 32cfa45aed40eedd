/* Copies the link. Where the browser does not let it, the link is selected to be copied by hand. */
const link = document.querySelector("[data-link]");
const button = document.querySelector("[data-copy-link]");
const said = document.querySelector("[data-copied]");
button.hidden = false;
button.addEventListener("click", async () => {
  link.select();
  try {
    await navigator.clipboard.writeText(link.value);
    said.textContent = said.dataset.copied;
  } catch {
    said.textContent = said.dataset.selected;
  }
});
