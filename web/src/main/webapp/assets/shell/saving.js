/* What a page does with words that are not sent yet before it goes. A page that keeps such words sets these.
   flush: sends them; promises whether all went out. Without a network, or a sign-in, they stay on this device.
   keep: writes what is typed to this device now, without waiting for a pause in the typing. */
export const saving = { flush: null, keep: null };

/* As long as it takes, but no longer than somebody who leaves can wait. */
export const within = (promise, otherwise, most = 2500) => Promise.race([promise, new Promise((done) => setTimeout(() => done(otherwise), most))]);

/* As long as this device may take to remove what the server has by then. */
const REMOVING = 1000;
const quietly = (promises) => Promise.all(promises).catch(() => null);

/* On this device first, then to the server. The removal of what was sent is waited for too: it would end with the page. */
export async function saveAll() {
  await within(quietly([saving.keep?.(), saving.flush?.()]));
  await within(quietly([saving.keep?.()]), null, REMOVING);
}
