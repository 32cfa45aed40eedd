/** How requests reach the database, and what becomes of them when a session is moved. */
package org.keptword.rescheduling.internal;
