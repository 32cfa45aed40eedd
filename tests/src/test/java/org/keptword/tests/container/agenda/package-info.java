/** The agenda of a session, and agreements that become promises. */
package org.keptword.tests.container.agenda;
