/** How shares are weighed, and how they reach the database. */
package org.keptword.sharing.internal;
