/**
 * Notices: what reaches people beside the pages, and the short notes on a client's first page. Owns {@code notice} (the outbox, written in
 * the transaction of the act that causes it), {@code letter} (one mail to one person), {@code mail_preference} (what a person chose) and
 * {@code short_note}. A mail says that something waits, and where; never what, of whom or why.
 */
package org.keptword.notices;
