package org.keptword.tests.container.homework;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.StatementCount;

/** Base of the tests on assigning: cases whose participants agreed, with contact and screening as a test wants them. */
abstract class HomeworkFixture extends PracticeTest {

    final LocalDate today = LocalDate.now(ZONE);

    @Inject
    HomeworkService homework;

    @Inject
    ParticipantService participants;

    @Inject
    OrderLiftingService liftings;

    @Inject
    SafetyService safety;

    @Inject
    ScreeningService screenings;

    @Inject
    Database database;

    @Inject
    StatementCount statements;

    /** A case with the participants in the order of their slots. */
    record PairOfClients(Practice practice, CaseId caseId, ParticipantId first, ParticipantId second) {

        Actor counselor() {
            return practice.counselor();
        }
    }

    /** A couple who both agreed. Nothing is said yet of contact and screening, so that contact is closed. */
    PairOfClients agreedCouple() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        List<SafetyView.Who> people = safety(practice, id).people();
        PairOfClients room = new PairOfClients(
                practice, id, people.get(0).id(), people.get(1).id());
        consent(room, room.first());
        consent(room, room.second());
        return room;
    }

    /** A couple between whom everything is open. */
    PairOfClients openCouple() throws Exception {
        PairOfClients room = agreedCouple();
        contact(room, room.first(), Contact.OPEN);
        contact(room, room.second(), Contact.OPEN);
        screen(room, room.first(), ScreeningResult.NO_CONCERN, null);
        screen(room, room.second(), ScreeningResult.NO_CONCERN, null);
        return room;
    }

    void consent(PairOfClients room, ParticipantId who) throws Exception {
        does(room.counselor(), () -> participants.recordConsent(room.caseId(), who, today));
    }

    void contact(PairOfClients room, ParticipantId who, Contact state) throws Exception {
        UUID before = safety(room.practice(), room.caseId()).people().stream()
                .filter(p -> p.id().equals(who))
                .findFirst()
                .flatMap(SafetyView.Who::contact)
                .map(SafetyView.ContactLine::id)
                .orElse(null);
        does(
                room.counselor(),
                () -> safety.stateContact(
                        room.caseId(),
                        new SetContactState(
                                who,
                                before,
                                state,
                                state.closes() ? SetContactState.BoundParty.BOTH : null,
                                null,
                                false,
                                today,
                                null,
                                null,
                                List.of(),
                                "Talked over")));
    }

    /** Whoever supervises says yes to lifting an order. */
    void confirmLifting(PairOfClients room, ParticipantId who) throws Exception {
        UUID asked = safety(room.practice(), room.caseId()).people().stream()
                .filter(p -> p.id().equals(who))
                .findFirst()
                .flatMap(SafetyView.Who::asked)
                .orElseThrow()
                .id();
        does(room.practice().supervisor(), () -> liftings.confirm(room.caseId(), asked, "Agreed"));
    }

    void screen(PairOfClients room, ParticipantId who, ScreeningResult result, Decision decision) throws Exception {
        String reason = decision == null ? null : "Talked over";
        RecordScreening command = informed(
                room.practice(),
                room.caseId(),
                new RecordScreening(who, result, today, true, true, true, null, decision, reason));
        does(room.counselor(), () -> screenings.record(room.caseId(), command));
    }

    static AssignmentRequest now(ParticipantId to, String exercise) {
        return new AssignmentRequest(to, exercise, AssignmentRequest.Placement.NOW, false, Recurrence.ONCE, null);
    }

    static AssignmentRequest later(ParticipantId to, String exercise) {
        return new AssignmentRequest(to, exercise, AssignmentRequest.Placement.QUEUE, false, Recurrence.ONCE, null);
    }

    AssignExercises command(PairOfClients room, AssignmentRequest... pieces) {
        return new AssignExercises(
                UUID.randomUUID(), room.caseId(), today.plusDays(7), Optional.empty(), List.of(pieces));
    }

    AssignExercises.Outcome give(PairOfClients room, AssignmentRequest... pieces) throws Exception {
        return as(room.counselor(), () -> homework.assign(command(room, pieces)));
    }

    AssignmentId given(PairOfClients room, AssignmentRequest assignmentRequest) throws Exception {
        return give(room, assignmentRequest).ids().get(0);
    }

    /** Lets a client take a participant's place. */
    Actor join(PairOfClients room, ParticipantId who) throws Exception {
        Actor person = person(room.practice().id(), Role.CLIENT, "Client");
        takePlace(room.practice(), room.caseId(), who, person);
        return person;
    }
}
