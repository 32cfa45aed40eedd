/** Notices: what reaches people beside the pages, and the short notes on a client's first page. Owns {@code short_note}. */
package org.keptword.notices;
