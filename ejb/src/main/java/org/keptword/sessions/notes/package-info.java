/** Session notes: writing, citing, signing, co-signing and addenda. */
package org.keptword.sessions.notes;
