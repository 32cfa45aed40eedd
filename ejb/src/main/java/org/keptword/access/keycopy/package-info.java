/** The copy of the practice's key that a manager keeps outside the server, and whether it can be read. */
package org.keptword.access.keycopy;
