/** How agendas are derived and kept. */
package org.keptword.agenda.internal;
