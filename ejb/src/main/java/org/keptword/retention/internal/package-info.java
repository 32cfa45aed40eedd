/** Repositories, rules and the timer of records. */
package org.keptword.retention.internal;
