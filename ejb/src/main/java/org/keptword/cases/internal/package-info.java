/** How cases reach the database. */
package org.keptword.cases.internal;
