/** How choices and entries are stored, and when rounds go. */
package org.keptword.appointments.internal;
