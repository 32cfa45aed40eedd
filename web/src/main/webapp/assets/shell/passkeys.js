/* What is about passkeys is shown where the browser has them: over a secure connection. */
export function showPasskeys() {
  const able = window.PublicKeyCredential ? "yes" : "no";
  for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = part.dataset.passkeys !== able;
}
