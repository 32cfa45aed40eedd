/** Sessions: those of a case, one of them, the one just held. */
package org.keptword.web.sessions;
