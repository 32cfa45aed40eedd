/** The agenda on the page of a session, and what came of what was agreed. */
package org.keptword.web.agenda;
