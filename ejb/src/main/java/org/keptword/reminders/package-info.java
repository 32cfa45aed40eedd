/**
 * Reminders: what a client chose to be reminded of, when and how; what is due is read as the client, and what is sent says nothing but that
 * something is waiting.
 */
package org.keptword.reminders;
