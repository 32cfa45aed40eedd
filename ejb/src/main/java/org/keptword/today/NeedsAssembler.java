package org.keptword.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.Homework;
import org.keptword.shared.CaseId;
import org.keptword.shared.Known;
import org.keptword.today.TodayView.Behind;
import org.keptword.today.TodayView.BehindCard;
import org.keptword.today.TodayView.PointCard;
import org.keptword.today.TodayView.QuietCard;

/**
 * Assembles talking points, overdue work and cases without activity, for the cases in which the reader acts. Nothing is
 * said of somebody who was invited, pauses or has left.
 */
final class NeedsAssembler {

    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;
    private final TodayContext context;

    NeedsAssembler(Instant now, ZoneId zone, TodayContext context) {
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.context = context;
    }

    /** The cases in which something stands out; those that meet today first, then by name. */
    List<PointCard> points(Map<CaseId, CaseSummary> found, Set<CaseId> meeting) {
        return context.own()
                .map(CaseloadLine::line)
                .map(line -> new PointCard(
                        context.about(line.id()),
                        line.participants(),
                        Known.in(found, line.id()).points()))
                .filter(card -> !card.points().isEmpty())
                .sorted(Comparator.comparing(card -> !meeting.contains(card.of().id())))
                .toList();
    }

    /** The cases with open work past its day. Work that rests while joint work is off did not fall due. */
    List<BehindCard> behind(Map<UUID, List<CaseAssignment>> past) {
        return context.own()
                .map(CaseloadLine::line)
                .map(line -> new BehindCard(
                        context.about(line.id()),
                        there(line)
                                .flatMap(who ->
                                        behind(
                                                line,
                                                who,
                                                past.getOrDefault(line.id().value(), List.of()))
                                                .stream())
                                .toList()))
                .filter(card -> !card.people().isEmpty())
                .sorted(Comparator.comparing(BehindCard::oldest))
                .toList();
    }

    private static Optional<Behind> behind(CaseLine line, CaseLine.Who who, List<CaseAssignment> past) {
        List<LocalDate> days = past.stream()
                .filter(assignment -> assignment.participant().equals(who.id()) && assignment.isOpen())
                .filter(assignment -> assignment.responses().isEmpty() && (line.jointWork() || !assignment.isGated()))
                .flatMap(assignment -> assignment.dueOn().stream())
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Behind(who.name(), days.size(), days.get(0)));
    }

    /** Clients to whom something was assigned and who made no entry for two weeks. */
    List<QuietCard> quiet(Map<CaseId, CaseSummary> found) {
        return context.own()
                .flatMap(each -> quiet(each, Known.in(found, each.line().id())))
                .sorted(Comparator.comparing(QuietCard::days).reversed())
                .toList();
    }

    private Stream<QuietCard> quiet(CaseloadLine each, CaseSummary summary) {
        return there(each.line())
                .filter(who -> summary.entries().containsKey(who.id()))
                .flatMap(who ->
                        quiet(
                                each,
                                who,
                                Known.in(summary.entries(), who.id()),
                                summary.said().get(who.id()))
                                .stream());
    }

    private Optional<QuietCard> quiet(
            CaseloadLine each, CaseLine.Who who, Homework.LastEntry entry, @Nullable Instant said) {
        Instant earliest = now.atZone(zone).minusDays(TodayView.LOOKED_BACK).toInstant();
        Instant since = Stream.of(
                        earliest,
                        entry.assignedAt(),
                        each.since().get(who.id()),
                        entry.at().orElse(null),
                        said)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (since.isAfter(now.minus(Duration.ofDays(TodayView.QUIET_DAYS)))) {
            return Optional.empty();
        }
        int days = (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(since, zone), today);
        return Optional.of(new QuietCard(
                context.about(each.line().id()), who.id(), who.name(), Math.min(days, TodayView.LOOKED_BACK)));
    }

    private static Stream<CaseLine.Who> there(CaseLine line) {
        return line.participants().stream().filter(who -> who.state() == ParticipantState.ACTIVE);
    }
}
