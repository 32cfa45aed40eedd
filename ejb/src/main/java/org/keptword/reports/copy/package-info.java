/** A client's own copy of the record, made in the background and kept for a day. */
package org.keptword.reports.copy;
