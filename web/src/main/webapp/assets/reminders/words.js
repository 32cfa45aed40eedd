/* What a notification says, in the language of the person of this device. The worker finds it here: what comes over the network has no words. It
   says nothing of the application, and goes with everything else the browser keeps for this site. */
const STORE = "keptword-notifications";
const WORDS = "/waiting";

export async function rememberWords(words) {
  await (await caches.open(STORE)).put(WORDS, new Response(JSON.stringify(words)));
}

/* The words; without them a notification has no text, but it is shown, as browsers ask for. */
export async function rememberedWords() {
  try {
    const found = await (await caches.open(STORE)).match(WORDS);
    return found ? await found.json() : { waiting: "…" };
  } catch {
    return { waiting: "…" };
  }
}
