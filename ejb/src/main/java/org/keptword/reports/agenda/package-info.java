/** The agenda of a session together with its talking points, and what became of agreements. */
package org.keptword.reports.agenda;
