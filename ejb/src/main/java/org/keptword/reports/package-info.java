/** What the counselor reads before a session, gathered from the features below. Owns no table. */
package org.keptword.reports;
