/**
 * Promises: deeds with an owner, somebody they are for, and a time; what became of each occurrence, and what the other noticed. Owns
 * {@code promise}, {@code promise_outcome}, {@code promise_rest}, {@code promise_shown}, {@code promise_notice} and
 * {@code promise_decision}. Occurrences are derived from rule, time and time zone, and never stored ahead; how promises rested in the
 * past is kept in rows of {@code promise_rest}. Listens to handed-in work and to what opens or closes work towards the other partner.
 */
package org.keptword.promises;
