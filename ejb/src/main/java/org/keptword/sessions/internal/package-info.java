/** How sessions reach the database. */
package org.keptword.sessions.internal;
