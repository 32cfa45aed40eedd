/* A browser's address for notifications, as the server takes it, and the server's key, as browsers take it. */
export function hex(bytes) {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function keyBytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function letters(bytes) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const hashed = (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));

/* What names this browser to the server without its address, and what the server keeps of that. */
export async function tokenOf(address) {
  return letters(await hashed(address));
}

export async function keptOf(address) {
  return hex(await hashed(await tokenOf(address)));
}

export function subscriptionOf(made) {
  return { address: made.endpoint, publicKey: letters(made.getKey("p256dh")), authSecret: letters(made.getKey("auth")) };
}
