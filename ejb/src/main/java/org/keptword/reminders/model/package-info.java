/** What clients chose, the browsers that get notifications, and what was sent. */
package org.keptword.reminders.model;
