package org.keptword.retention;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.audit.AuditedObject;
import org.keptword.retention.internal.RecordAccessReader;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Tells a client who opened the client's record and when, from the audit log. */
@Stateless
@DenyAll
public class RecordAccessService {

    /** So far back it tells. */
    public static final int MONTHS = 12;

    @Inject
    Guard guard;

    @Inject
    RecordAccessReader readings;

    @Inject
    Clock clock;

    /**
     * Who looked, by day and person, in the days of the client. The own reading is not in it, nor anything about the partner.
     *
     * @param before the day before which to look; today and everything before when empty
     */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public RecordAccessPage own(Optional<LocalDate> before) {
        Permit own = guard.own();
        ZoneId zone = own.actor().zone();
        Instant now = clock.instant();
        Instant since = LocalDate.ofInstant(now, zone)
                .minusMonths(MONTHS)
                .atStartOfDay(zone)
                .toInstant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant until = before.filter(day -> !day.isAfter(today))
                .filter(day -> day.isAfter(today.minusMonths(MONTHS)))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(before.filter(day -> !day.isAfter(today)).isPresent() ? since : now);
        RecordAccessPage page = RecordAccessDays.page(readings.between(since, until, RecordAccessDays.ASKED, own));
        guard.recordList(own, AuditedObject.OWN_AUDIT_ENTRIES, List.of());
        return page;
    }

    /**
     * Who opened a client's record, by day, newest first.
     *
     * @param older the day earlier ones are asked for with; empty on the last page
     */
    public record RecordAccessPage(List<Day> days, Optional<LocalDate> older) {

        /** A day of the client's, with each person who looked. */
        public record Day(LocalDate day, List<Opened> by) {

            public Day {
                by = List.copyOf(by);
            }
        }

        /**
         * A person who looked on a day.
         *
         * @param relation by what right: the own counselor, a cover, supervision, an emergency
         * @param first when the first time was, and {@code last} the last time, the same where there was one
         * @param taken whether something was printed or taken along
         */
        public record Opened(String name, Relation relation, Instant first, Instant last, boolean taken) {}

        public RecordAccessPage {
            days = List.copyOf(days);
        }
    }

    /** Groups record accesses into pages of whole days. */
    public static final class RecordAccessDays {

        /** So many lines a page begins a new day with at most. */
        static final int LINES = 20;

        /** So many are asked for: a page, and more than anybody works with in a day. */
        public static final int ASKED = 120;

        private RecordAccessDays() {}

        /** @param looked the last day first; at most {@value #ASKED} */
        public static RecordAccessPage page(List<RecordAccessReader.Looked> looked) {
            Map<LocalDate, List<RecordAccessPage.Opened>> days = new LinkedHashMap<>();
            looked.forEach(one ->
                    days.computeIfAbsent(one.day(), any -> new ArrayList<>()).add(one.opened()));
            List<RecordAccessPage.Day> shown = new ArrayList<>();
            int lines = 0;
            for (Map.Entry<LocalDate, List<RecordAccessPage.Opened>> day : days.entrySet()) {
                if (lines >= LINES) {
                    return new RecordAccessService.RecordAccessPage(
                            shown, Optional.of(shown.get(shown.size() - 1).day()));
                }
                shown.add(new RecordAccessPage.Day(day.getKey(), day.getValue()));
                lines += day.getValue().size();
            }
            return new RecordAccessService.RecordAccessPage(shown, Optional.empty());
        }
    }
}
