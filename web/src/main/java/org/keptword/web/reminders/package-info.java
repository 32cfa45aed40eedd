/** A client's own reminders: the page where they are chosen, the browser's part, and the doors that turn them off without a sign-in. */
package org.keptword.web.reminders;
