package org.keptword.tests.container.portal;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.custody.ActorKey;
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

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    private DataSource jobs;

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

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
        asJob(
                practice,
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, participant_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'CLIENT', ?, now())",
                practice.id().value(),
                caseId.value(),
                person.personValue(),
                who.id().value());
        asJob(
                practice,
                "update keptword.participant set person_id = ?, state = 'ACTIVE' where id = ?",
                person.personValue(),
                who.id().value());
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

    /** One statement as a job of the practice, under row-level security like everything else. */
    void asJob(Practice practice, String statement, Object... values) throws SQLException {
        query(practice, "job", null, statement, values);
    }

    /** What a statement counts for somebody, under row-level security. */
    long count(Practice practice, String scope, Actor actor, String statement, Object... values) throws SQLException {
        return query(practice, scope, actor, statement, values);
    }

    private long query(Practice practice, String scope, Actor actor, String statement, Object... values)
            throws SQLException {
        try (Connection connection = (scope.equals("job") ? jobs : database).getConnection()) {
            connection.setAutoCommit(false);
            ActorKey.own()
                    .act(
                            connection,
                            actor == null ? null : actor.personValue(),
                            practice.id().value(),
                            scope,
                            Instant.now());
            long found = 0;
            try (PreparedStatement act = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    act.setObject(i + 1, values[i]);
                }
                if (act.execute()) {
                    try (ResultSet rows = act.getResultSet()) {
                        rows.next();
                        found = rows.getLong(1);
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return found;
        }
    }
}
