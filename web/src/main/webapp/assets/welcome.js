/* The introduction: Leave practiced, and the way to the home screen for this device. */

/* Blank at once and put in place of this page, as Leave does; nobody is signed out. */
document.querySelector("[data-practice]")?.addEventListener("click", (e) => {
  e.preventDefault();
  document.documentElement.style.visibility = "hidden";
  document.title = "";
  location.replace(e.currentTarget.href);
});

const steps = [...document.querySelectorAll("[data-platform]")];
const own = steps.find((one) => new RegExp(one.dataset.platform).test(navigator.userAgent));
if (own) own.open = true;

/* Browsers that can add the page by themselves offer it; the button asks them to. */
const install = document.querySelector("[data-install]");
addEventListener("beforeinstallprompt", (e) => {
  e.preventDefault();
  install.hidden = false;
  install.querySelector("button").onclick = async () => {
    e.prompt();
    await e.userChoice;
    install.hidden = true;
  };
});
addEventListener("appinstalled", () => (install.hidden = true));
