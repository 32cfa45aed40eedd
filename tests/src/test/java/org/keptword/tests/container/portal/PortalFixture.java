package org.keptword.tests.container.portal;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

/** Base of the tests on the client's pages: clients with a place in a case, and what they were given. */
abstract class PortalFixture extends PracticeTest {

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    @Inject
    PortalService portal;

    @Inject
    AnswerService answers;

    @Inject
    HomeworkService homework;

    @Inject
    private ParticipantService participants;

    @Inject
    private SafetyService safety;

    @Inject
    private ScreeningService screenings;

    @Inject
    Database database;

    /** A client with a place in a case. */
    record Client(Practice practice, CaseId caseId, ParticipantId participant, Actor actor) {}

    Client client(Practice practice) throws Exception {
        return join(practice, individual(practice), 0);
    }

    /** Lets somebody take the place of a participant who agreed to the consent text. */
    Client join(Practice practice, CaseId caseId, int which) throws Exception {
        SafetyView.Who who = safety(practice, caseId).people().get(which);
        Actor person = person(practice.id(), Role.CLIENT, who.name());
        does(practice.counselor(), () -> participants.recordConsent(caseId, who.id(), today()));
        takePlace(practice, caseId, who.id(), person);
        return new Client(practice, caseId, who.id(), person);
    }

    AssignmentId give(Client client, String exercise, Recurrence recurrence) throws Exception {
        return as(
                client.practice().counselor(),
                () -> homework.assign(new AssignExercises(
                                UUID.randomUUID(),
                                client.caseId(),
                                today().plusDays(7),
                                Optional.empty(),
                                List.of(new AssignmentRequest(
                                        client.participant(),
                                        exercise,
                                        AssignmentRequest.Placement.NOW,
                                        false,
                                        recurrence,
                                        null))))
                        .ids()
                        .get(0));
    }

    AssignmentId leadUp(Client client) throws Exception {
        return give(client, "lead-up", Recurrence.ONCE);
    }

    /** Answers to the exercise lead-up. */
    static String hurt(String words) {
        return jakarta.json.Json.createObjectBuilder()
                .add("the-hurt", jakarta.json.Json.createObjectBuilder().add("hurt", words))
                .build()
                .toString();
    }

    SaveDraft draft(Client client, AssignmentId assignment, int basedOn, String device, String json) {
        return new SaveDraft(
                assignment, client.actor().person(), Optional.empty(), basedOn, device, json, Optional.empty());
    }

    SaveDraft.Outcome save(Client client, AssignmentId assignment, int basedOn, String device, String json)
            throws Exception {
        return as(client.actor(), () -> answers.save(draft(client, assignment, basedOn, device, json)));
    }

    SaveDraft.Outcome narrow(Client client, AssignmentId assignment, String json, Disclosure to) throws Exception {
        SaveDraft draft =
                new SaveDraft(assignment, client.actor().person(), Optional.empty(), 0, "page", json, Optional.of(to));
        return as(client.actor(), () -> answers.save(draft));
    }

    HandIn handing(Client client, AssignmentId assignment, int number, UUID idempotencyKey, String json) {
        return new HandIn(
                assignment,
                client.actor().person(),
                Optional.empty(),
                number,
                "page",
                idempotencyKey,
                Optional.ofNullable(json));
    }

    HandIn.Outcome handIn(Client client, AssignmentId assignment, String json) throws Exception {
        int number = page(client, assignment).number();
        return as(client.actor(), () -> answers.handIn(handing(client, assignment, number, UUID.randomUUID(), json)));
    }

    ExerciseView page(Client client, AssignmentId assignment) throws Exception {
        return as(client.actor(), () -> portal.exercise(assignment, Optional.empty()));
    }

    /** The words that stand in the first question of the exercise lead-up. */
    static Optional<String> words(ExerciseView view) {
        return view.page().entries().stream()
                .filter(entry -> entry.path().equals("the-hurt/hurt"))
                .flatMap(entry -> entry.values().stream())
                .map(value -> ((jakarta.json.JsonString) value).getString())
                .findFirst();
    }

    /** Screens a client without a concern and says that contact is open. */
    void openContact(Client client) throws Exception {
        does(
                client.practice().counselor(),
                () -> screenings.record(
                        client.caseId(),
                        new RecordScreening(
                                client.participant(),
                                ScreeningResult.NO_CONCERN,
                                today(),
                                true,
                                true,
                                true,
                                null,
                                null,
                                null)));
        does(
                client.practice().counselor(),
                () -> safety.stateContact(
                        client.caseId(),
                        new SetContactState(
                                client.participant(),
                                null,
                                Contact.OPEN,
                                null,
                                null,
                                false,
                                today(),
                                null,
                                null,
                                List.of())));
    }
}
