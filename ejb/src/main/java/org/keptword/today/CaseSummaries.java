package org.keptword.today;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.Homework;
import org.keptword.progress.TalkingPoint;
import org.keptword.progress.TalkingPoints;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Id;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * Summaries of the cases of a caseload. This server keeps each of them for its reader until something is recorded in the case, its line
 * changes or the reader's day ends (ADR 62): most cases of a caseload have not changed since the last look. Beside it are the
 * names of the case and its participants, and nothing that a client wrote.
 */
@ApplicationScoped
public class CaseSummaries {

    /** About 20 MB. */
    private static final int MOST = 20_000;

    @Inject
    TalkingPoints points;

    @Inject
    Promises promises;

    @Inject
    Homework homework;

    private final Cache<Key, KeptSummary> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private record Key(PersonId reader, CaseId caseId) {}

    private record KeptSummary(LocalDate day, CaseLine line, CaseloadLine.CaseVersion version, CaseSummary summary) {

        boolean isOf(CaseloadLine current, LocalDate today) {
            return day.equals(today) && version.equals(current.version()) && line.equals(current.line());
        }
    }

    /**
     * Returns the summaries of cases; at most four statements, and none where all are kept.
     *
     * @param lines the cases, read before all that follows
     * @param courses their sessions
     * @param past their homework that is past its day ({@link Homework#behind})
     */
    Map<CaseId, CaseSummary> of(
            Collection<CaseloadLine> lines,
            Map<UUID, Sessions.SessionHistory> courses,
            Map<UUID, List<CaseAssignment>> past,
            Instant now,
            Permit caseload) {
        LocalDate today = LocalDate.ofInstant(now, caseload.actor().zone());
        Map<CaseId, CaseSummary> found = new HashMap<>();
        List<CaseloadLine> changed = new ArrayList<>();
        for (CaseloadLine each : lines) {
            KeptSummary summary = kept.getIfPresent(key(each, caseload));
            if (summary != null && summary.isOf(each, today)) {
                found.put(each.line().id(), summary.summary());
            } else {
                changed.add(each);
            }
        }
        if (!changed.isEmpty()) {
            Map<CaseId, CaseSummary> made = make(changed, courses, past, now, caseload);
            changed.forEach(each -> kept.put(
                    key(each, caseload),
                    new KeptSummary(
                            today,
                            each.line(),
                            each.version(),
                            Known.in(made, each.line().id()))));
            found.putAll(made);
        }
        return found;
    }

    private static Key key(CaseloadLine each, Permit caseload) {
        return new Key(caseload.actor().requirePerson(), each.line().id());
    }

    private Map<CaseId, CaseSummary> make(
            Collection<CaseloadLine> of,
            Map<UUID, Sessions.SessionHistory> courses,
            Map<UUID, List<CaseAssignment>> past,
            Instant now,
            Permit caseload) {
        ZoneId zone = caseload.actor().zone();
        Instant earliest = now.atZone(zone).minusDays(TodayView.LOOKED_BACK).toInstant();
        List<CaseLine> lines = of.stream().map(CaseloadLine::line).toList();
        List<UUID> cases = Id.values(lines.stream().map(CaseLine::id).toList());
        Promises.RecentReports said = promises.lately(points.moments(lines, courses), cases, earliest, caseload);
        Map<CaseId, List<TalkingPoint>> found = points.ofCaseload(lines, courses, past, said.counts(), caseload);
        Map<ParticipantId, Homework.LastEntry> entries = homework.lastEntries(cases, earliest, caseload);
        return lines.stream()
                .collect(Collectors.toMap(
                        CaseLine::id,
                        line -> new CaseSummary(
                                found.getOrDefault(line.id(), List.of()),
                                ofCase(line, entries::get),
                                ofCase(line, said.last()::get))));
    }

    private static <T> Map<ParticipantId, T> ofCase(CaseLine line, Function<ParticipantId, @Nullable T> of) {
        Map<ParticipantId, T> found = new HashMap<>();
        line.participants().forEach(who -> {
            T one = of.apply(who.id());
            if (one != null) {
                found.put(who.id(), one);
            }
        });
        return found;
    }
}
