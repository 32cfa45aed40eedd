/* The code of a link is behind its #, which no server, log or preview sees. It is filled in and removed from the address and the history;
   nothing is sent until the person presses the button. */
const take = () => {
  const code = /^#([0-9A-Za-z-]{16,40})$/.exec(location.hash)?.[1];
  if (!code) return;
  const field = document.querySelector("[data-link-code]");
  if (!field) return location.reload();
  history.replaceState(history.state, "", location.pathname);
  field.value = code;
};
addEventListener("hashchange", take);
if (document.querySelector("[data-link-code]")) take();
