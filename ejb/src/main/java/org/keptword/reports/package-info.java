/**
 * What staff reads and prints of a case, gathered from the features below: the page before a session, summaries, one client's work. Owns
 * the reports of a day that are made in one go, for the hour they are kept, and clients' own copies, for a day.
 */
package org.keptword.reports;
