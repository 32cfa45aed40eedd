/** How access reaches the database, and how each transaction learns who acts. */
package org.keptword.access.internal;
