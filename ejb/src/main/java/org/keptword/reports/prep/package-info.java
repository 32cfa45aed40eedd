/** The page before a session, for the counselor, one partner or the table. */
package org.keptword.reports.prep;
