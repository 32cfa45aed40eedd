/** How flags reach the database. */
package org.keptword.safety.internal;
