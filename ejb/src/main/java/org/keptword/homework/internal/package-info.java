/** How homework reaches the database, and its pure policies. */
package org.keptword.homework.internal;
