/** How the trail reaches the database. */
package org.keptword.audit.internal;
