/* What a page does with words that are not sent yet before it goes. A page that keeps such words sets these.
   flush: for Leave and sign-out; promises whether all went out.
   settle: in place of flush when nobody is there any more; what could not be sent stays on this device. */
export const saving = { flush: null, settle: null };

/* As long as it takes, but no longer than somebody who leaves can wait. */
export const within = (promise, otherwise) => Promise.race([promise, new Promise((done) => setTimeout(() => done(otherwise), 2500))]);
