/* What a page does with words that are not sent yet before it goes. A page that keeps such words sets these.
   flush: sends them; promises whether all went out. Without a network, or a sign-in, they stay on this device.
   keep: writes what is typed to this device now, without waiting for a pause in the typing. */
export const saving = { flush: null, keep: null };

/* As long as it takes, but no longer than somebody who leaves can wait. */
export const within = (promise, otherwise, most = 2500) => Promise.race([promise, new Promise((done) => setTimeout(() => done(otherwise), most))]);

/* On this device first, then to the server. */
export const saveAll = () => within(Promise.all([saving.keep?.(), saving.flush?.()]).catch(() => null));
