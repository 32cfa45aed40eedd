/**
 * The trail: who read, wrote or was refused what of a client, when, from where and why; never a clinical word. Entries are written in the
 * transaction of the act and linked into the chain of their practice moments later. Owns {@code audit_entry}, {@code audit_queue},
 * {@code audit_link}, {@code audit_cut}, {@code audit_check} and {@code audit_upkeep}.
 */
package org.keptword.audit;
