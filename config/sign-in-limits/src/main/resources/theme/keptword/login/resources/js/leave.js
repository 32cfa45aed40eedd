/* Leave, as in the application: the page is blank at once, the application signs out where somebody is signed in, and its quiet page takes
   the place of this one. Without this script the link leads to the quiet page. */
(() => {
  const WINDOW = 1200;
  const LINK = "#keptword-leave";
  let going = false;
  let shifts = [];

  async function leave(link) {
    if (going) return;
    going = true;
    document.documentElement.style.visibility = "hidden";
    document.title = "";
    try {
      if (link.dataset.signOut) {
        /* The pages of the sign-in send no address of theirs by themselves; the application wants to know that it is them. */
        await fetch(link.dataset.signOut, {
          method: "POST", mode: "no-cors", credentials: "include", keepalive: true, referrerPolicy: "origin",
          signal: AbortSignal.timeout(4000),
        });
      }
    } catch {
      /* The answer is not for this page, only its effect, which has happened by now unless there is no network. */
    }
    location.replace(link.href);
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.title ||= "Keptword"; /* pages at unknown addresses have none */
    /* Keycloak's label of the name that was typed is for a field that is not there. */
    if (document.getElementById("kc-attempted-username")) document.querySelector("label[for=username]")?.setAttribute("for", "kc-attempted-username");
    const link = document.querySelector(LINK);
    if (link) document.getElementById("kc-header")?.append(link);
  });
  document.addEventListener("click", (e) => {
    const link = e.target.closest(LINK);
    if (!link) return;
    e.preventDefault();
    leave(link);
  });
  addEventListener("keydown", (e) => {
    if (e.key !== "Shift") shifts = [];
  });
  addEventListener("keyup", (e) => {
    const link = e.key === "Shift" && document.querySelector(LINK);
    if (!link) return;
    shifts = [...shifts.filter((moment) => e.timeStamp - moment < WINDOW), e.timeStamp];
    if (shifts.length >= 3) leave(link);
  });
  /* A page from the browser's memory may belong to somebody who has left. */
  addEventListener("pageshow", (e) => {
    if (e.persisted) location.reload();
  });
})();
