const said = document.body.dataset;

/* A notice at the foot of the window: for what happens without a new page. */
export function notice(text, link) {
  let box = document.getElementById("notice");
  if (!box) {
    box = document.createElement("div");
    box.id = "notice";
    box.className = "notice";
    box.setAttribute("role", "alert");
    document.body.append(box);
  }
  const sentence = document.createElement("span");
  sentence.textContent = text;
  if (link) {
    const a = document.createElement("a");
    a.href = link.href;
    a.target = "_blank";
    a.rel = "noopener";
    a.textContent = link.text;
    sentence.append(" ", a);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button button-small";
  close.textContent = said.close;
  close.addEventListener("click", () => box.remove());
  box.replaceChildren(sentence, close);
}

/* The sign-in has ended. Another window signs in, and this one keeps what was typed. */
export const askToSignIn = (text) => notice(text || said.signIn, { href: "/", text: said.signInLink });
