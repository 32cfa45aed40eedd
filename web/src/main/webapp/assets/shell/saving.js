/* What a page does with words that are not sent yet before it goes. A page that keeps such words sets these.
   flush: sends them; promises whether all went out. Without a network, or a sign-in, they stay on this device.
   keep: writes what is typed to this device now, without waiting for a pause in the typing. */
export const saving = { flush: null, keep: null };

/* As long as it takes, but no longer than somebody who leaves can wait. */
export const within = (promise, otherwise, most = 2500) => Promise.race([promise, new Promise((done) => setTimeout(() => done(otherwise), most))]);

/* On this device first, then to the server; what the server has is gone from this device by the end of it. */
async function saveEverything() {
  await Promise.all([saving.keep?.(), saving.flush?.()]);
  await saving.keep?.(); /* It waits for the removal of what was sent. */
}

export const saveAll = () => within(saveEverything().catch(() => null));
