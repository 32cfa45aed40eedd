/**
 * Sharing: the counselor shows a text of one partner to the other, after a preview of exactly what will be read and the author's yes to
 * this very text. Owns {@code share}, {@code share_exchange}, {@code share_rest} and {@code share_reading}. What the partner reads is what
 * the author said yes to, never the live entry. Listens to work that is narrowed or taken back, to promises that are hidden, and to what
 * closes work towards the other person.
 */
package org.keptword.sharing;
