package org.keptword.goals.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.goals.GoalLine;
import org.keptword.goals.OwnGoals;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;

/** Loads the goals of a client with the client's own ratings. */
@ApplicationScoped
public class OwnGoalsLoader {

    @Inject
    GoalRepository goals;

    @Inject
    GoalReader readings;

    @Inject
    Clock clock;

    /**
     * The goals that are for the client, with the own ratings; those that rest are left out.
     *
     * @param meetings the sessions of the client
     */
    public OwnGoals of(List<SessionLine> meetings, Permit own) {
        List<GoalRepository.Meant> meant = goals.ofClient(own);
        List<GoalRepository.Meant> awake =
                meant.stream().filter(one -> !one.rests()).toList();
        List<OwnGoals.Own> running = awake.stream()
                .filter(one -> one.goal().endedAt().isEmpty())
                .map(one -> own(one, meetings, own))
                .toList();
        return new OwnGoals(
                own.actor().requirePerson(),
                running.stream().filter(one -> one.goal().whom().isEmpty()).toList(),
                running.stream().filter(one -> one.goal().whom().isPresent()).toList(),
                awake.stream()
                        .filter(one -> one.goal().endedAt().isPresent())
                        .map(one -> readings.line(one.goal()))
                        .sorted(Comparator.comparing(
                                (GoalLine line) -> line.endedAt().orElseThrow(), Comparator.reverseOrder()))
                        .toList(),
                meant.stream()
                        .anyMatch(one -> one.rests() && one.goal().endedAt().isEmpty()));
    }

    /** The session goals of a case are rated for now. */
    public Optional<SessionLine> current(UUID caseId, List<SessionLine> meetings, Permit own) {
        return RatedSession.current(
                meetings.stream()
                        .filter(session -> session.caseId().value().equals(caseId))
                        .toList(),
                clock.instant(),
                own.actor().zone());
    }

    /** Who the client is in a case. */
    public static ParticipantId place(UUID caseId, Permit own) {
        return new ParticipantId(own.participants().get(own.cases().indexOf(caseId)));
    }

    private OwnGoals.Own own(GoalRepository.Meant meant, List<SessionLine> meetings, Permit own) {
        GoalLine line = readings.line(meant.goal());
        Optional<SessionLine> session = current(meant.goal().caseId(), meetings, own)
                .filter(any -> meant.caseOpen()
                        && !own.isFormer(place(meant.goal().caseId(), own).value()));
        List<GoalLine.Rating> mine =
                meant.ratings().stream().map(GoalReader::line).toList();
        Optional<GoalLine.Rating> now = mine.stream()
                .filter(r -> session.filter(s -> s.id().equals(r.session())).isPresent())
                .findFirst();
        Instant until = session.map(SessionLine::startsAt).orElse(Instant.MAX);
        Optional<OwnGoals.Earlier> before = mine.stream()
                .filter(r -> now.isEmpty() || !r.id().equals(now.get().id()))
                .flatMap(r -> meetings.stream()
                        .filter(s -> s.id().equals(r.session()))
                        .map(s -> new OwnGoals.Earlier(r.level(), s.startsAt())))
                .filter(earlier -> earlier.at().isBefore(until))
                .max(Comparator.comparing(OwnGoals.Earlier::at));
        return new OwnGoals.Own(line, session, now, before);
    }
}
