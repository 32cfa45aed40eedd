/** The counselor's side: the promises of a case, those entered in session, and which of them begin, rest, go on or are noticed. */
package org.keptword.promises.decide;
