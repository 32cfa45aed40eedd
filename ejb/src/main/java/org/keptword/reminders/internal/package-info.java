/** How what is due is found, and the ways to send it. */
package org.keptword.reminders.internal;
