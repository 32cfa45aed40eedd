package org.keptword.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.Session;
import org.keptword.shared.Known;
import org.keptword.shared.SessionId;

/**
 * The planned meetings around others, with the names of their cases.
 *
 * @param around in order of time
 * @param cases what is out of reach is absent
 */
public record AdjacentMeetings(List<Session> around, Gates.MeetingLines cases, Instant now) {

    public AdjacentMeetings {
        around = List.copyOf(around);
    }

    public Optional<CaseLine> line(UUID caseId) {
        return Optional.ofNullable(cases.lines().get(caseId));
    }

    /** The others of the same counselor at the same time as a planned one. */
    public List<SessionDetail.Overlap> overlaps(Session one) {
        return beside(one, around).stream()
                .filter(other -> cases.lines().containsKey(other.caseId()))
                .map(other -> new SessionDetail.Overlap(
                        new SessionId(other.id()),
                        Known.in(cases.lines(), other.caseId()).name(),
                        other.startsAt(),
                        other.minutes()))
                .toList();
    }

    /** Whether a meeting with both is planned of those who must not be brought together. */
    public boolean isToBeSeen(Session one) {
        return one.state() == SessionLine.State.PLANNED
                && one.participantId().isEmpty()
                && cases.apart().contains(one.caseId())
                && line(one.caseId())
                        .filter(line -> line.participants().size() > 1)
                        .isPresent();
    }

    public SessionDetail detail(Session one) {
        return new SessionDetail(
                one.version(),
                one.seriesId().isPresent(),
                one.byWhom(),
                one.lateMinutes(),
                one.isUndoable(now),
                isToBeSeen(one),
                one.recordUndoableUntil(now),
                overlaps(one));
    }

    public Map<UUID, SessionDetail> details(List<Session> sessions) {
        return sessions.stream().collect(Collectors.toMap(Session::id, this::detail));
    }

    static List<Session> beside(Session one, List<Session> around) {
        if (one.state() != SessionLine.State.PLANNED) {
            return List.of();
        }
        Set<UUID> found = new HashSet<>();
        Conflicts.with(span(one), around.stream().map(AdjacentMeetings::span).toList())
                .forEach(other -> found.add(other.id()));
        return around.stream().filter(other -> found.contains(other.id())).toList();
    }

    private static Conflicts.Span span(Session session) {
        return new Conflicts.Span(session.id(), session.counselorId(), session.startsAt(), session.minutes());
    }

    /** Which meetings of a counselor lie at the same time. One that begins when another ends is no conflict. Pure. */
    public static final class Conflicts {

        private Conflicts() {}

        /** A meeting in time. */
        public record Span(UUID id, UUID counselor, Instant from, int minutes) {

            Instant until() {
                return from.plus(Duration.ofMinutes(minutes));
            }
        }

        /** Those among the others that overlap with one of the same counselor, in their order. */
        public static List<Span> with(Span one, List<Span> others) {
            return others.stream()
                    .filter(other -> !other.id().equals(one.id()))
                    .filter(other -> other.counselor().equals(one.counselor()))
                    .filter(other ->
                            other.from().isBefore(one.until()) && one.from().isBefore(other.until()))
                    .toList();
        }
    }
}
