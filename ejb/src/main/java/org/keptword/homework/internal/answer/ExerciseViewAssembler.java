package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.guide.form.AnswerContext;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.sessions.Sessions;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;

/** Assembles the page of one exercise for its client. */
@ApplicationScoped
public class ExerciseViewAssembler {

    @Inject
    OwnAssignments assignments;

    @Inject
    ContactReports reports;

    @Inject
    Responses responses;

    @Inject
    Exercises exercises;

    @Inject
    ItemPrerequisites itemPrerequisites;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /**
     * The work on an assignment.
     *
     * @param wanted the entry of a recurring exercise; today's when empty
     */
    public ResponseInProgress open(AssignmentId id, Optional<LocalDate> wanted, Permit own) {
        OwnAssignment assigned = assignments
                .find(id, own)
                .or(() -> reports.unborn(id, own))
                .or(() -> assignments.find(id, own)) // begun in between, by what another page saved
                .orElseThrow(NotFound::new);
        ExerciseSheet sheet = exercises.at(assigned.assignment().exerciseVersion());
        Optional<BeforeSession.Meant> meant = assigned.assignment().recurrence().isBeforeSession()
                ? BeforeSession.entry(
                        wanted,
                        Optional.ofNullable(sessions.nextOfEach(own, clock.instant())
                                .get(assigned.assignment().caseId())),
                        responses.beforeSessions(assigned.assignment(), own),
                        own.actor().zone())
                : Optional.empty();
        Optional<LocalDate> entry = assigned.assignment().recurrence().isBeforeSession()
                ? meant.map(BeforeSession.Meant::day)
                : entry(assigned.assignment(), wanted, own.actor().zone());
        if (assigned.isOff(entry)) {
            throw new NotFound();
        }
        List<Responses.ResponseWithDraft> begun =
                assigned.stored() ? responses.of(id, entry.orElse(null), own) : List.of();
        Responses.ResponseWithDraft mine = begun.stream()
                .filter(b -> b.response().entryOn().equals(entry))
                .findFirst()
                .orElse(null);
        List<Response> others = begun.stream()
                .map(Responses.ResponseWithDraft::response)
                .filter(other -> !other.entryOn().equals(entry))
                .toList();
        return new ResponseInProgress(
                assigned,
                sheet,
                itemPrerequisites.items(assigned, sheet, own),
                entry,
                meant,
                mine,
                others,
                situation(assigned, own),
                clock.instant());
    }

    /** Who answers, and when. The part is the counselor's to know: here it is only said whether hints are left away. */
    private AnswerContext situation(OwnAssignment assigned, Permit own) {
        return new AnswerContext(
                today(own), own.actor().zone(), assigned.place().spared() ? Part.HURT : Part.NOT_SAID);
    }

    /** The day where the client is. */
    public LocalDate today(Permit own) {
        return LocalDate.now(clock.withZone(own.actor().zone()));
    }

    /** The day or Monday the work belongs to; one that does not exist is not found. */
    private Optional<LocalDate> entry(Assignment assignment, Optional<LocalDate> wanted, ZoneId zone) {
        Recurrence recurrence = assignment.recurrence();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (wanted.isEmpty() || !recurrence.comesBack()) {
            if (wanted.isPresent()) {
                throw new NotFound();
            }
            return recurrence.entryFor(today);
        }
        LocalDate first = assignment.assignedAt().atZone(zone).toLocalDate();
        boolean exists = recurrence.entryFor(wanted.get()).equals(wanted)
                && !wanted.get().isAfter(today)
                && !wanted.get().isBefore(recurrence.entryFor(first).orElse(first));
        if (!exists) {
            throw new NotFound();
        }
        return wanted;
    }
}
