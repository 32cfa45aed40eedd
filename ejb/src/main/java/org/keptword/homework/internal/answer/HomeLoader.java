package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.model.Feedback;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.AssignmentId;

/** Loads the homework part of a client's home page. */
@ApplicationScoped
public class HomeLoader {

    private static final int MOST_REPLIES = 20;

    @Inject
    ExerciseViewAssembler assembler;

    @Inject
    OwnAssignments assignments;

    @Inject
    ContactReports reports;

    @Inject
    Responses responses;

    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /** @param most how many of the latest that were handed in are shown, and as many of those kept to oneself */
    public HomeView of(int most, Permit own) {
        Instant now = clock.instant();
        LocalDate today = assembler.today(own);
        Map<UUID, SessionLine> next = sessions.nextOfEach(own, now);
        List<UUID> planned =
                next.values().stream().map(line -> line.id().value()).toList();
        List<OwnAssignments.Running> work =
                assignments.running(ContactReports.OF_ANY_TIME, Recurrence.weekOf(today), planned, most + 1, now, own);
        List<OwnAssignment> running =
                work.stream().map(OwnAssignments.Running::ownAssignment).toList();
        HomeAssembler home = new HomeAssembler(exercises::at, today, own.actor().zone(), next, now);
        work.stream()
                .filter(one -> !one.off())
                .forEach(one -> home.place(one.ownAssignment(), one.work(), one.answered(), one.lastOff()));
        List<HomeView.NewReply> replies = responses.unread(MOST_REPLIES, now, own).stream()
                .map(this::newReply)
                .toList();
        return new HomeView(
                own.actor().name(),
                home.due(),
                home.today(),
                home.handedIn(most),
                home.kept(most),
                home.isMoreThan(most),
                replies,
                home.isPaused(),
                home.isBetweenSessions(),
                running.stream().anyMatch(one -> one.place().lasting()),
                next.values().stream().findFirst().map(SessionLine::startsAt),
                reports.next(running, own));
    }

    private HomeView.NewReply newReply(Responses.Arrived arrived) {
        return new HomeView.NewReply(
                new AssignmentId(arrived.assignment()),
                Optional.ofNullable(arrived.entry()),
                exercises.at(arrived.exerciseVersion()).title(),
                arrived.feedback().sentAt(),
                arrived.feedback().outcome() == Feedback.Outcome.RETURNED);
    }
}
