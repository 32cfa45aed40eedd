/** Reminders of clients: what is due, how it is sent, and what turns it off. */
package org.keptword.tests.container.reminders;
