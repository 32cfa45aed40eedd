/** The trail: who read, wrote or refused what of a client, when and why; never a clinical word. Owns {@code audit_entry}. */
package org.keptword.audit;
