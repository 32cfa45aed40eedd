/** Case summaries, one client's responses in print, and what a closing case still has open. */
package org.keptword.reports.summary;
