/** The people of a practice as its manager and other features look them up: names, state, supervisors, recipients and time zones. */
package org.keptword.access.people;
