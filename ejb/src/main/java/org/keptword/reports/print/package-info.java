/** The reports of a day made in one go, kept for an hour. */
package org.keptword.reports.print;
