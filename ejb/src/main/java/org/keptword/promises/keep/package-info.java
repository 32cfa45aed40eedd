/** The client's side: making, changing and ending one's own promises, saying what became of them, and privately what one noticed. */
package org.keptword.promises.keep;
