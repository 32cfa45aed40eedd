/** What clients chose, and what their calendars were told. */
package org.keptword.appointments.model;
