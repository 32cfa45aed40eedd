package org.keptword.appointments;

import java.time.Instant;

/** When an appointment is, as a calendar shows it: its beginning, and its length in minutes. */
public record CalendarTime(Instant startsAt, int minutes) {}
