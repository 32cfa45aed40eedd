package org.keptword.tests.container.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.answer.RecordView;
import org.keptword.homework.answer.RefusedAnswers;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.ReviewService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.StatementCount;

class PortalIT extends PortalFixture {

    private static final Recurrence DAILY = new Recurrence(Recurrence.Kind.DAILY, Set.of(), null);

    @Inject
    private StatementCount statements;

    @Inject
    private ReviewService reviews;

    @Test
    void onlyTheClientReadsTheOwnWork() throws Exception {
        Practice practice = practice();
        CaseId couple = couple(practice);
        Client ana = join(practice, couple, 0);
        Client tom = join(practice, couple, 1);
        AssignmentId given = leadUp(ana);
        save(ana, given, 0, "page", hurt("I shouted"));
        assertEquals(Optional.of("I shouted"), words(page(ana, given)));
        for (Actor stranger : List.of(
                tom.actor(), client(practice).actor(), client(practice()).actor())) {
            assertThrows(NotFound.class, () -> as(stranger, () -> portal.exercise(given, Optional.empty())));
            assertEquals(
                    List.of(),
                    as(stranger, () -> portal.record(Optional.empty())).lines());
            assertEquals(List.of(), home(stranger).due());
        }
        for (Actor staff : List.of(practice.counselor(), practice.supervisor(), practice.manager())) {
            assertThrows(EJBAccessException.class, () -> as(staff, () -> portal.exercise(given, Optional.empty())));
            assertThrows(EJBAccessException.class, () -> home(staff));
            assertThrows(EJBAccessException.class, () -> as(staff, () -> portal.record(Optional.empty())));
        }
    }

    @Test
    void onlyTheClientWritesTheOwnWork() throws Exception {
        Practice practice = practice();
        CaseId couple = couple(practice);
        Client ana = join(practice, couple, 0);
        Client tom = join(practice, couple, 1);
        AssignmentId given = leadUp(ana);
        for (Client stranger : List.of(tom, client(practice), client(practice()))) {
            assertThrows(NotFound.class, () -> save(stranger, given, 0, "page", hurt("x")));
            assertThrows(
                    NotFound.class,
                    () -> as(
                            stranger.actor(),
                            () -> answers.handIn(handing(stranger, given, 0, UUID.randomUUID(), hurt("x")))));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> answers.takeBack(
                                    given, Optional.empty(), stranger.actor().person())));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> answers.disclose(
                                    given, Optional.empty(), stranger.actor().person(), Disclosure.SELF)));
            assertThrows(
                    NotFound.class,
                    () -> does(
                            stranger.actor(),
                            () -> answers.readFeedback(
                                    given, Optional.empty(), stranger.actor().person())));
            assertThrows(
                    NotFound.class,
                    () -> as(
                            stranger.actor(),
                            () -> answers.settle(new SaveDraft.Settle(
                                    draft(stranger, given, 0, "page", hurt("x")), UUID.randomUUID()))));
        }
        Actor counselor = practice.counselor();
        assertThrows(
                EJBAccessException.class,
                () -> as(counselor, () -> answers.save(draft(ana, given, 0, "p", hurt("x")))));
        assertThrows(
                EJBAccessException.class,
                () -> as(counselor, () -> answers.handIn(handing(ana, given, 0, UUID.randomUUID(), hurt("x")))));
        assertThrows(
                AnotherPerson.class, () -> as(tom.actor(), () -> answers.save(draft(ana, given, 0, "p", hurt("x")))));
        assertEquals(0, page(ana, given).number());
    }

    @Test
    void anyTextComesBackExactly() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        String text =
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u05E9\u05DC\u05D5\u05DD e\u0301 \u202Ertl\u202C"
                        + " a\u2028b\u2029c \u0000 \uFEFF\u00A0 \r\n\t <b>&amp;</b> \\u0041 \"quoted\" \u200F ";
        save(client, given, 0, "page", hurt(text));
        assertEquals(Optional.of(text), words(page(client, given)));
        handIn(client, given, null);
        assertEquals(Optional.of(text), words(page(client, given)));
    }

    @Test
    void whatWasWrittenStaysInTheDraftWhenAnotherAnswerTakesTheQuestionAway() throws Exception {
        Client client = client(practice());
        AssignmentId given = give(client, "ownership-journal", Recurrence.ONCE);
        save(client, given, 0, "page", "{\"way\":\"written\",\"entry\":\"A whole page\"}");
        save(client, given, 1, "page", "{\"way\":\"spoken\",\"entry\":\"A whole page\",\"spoken-about\":\"Aloud\"}");
        ExerciseView aloud = page(client, given);
        assertFalse(aloud.page().enabled().contains("entry"));
        assertEquals("A whole page", aloud.answers().json().getString("entry"));

        handIn(client, given, null);
        String handedIn = page(client, given).answers().json().toString();
        assertTrue(handedIn.contains("Aloud"));
        assertFalse(handedIn.contains("A whole page"));
        does(
                client.actor(),
                () -> answers.takeBack(given, Optional.empty(), client.actor().person()));
        save(client, given, 2, "page", page(client, given).answers().text().replace("spoken\"", "written\""));
        ExerciseView written = page(client, given);
        assertTrue(written.page().enabled().contains("entry"));
        assertEquals("A whole page", written.answers().json().getString("entry"));
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndTheOneBeforeStays() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        save(client, given, 0, "page", hurt("short"));
        RefusedAnswers refused =
                assertThrows(RefusedAnswers.class, () -> save(client, given, 1, "page", hurt("x".repeat(100_001))));
        assertEquals("the-hurt/hurt", refused.path());
        assertThrows(RefusedAnswers.class, () -> save(client, given, 1, "page", "{\"the-hurt\": [1]}"));
        assertThrows(RefusedAnswers.class, () -> save(client, given, 1, "page", "no json"));
        assertEquals(Optional.of("short"), words(page(client, given)));
    }

    @Test
    void aSecondPageOverwritesNothingAndBothTextsAreKept() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        assertEquals(1, save(client, given, 0, "page one", hurt("one")).number());
        SaveDraft.Outcome second = save(client, given, 0, "page two", hurt("two"));
        assertTrue(second.conflict().isPresent());
        assertEquals(1, second.number());
        assertTrue(second.current().contains("one"));
        ExerciseView view = page(client, given);
        assertEquals(Optional.of("one"), words(view));
        assertEquals(1, view.copies().size());
        assertTrue(view.copies().get(0).answers().contains("two"));
        as(
                client.actor(),
                () -> answers.settle(new SaveDraft.Settle(
                        draft(client, given, 1, "page two", hurt("one and two")),
                        second.conflict().orElseThrow())));
        assertEquals(Optional.of("one and two"), words(page(client, given)));
        assertEquals(List.of(), page(client, given).copies());
    }

    @Test
    void aPageWhoseReceiptWasLostGoesOnWithoutAConflict() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        save(client, given, 0, "page", hurt("on"));
        SaveDraft.Outcome again = save(client, given, 0, "page", hurt("one"));
        assertEquals(Optional.empty(), again.conflict());
        assertEquals(2, again.number());
        assertEquals(2, save(client, given, 0, "other page", hurt("one")).number());
        assertEquals(List.of(), page(client, given).copies());
    }

    @Test
    void parallelHandInsOfOneAttemptMakeOneRevision() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        UUID idempotencyKey = UUID.randomUUID();
        Crowd crowd = new Crowd(8);
        List<HandIn.Outcome> outcomes = crowd.all(() ->
                as(client.actor(), () -> answers.handIn(handing(client, given, 0, idempotencyKey, hurt("I shouted")))));
        assertEquals(
                Set.of(1),
                Set.copyOf(outcomes.stream().map(HandIn.Outcome::revision).toList()));
        assertEquals(1, page(client, given).revisions().size());
        assertEquals(
                "refusal.portal.handedIn",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(
                                        client.actor(),
                                        () -> answers.handIn(
                                                handing(client, given, 1, UUID.randomUUID(), hurt("again")))))
                        .key());
    }

    @Test
    void parallelFirstSavesKeepEveryText() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        Crowd crowd = new Crowd(6);
        List<SaveDraft.Outcome> outcomes = crowd.each(i -> save(client, given, 0, "page " + i, hurt("text " + i)));
        assertEquals(5, outcomes.stream().filter(o -> o.conflict().isPresent()).count());
        assertEquals(5, page(client, given).copies().size());
    }

    @Test
    void emptyWorkIsNotHandedInAndTheFirstProblemIsNamed() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        HandIn.Outcome outcome = handIn(client, given, "{\"close\": {\"difficulty\": 3}}");
        assertFalse(outcome.isHandedIn());
        assertTrue(outcome.problems().stream().anyMatch(p -> p.path().equals("the-hurt/hurt")));
        assertEquals(1, outcome.draft().orElseThrow().number());
        assertEquals(ResponseStatus.OPEN, page(client, given).status());
        assertThrows(
                StaleState.class,
                () -> as(client.actor(), () -> answers.handIn(handing(client, given, 7, UUID.randomUUID(), null))));
    }

    @Test
    void whatWasHandedInCanBeTakenBackAndHandedInAgain() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        handIn(client, given, hurt("first"));
        assertTrue(page(client, given).takesBack());
        does(
                client.actor(),
                () -> answers.takeBack(given, Optional.empty(), client.actor().person()));
        assertEquals(ResponseStatus.OPEN, page(client, given).status());
        assertEquals(Optional.of("first"), words(page(client, given)));
        handIn(client, given, hurt("second"));
        ExerciseView view = page(client, given);
        assertEquals(
                List.of(2, 1),
                view.revisions().stream().map(ExerciseView.HandedIn::number).toList());
        assertTrue(view.revisions().get(1).takenBack());
        assertEquals(Optional.of("second"), words(view));
    }

    @Test
    void whatIsKeptToOneselfIsSeenByNobodyElse() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = leadUp(client);
        narrow(client, given, hurt("only me"), Disclosure.SELF);
        handIn(client, given, null);
        assertEquals(Disclosure.SELF, page(client, given).readers().now());
        assertEquals(List.of(), as(practice.counselor(), reviews::queue).items());
        String revisions = "select count(*) from keptword.revision where case_id = ?";
        String drafts = "select count(*) from keptword.draft where case_id = ?";
        UUID id = client.caseId().value();
        assertEquals(1, database.count(client.actor(), revisions, id));
        assertEquals(0, database.count(practice.counselor(), revisions, id));
        assertEquals(0, database.count(practice.id(), revisions, id));
        assertEquals(0, database.count(practice.counselor(), drafts, id));
    }

    @Test
    void aChoiceOfReadersThatComesWithTheHandInIsInForceBeforeAnybodyIsTold() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = leadUp(client);
        HandIn command = new HandIn(
                given,
                client.actor().person(),
                Optional.empty(),
                0,
                "page",
                UUID.randomUUID(),
                Optional.of(hurt("only me")),
                Optional.of(Disclosure.SELF),
                false);
        assertTrue(as(client.actor(), () -> answers.handIn(command)).isHandedIn());
        assertEquals(Disclosure.SELF, page(client, given).readers().now());
        assertEquals(List.of(), as(practice.counselor(), reviews::queue).items());
        String revisions = "select count(*) from keptword.revision where case_id = ?";
        UUID id = client.caseId().value();
        assertEquals(1, database.count(client.actor(), revisions, id));
        assertEquals(0, database.count(practice.counselor(), revisions, id));
    }

    @Test
    void readersCanBeMadeFewerAndNotMore() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        assertEquals(
                List.of(Disclosure.SELF, Disclosure.COUNSELOR),
                page(client, given).readers().choices());
        assertEquals(
                "refusal.portal.widerReaders",
                assertThrows(DomainRefusal.class, () -> narrow(client, given, hurt("x"), Disclosure.SHAREABLE))
                        .key());
    }

    @Test
    void aContactReportNeedsNoAssignmentAndBeginsWithItsFirstSave() throws Exception {
        Client client = client(practice());
        AssignmentId address = home(client.actor()).contactReport().orElseThrow();
        ExerciseView blank = page(client, address);
        assertEquals("contact-report", blank.heading().exercise());
        assertEquals(ResponseStatus.OPEN, blank.status());
        assertFalse(blank.readers().choices().contains(Disclosure.SELF));
        String assignments = "select count(*) from keptword.assignment where case_id = ?";
        assertEquals(
                0,
                database.count(
                        client.practice().id(), assignments, client.caseId().value()));
        List<SaveDraft.Outcome> saves = new Crowd(4).each(i -> save(client, address, 0, "same page", "{}"));
        assertEquals(4, saves.size());
        assertEquals(
                1,
                database.count(
                        client.practice().id(), assignments, client.caseId().value()));
        AssignmentId next = home(client.actor()).contactReport().orElseThrow();
        assertFalse(next.equals(address));
        Client other = client(practice());
        assertThrows(NotFound.class, () -> page(other, next));
    }

    @Test
    void aClosedGateKeepsTheTextAndTakesItAsANote() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = leadUp(client);
        save(client, given, 0, "page", hurt("before the pause"));
        database.run(practice.id(), "update keptword.assignment set state = 'PAUSED' where id = ?", given.value());
        ExerciseView paused = page(client, given);
        assertEquals(ResponseStatus.PAUSED, paused.status());
        assertTrue(paused.asNote());
        assertEquals(Optional.of("before the pause"), words(paused));
        assertEquals(
                "refusal.portal.paused",
                assertThrows(DomainRefusal.class, () -> save(client, given, 1, "page", hurt("more")))
                        .key());
        assertTrue(handIn(client, given, null).isHandedIn());
        assertTrue(page(client, given).revisions().get(0).note());
    }

    @Test
    void whatIsTakenOffTheListStaysReadable() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = leadUp(client);
        save(client, given, 0, "page", hurt("mine"));
        database.run(practice.id(), "update keptword.assignment set state = 'WITHDRAWN' where id = ?", given.value());
        assertEquals(ResponseStatus.CLOSED, page(client, given).status());
        assertEquals(Optional.of("mine"), words(page(client, given)));
        assertThrows(DomainRefusal.class, () -> save(client, given, 1, "page", hurt("more")));
        assertThrows(DomainRefusal.class, () -> handIn(client, given, hurt("more")));
    }

    @Test
    void aRecurringExerciseHasOneEntryADay() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = give(client, "ownership-journal", DAILY);
        ExerciseView page = page(client, given);
        assertEquals(Optional.of(today()), page.entry());
        HomeView home = home(client.actor());
        assertEquals(
                List.of(Optional.of(today())),
                home.today().stream().map(HomeView.Task::entry).toList());
        assertThrows(
                NotFound.class,
                () -> as(client.actor(), () -> portal.exercise(given, Optional.of(today().plusDays(1)))));
        assertThrows(
                NotFound.class,
                () -> as(client.actor(), () -> portal.exercise(given, Optional.of(today().minusDays(1)))));
    }

    @Test
    void theRecordComesInPagesWithoutAGap() throws Exception {
        Client client = client(practice());
        responses(client, leadUp(client), 45);
        List<RecordView.Line> seen = new java.util.ArrayList<>();
        Optional<RecordView.From> from = Optional.empty();
        do {
            Optional<RecordView.From> at = from;
            RecordView view = as(client.actor(), () -> portal.record(at));
            seen.addAll(view.lines());
            from = view.next();
        } while (from.isPresent());
        assertEquals(45, seen.size());
        assertEquals(
                45,
                Set.copyOf(seen.stream().map(RecordView.Line::assignment).toList())
                        .size());
    }

    @Test
    void noPageAsksMoreOfTheDatabaseWithMoreRows() throws Exception {
        Client client = client(practice());
        AssignmentId given = leadUp(client);
        handIn(client, given, hurt("one"));
        long home = statements.of(() -> home(client.actor()));
        long exercise = statements.of(() -> page(client, given));
        long record = statements.of(() -> as(client.actor(), () -> portal.record(Optional.empty())));
        responses(client, given, 500);
        assertEquals(home, statements.of(() -> home(client.actor())));
        assertEquals(exercise, statements.of(() -> page(client, given)));
        assertEquals(record, statements.of(() -> as(client.actor(), () -> portal.record(Optional.empty()))));
        assertTrue(home <= 8 && exercise <= 8 && record <= 8, home + ", " + exercise + ", " + record);
    }

    /** Many pieces of work like this one, begun and not handed in. */
    private void responses(Client client, AssignmentId like, int how) throws Exception {
        database.run(
                client.practice().id(),
                "with made as (insert into keptword.assignment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'idempotency_key', gen_random_uuid()))).*"
                        + " from keptword.assignment a, generate_series(1, ?) where a.id = ? returning *)"
                        + " insert into keptword.response (id, practice_id, case_id, participant_id, assignment_id, state, disclosure,"
                        + " revisions, begun_at, changed_at) select gen_random_uuid(), practice_id, case_id, participant_id, id,"
                        + " 'DRAFT', 'COUNSELOR', 0, now(), now() from made",
                how,
                like.value());
    }
}
