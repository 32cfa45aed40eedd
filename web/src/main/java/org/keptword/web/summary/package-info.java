/** What sums a case up, on screen and on paper; one client's work on paper; and the prep reports of a day in one go. */
package org.keptword.web.summary;
