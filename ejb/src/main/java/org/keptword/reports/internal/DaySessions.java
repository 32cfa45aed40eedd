package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;

/** The sessions of a day within somebody's reach. */
@ApplicationScoped
public class DaySessions {

    @Inject
    Sessions sessions;

    /** Those of a day that were not called off, in order of time. */
    public List<SessionLine> of(LocalDate day, ZoneId zone, Permit caseload) {
        return sessions.between(
                caseload,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Those of which nothing is recorded yet. */
    public List<SessionLine> planned(LocalDate day, ZoneId zone, Permit caseload) {
        return of(day, zone, caseload).stream()
                .filter(one -> one.state() == SessionLine.State.PLANNED)
                .toList();
    }

    /** Those of these sessions that are within reach, with the case of each. */
    public Map<UUID, UUID> reached(List<UUID> ids, Permit caseload) {
        return sessions.reached(ids, caseload);
    }
}
