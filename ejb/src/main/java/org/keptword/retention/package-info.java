/**
 * How long what stands in a case is kept, and what becomes of it: retention, legal holds, erasing with two persons' approval, and who opened
 * a client's record. Owns {@code practice_retention}, {@code legal_hold} and {@code erasure_request}; clinical rows go through the one
 * function of the database that weighs an approved request.
 */
package org.keptword.retention;
