package org.keptword.tests.container.homework;

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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;

class HomeworkServiceIT extends HomeworkFixture {

    private static final String SOLO = "timeline";
    private static final String MIXED = "apology-draft";
    private static final String JOINT = "two-views";

    @Inject
    private CaseService cases;

    // ---- who may ----------------------------------------------------------------------------------------------------

    @Test
    void theCounselorAndTheSupervisorReadAndNobodyElse() throws Exception {
        PairOfClients room = agreedCouple();
        given(room, now(room.first(), SOLO));
        for (Actor reader : List.of(room.counselor(), room.practice().supervisor())) {
            assertEquals(1, work(reader, room).open().size());
            assertEquals(1, list(reader, room).running().size());
        }
        assertTrue(work(room.counselor(), room).header().mayWork());
        assertFalse(work(room.practice().supervisor(), room).header().mayWork());
        Practice other = practice();
        for (Actor stranger : List.of(room.practice().colleague(), other.counselor(), other.supervisor())) {
            assertThrows(NotFound.class, () -> work(stranger, room));
            assertThrows(NotFound.class, () -> list(stranger, room));
        }
        Actor client = join(room, room.first());
        for (Actor outsider : List.of(client, room.practice().manager())) {
            assertThrows(EJBAccessException.class, () -> work(outsider, room));
            assertThrows(EJBAccessException.class, () -> list(outsider, room));
        }
        assertThrows(
                NotFound.class, () -> as(room.counselor(), () -> homework.caseWork(new CaseId(UUID.randomUUID()))));
    }

    @Test
    void onlyTheCounselorOfTheCaseActs() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId open = given(room, now(room.first(), SOLO));
        AssignmentId queued = given(room, later(room.first(), "cause-map"));
        Actor client = join(room, room.first());
        Practice other = practice();
        for (Actor stranger : List.of(room.practice().colleague(), other.counselor())) {
            for (Callable<?> act : acts(stranger, room, open, queued)) {
                assertThrows(NotFound.class, act::call);
            }
        }
        for (Actor reader :
                List.of(room.practice().supervisor(), client, room.practice().manager())) {
            for (Callable<?> act : acts(reader, room, open, queued)) {
                assertThrows(EJBAccessException.class, act::call);
            }
        }
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, open).state());
        assertEquals(HomeworkList.AssignmentState.QUEUED, line(room, queued).state());
    }

    private List<Callable<?>> acts(Actor who, PairOfClients room, AssignmentId open, AssignmentId queued) {
        return List.of(
                () -> plan(who, room, PreviewAssignment.Scope.EVERYTHING),
                () -> as(who, () -> homework.assign(command(room, now(room.second(), SOLO)))),
                () -> act(who, () -> homework.extend(open, today.plusDays(9))),
                () -> act(who, () -> homework.pause(open)),
                () -> act(who, () -> homework.resume(open)),
                () -> act(who, () -> homework.withdraw(open, "Enough")),
                () -> act(who, () -> homework.lighten(open)),
                () -> act(who, () -> homework.open(queued)),
                () -> act(who, () -> homework.moveUp(queued)));
    }

    // ---- giving -----------------------------------------------------------------------------------------------------

    @Test
    void aPhaseGoesToBothInOneGoWithTwoNowAndTheRestInTheQueue() throws Exception {
        PairOfClients room = openCouple();
        does(room.counselor(), () -> participants.seePart(room.caseId(), room.first(), Part.HURT));
        does(room.counselor(), () -> participants.seePart(room.caseId(), room.second(), Part.HURTING));
        AssignmentPreview plan = plan(room.counselor(), room, PreviewAssignment.Scope.phase("reach-out"));
        for (AssignmentPreview.Recipient recipient : plan.recipients()) {
            assertEquals(2, recipient.now());
            assertTrue(recipient.queued() > 0);
        }
        assertEquals(
                AssignmentRequest.Placement.NOT,
                cell(plan, "lead-up", room.first()).placement());
        assertEquals(
                AssignmentRequest.Placement.NOW,
                cell(plan, "lead-up", room.second()).placement());
        assertEquals(0, list(room.counselor(), room).running().size(), "a preview writes nothing");

        List<AssignmentRequest> pieces = plan.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(c -> c.placement() != AssignmentRequest.Placement.NOT)
                        .map(c -> new AssignmentRequest(
                                c.to(), row.exercise(), c.placement(), false, Recurrence.ONCE, "With care")))
                .toList();
        AssignExercises.Outcome given = give(room, pieces.toArray(AssignmentRequest[]::new));
        assertEquals(4, given.now());
        assertEquals(
                plan.recipients().stream()
                        .map(r -> new AssignExercises.Share(r.id(), r.now(), r.queued()))
                        .collect(Collectors.toSet()),
                Set.copyOf(given.shares()),
                "what was assigned is counted as the summary counted it");
        HomeworkList list = list(room.counselor(), room);
        assertEquals(4, list.running().size());
        assertEquals(given.queued(), list.queued().size());
        assertEquals("With care", list.running().get(0).instructions());
    }

    @Test
    void theSameAttemptMakesOneSet() throws Exception {
        PairOfClients room = agreedCouple();
        AssignExercises command = command(room, now(room.first(), SOLO), later(room.second(), SOLO));
        AssignExercises.Outcome first = as(room.counselor(), () -> homework.assign(command));
        AssignExercises.Outcome again = as(room.counselor(), () -> homework.assign(command));
        assertEquals(first, again);
        assertEquals(1, list(room.counselor(), room).running().size());
        assertEquals(1, list(room.counselor(), room).queued().size());
    }

    @Test
    void nothingIsGivenWithoutAConsentInForce() throws Exception {
        PairOfClients room = agreedCouple();
        does(room.counselor(), () -> participants.withdrawConsent(room.caseId(), room.second()));
        assertEquals(
                Optional.of(AssignmentPreview.Obstacle.NO_CONSENT),
                plan(room.counselor(), room, PreviewAssignment.Scope.phase("understand"))
                        .recipients()
                        .get(1)
                        .obstacle());
        assertEquals(
                CaseOverview.NextStep.Kind.RECORD_CONSENT,
                work(room.counselor(), room).next().kind());
        assertRefused(
                "refusal.homework.noConsent", () -> give(room, now(room.first(), SOLO), now(room.second(), SOLO)));
        assertEquals(0, list(room.counselor(), room).running().size(), "all of it or none");
    }

    @Test
    void whoPausedOrLeftGetsNothing() throws Exception {
        PairOfClients room = agreedCouple();
        join(room, room.first());
        does(room.counselor(), () -> participants.become(room.caseId(), room.first(), ParticipantState.PAUSED));
        assertRefused("refusal.homework.participantPaused", () -> give(room, now(room.first(), SOLO)));
        does(room.counselor(), () -> participants.become(room.caseId(), room.first(), ParticipantState.LEFT));
        assertRefused("refusal.homework.participantLeft", () -> give(room, now(room.first(), SOLO)));
    }

    @Test
    void aClosedCaseTakesNoWork() throws Exception {
        PairOfClients room = agreedCouple();
        does(room.counselor(), () -> cases.close(agreedEnd(room.caseId())));
        assertRefused("refusal.cases.closed", () -> give(room, now(room.first(), SOLO)));
        assertEquals(
                CaseOverview.NextStep.Kind.CLOSED,
                work(room.counselor(), room).next().kind());
    }

    @Test
    void anExerciseThatFitsNeitherModeNorAimIsRefused() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        ParticipantId jo = safety(practice, id).people().get(0).id();
        PairOfClients one = new PairOfClients(practice, id, jo, null);
        consent(one, jo);
        assertRefused("refusal.homework.notForMode", () -> give(one, now(jo, JOINT)));
        PairOfClients room = openCouple();
        does(room.counselor(), () -> cases.changeAim(room.caseId(), Aim.PART_WELL));
        assertRefused("refusal.homework.notForAim", () -> give(room, now(room.first(), "appreciation-log")));
    }

    @Test
    void whatIsGivenAlreadyIsNotGivenTwice() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId first = given(room, now(room.first(), SOLO));
        assertRefused("refusal.homework.givenAlready", () -> give(room, now(room.first(), SOLO)));
        does(room.counselor(), () -> homework.withdraw(first, "Another one first"));
        assertEquals(1, give(room, now(room.first(), SOLO)).now());
    }

    @Test
    void whatIsOutOfRangeIsRefused() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentRequest assignmentRequest = now(room.first(), SOLO);
        assertRefused(
                "refusal.homework.dayPassed",
                () -> as(
                        room.counselor(),
                        () -> homework.assign(new AssignExercises(
                                UUID.randomUUID(),
                                room.caseId(),
                                today.minusDays(1),
                                Optional.empty(),
                                List.of(assignmentRequest)))));
        assertThrows(NotFound.class, () -> give(room, now(new ParticipantId(UUID.randomUUID()), SOLO)));
        assertThrows(NotFound.class, () -> give(room, now(room.first(), "no-such-exercise")));
        assertRefused(
                "refusal.homework.noLighterVersion",
                () -> give(
                        room,
                        new AssignmentRequest(
                                room.first(),
                                "two-views",
                                AssignmentRequest.Placement.NOW,
                                true,
                                Recurrence.ONCE,
                                null)));
    }

    // ---- the gate ---------------------------------------------------------------------------------------------------

    @Test
    void everyStateButOpenHoldsBackContactAndJointWork() throws Exception {
        PairOfClients room = openCouple();
        for (Contact closed : List.of(Contact.PAUSED, Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER)) {
            contact(room, room.second(), closed);
            assertOnlySolo(room);
        }
        contact(room, room.second(), Contact.OPEN);
        assertOnlySolo(room);
        confirmLifting(room, room.second());
        assertEquals(1, give(room, now(room.first(), JOINT)).now());
    }

    @Test
    void withoutContactStateOrScreeningThereIsOnlySoloWork() throws Exception {
        PairOfClients room = agreedCouple();
        assertOnlySolo(room);
        contact(room, room.first(), Contact.OPEN);
        contact(room, room.second(), Contact.OPEN);
        assertOnlySolo(room);
        screen(room, room.first(), ScreeningResult.NO_CONCERN, null);
        assertOnlySolo(room);
        screen(room, room.second(), ScreeningResult.CONCERN, null);
        assertOnlySolo(room);
        screen(room, room.second(), ScreeningResult.CONCERN, Decision.STOP);
        assertOnlySolo(room);
        screen(room, room.second(), ScreeningResult.DANGER, null);
        assertOnlySolo(room);
        screen(room, room.second(), ScreeningResult.CONCERN, Decision.GO_ON);
        assertEquals(1, give(room, now(room.first(), JOINT)).now());
    }

    @Test
    void aMixedExerciseIsGivenWithoutItsContactPart() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentPreview plan = plan(room.counselor(), room, PreviewAssignment.Scope.phase("reach-out"));
        assertFalse(cell(plan, MIXED, room.first()).leftOut().isEmpty());
        assertTrue(plan.inPart() > 0);
        AssignExercises.Outcome given = give(room, now(room.first(), MIXED));
        assertEquals(1, given.inPart());
        assertEquals(1, line(room, given.ids().get(0)).leftOut().size());
        assertFalse(line(room, given.ids().get(0)).held());
    }

    @Test
    void aPhaseNamesWhatAGateLeavesOut() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentPreview plan = plan(room.counselor(), room, PreviewAssignment.Scope.phase("rebuild"));
        assertEquals(
                Optional.of(AssignmentPreview.OmissionReason.CONTACT_CLOSED),
                cell(plan, JOINT, room.first()).refused());
        assertTrue(plan.leftOut() > 0);
    }

    @Test
    void pausedWorkGoesOnOnlyWithWhatTheGateLeaves() throws Exception {
        PairOfClients room = openCouple();
        AssignmentId joint = given(room, now(room.first(), JOINT));
        AssignmentId mixed = given(room, now(room.first(), MIXED));
        contact(room, room.second(), Contact.PAUSED);
        assertTrue(line(room, joint).held());
        for (AssignmentId id : List.of(joint, mixed)) {
            does(room.counselor(), () -> homework.pause(id));
        }
        assertRefused("refusal.homework.contactClosed", () -> act(room.counselor(), () -> homework.resume(joint)));
        does(room.counselor(), () -> homework.resume(mixed));
        assertEquals(1, line(room, mixed).leftOut().size());
        contact(room, room.second(), Contact.OPEN);
        does(room.counselor(), () -> homework.resume(joint));
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, joint).state());
        assertFalse(line(room, joint).held());
    }

    @Test
    void queuedWorkOpensOnlyWithWhatTheGateLeaves() throws Exception {
        PairOfClients room = openCouple();
        AssignmentId joint = given(room, later(room.first(), JOINT));
        contact(room, room.first(), Contact.ASKED_NOT_TO);
        assertRefused("refusal.homework.contactClosed", () -> act(room.counselor(), () -> homework.open(joint)));
        assertEquals(HomeworkList.AssignmentState.QUEUED, line(room, joint).state());
    }

    private void assertOnlySolo(PairOfClients room) throws Exception {
        assertRefused("refusal.homework.contactClosed", () -> give(room, now(room.first(), JOINT)));
        AssignmentPreview plan = plan(room.counselor(), room, PreviewAssignment.Scope.EVERYTHING);
        assertEquals(Optional.empty(), cell(plan, SOLO, room.first()).refused());
        assertEquals(
                Optional.of(AssignmentPreview.OmissionReason.CONTACT_CLOSED),
                cell(plan, JOINT, room.second()).refused());
    }

    // ---- looking after it -------------------------------------------------------------------------------------------

    @Test
    void aDayIsMovedAndNeverIntoThePast() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId id = given(room, now(room.first(), SOLO));
        does(room.counselor(), () -> homework.extend(id, today.plusDays(20)));
        assertEquals(Optional.of(today.plusDays(20)), line(room, id).dueOn());
        assertRefused(
                "refusal.homework.dayPassed",
                () -> act(room.counselor(), () -> homework.extend(id, today.minusDays(1))));
        Recurrence daily = new Recurrence(Recurrence.Kind.DAILY, Set.of(), today.plusDays(5));
        AssignmentId recurring = given(
                room,
                new AssignmentRequest(room.first(), "journal", AssignmentRequest.Placement.NOW, false, daily, null));
        does(room.counselor(), () -> homework.extend(recurring, today.plusDays(30)));
        assertEquals(today.plusDays(30), line(room, recurring).recurrence().until());
    }

    @Test
    void theLighterVersionTakesLessTime() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId id = given(room, now(room.first(), SOLO));
        int whole = line(room, id).minutes();
        does(room.counselor(), () -> homework.lighten(id));
        assertTrue(line(room, id).minutes() < whole);
        assertTrue(line(room, id).lighter());
        assertRefused("refusal.homework.noLighterVersion", () -> act(room.counselor(), () -> homework.lighten(id)));
    }

    @Test
    void withdrawingNeedsAReasonAndIsForGood() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId id = given(room, now(room.first(), SOLO));
        assertRefused("refusal.homework.reasonMissing", () -> act(room.counselor(), () -> homework.withdraw(id, " ")));
        does(room.counselor(), () -> homework.withdraw(id, "Too early"));
        HomeworkList list = list(room.counselor(), room);
        assertEquals(0, list.running().size());
        assertEquals("Too early", list.over().get(0).reason());
        assertRefused("refusal.homework.over", () -> act(room.counselor(), () -> homework.pause(id)));
    }

    @Test
    void theQueueIsReorderedAndOpenedByOneClick() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId first = given(room, later(room.first(), SOLO));
        AssignmentId second = given(room, later(room.first(), "cause-map"));
        does(room.counselor(), () -> homework.moveUp(second));
        assertEquals(
                List.of(second, first),
                list(room.counselor(), room).queued().stream()
                        .map(HomeworkList.Line::id)
                        .toList());
        assertEquals(
                CaseOverview.NextStep.Kind.OPEN_NEXT,
                work(room.counselor(), room).next().kind());
        does(room.counselor(), () -> homework.open(second));
        assertEquals(HomeworkList.AssignmentState.ASSIGNED, line(room, second).state());
        assertEquals(Optional.of(today.plusDays(7)), line(room, second).dueOn());
    }

    @Test
    void theSummaryCountsWhatIsOpenAlready() throws Exception {
        PairOfClients room = agreedCouple();
        Recurrence daily = new Recurrence(Recurrence.Kind.DAILY, Set.of(), null);
        given(
                room,
                new AssignmentRequest(room.first(), "journal", AssignmentRequest.Placement.NOW, false, daily, null));
        AssignmentPreview plan = plan(room.counselor(), room, PreviewAssignment.Scope.phase("understand"));
        AssignmentPreview.Recipient first = plan.recipients().get(0);
        assertTrue(first.minutesBefore() >= 7);
        assertTrue(first.minutes() > first.minutesBefore());
        assertEquals(0, plan.recipients().get(1).minutesBefore());
        assertEquals(first.minutes() > AssignmentPreview.MUCH, first.much());
    }

    // ---- statements -------------------------------------------------------------------------------------------------

    @Test
    void theStatementsOfAPageDoNotGrowWithTheHomework() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId one = given(room, now(room.first(), SOLO));
        long overview = statements.of(() -> work(room.counselor(), room));
        long list = statements.of(() -> list(room.counselor(), room));
        long plan = statements.of(() -> plan(room.counselor(), room, PreviewAssignment.Scope.EVERYTHING));
        many(room, one, 499);
        assertEquals(overview, statements.of(() -> work(room.counselor(), room)));
        assertEquals(list, statements.of(() -> list(room.counselor(), room)));
        assertEquals(plan, statements.of(() -> plan(room.counselor(), room, PreviewAssignment.Scope.EVERYTHING)));
        assertTrue(overview <= 14, overview + " statements of the overview");
        assertTrue(plan <= 14, plan + " statements of assigning");
        assertTrue(list <= 8, list + " statements of the homework");
    }

    @Test
    void ofWhatWasAnsweredTheLatestIsListedAndAllOnRequest() throws Exception {
        PairOfClients room = agreedCouple();
        AssignmentId one = given(room, now(room.first(), SOLO));
        database.run(room.practice().id(), """
                with copied as (
                    insert into keptword.assignment (id, practice_id, case_id, participant_id, exercise_version, exercise, phase, step,
                        minutes, lighter, left_out, gated, state, recurs, recur_days, assigned_by, assigned_at, opened_at, place)
                    select gen_random_uuid(), a.practice_id, a.case_id, a.participant_id, a.exercise_version, a.exercise, a.phase, a.step,
                        a.minutes, a.lighter, a.left_out, a.gated, 'OPEN', a.recurs, a.recur_days, a.assigned_by, a.assigned_at, a.opened_at,
                        a.place + n
                    from keptword.assignment a, generate_series(1, ?) n where a.id = ? returning *)
                insert into keptword.response (id, practice_id, case_id, participant_id, assignment_id, state, disclosure, revisions,
                        handed_in_at, begun_at, changed_at)
                    select gen_random_uuid(), c.practice_id, c.case_id, c.participant_id, c.id, 'REVIEWED', 'COUNSELOR', 1,
                        now() - c.place * interval '1 day', now() - interval '20 days', now() - (13 - c.place) * interval '1 hour'
                    from copied c""", 12, one.value());
        HomeworkList list = list(room.counselor(), room);
        assertEquals(List.of(10, 2), List.of(list.answered().size(), list.answeredBefore()));
        HomeworkList all = as(room.counselor(), () -> homework.homeworkWithAllAnswered(room.caseId()));
        assertEquals(List.of(12, 0), List.of(all.answered().size(), all.answeredBefore()));
        assertEquals(list.answered(), all.answered().subList(0, 10), "reviewed last comes first");
        assertEquals(
                all.answered().stream()
                        .map(line -> line.lastHandedIn().orElseThrow())
                        .sorted()
                        .toList(),
                all.answered().stream()
                        .map(line -> line.lastHandedIn().orElseThrow())
                        .toList(),
                "what was handed in first was reviewed last");
    }

    private void many(PairOfClients room, AssignmentId like, int more) throws Exception {
        database.run(room.practice().id(), """
                insert into keptword.assignment (id, practice_id, case_id, participant_id, exercise_version, exercise, phase, step,
                    minutes, lighter, left_out, gated, state, due_on, recurs, recur_days, assigned_by, assigned_at, opened_at, place)
                select gen_random_uuid(), a.practice_id, a.case_id, a.participant_id, a.exercise_version, a.exercise, a.phase, a.step,
                    a.minutes, a.lighter, a.left_out, a.gated, case when n % 3 = 0 then 'ENDED' when n % 3 = 1 then 'QUEUED' else 'OPEN' end,
                    a.due_on, a.recurs, a.recur_days, a.assigned_by, a.assigned_at, a.opened_at, a.place + n
                from keptword.assignment a, generate_series(1, ?) n where a.id = ?""", more, like.value());
    }

    // ---- short ways -------------------------------------------------------------------------------------------------

    private CaseOverview work(Actor who, PairOfClients room) throws Exception {
        return as(who, () -> homework.caseWork(room.caseId()));
    }

    private HomeworkList list(Actor who, PairOfClients room) throws Exception {
        return as(who, () -> homework.homework(room.caseId(), Optional.empty()));
    }

    private HomeworkList.Line line(PairOfClients room, AssignmentId id) throws Exception {
        HomeworkList list = list(room.counselor(), room);
        return list.all().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private AssignmentPreview plan(Actor who, PairOfClients room, PreviewAssignment.Scope scope) throws Exception {
        return as(who, () -> homework.plan(new PreviewAssignment(room.caseId(), scope, null, Optional.empty())));
    }

    private static AssignmentPreview.Cell cell(AssignmentPreview plan, String exercise, ParticipantId to) {
        return plan.rows().stream()
                .filter(row -> row.exercise().equals(exercise))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private Void act(Actor who, Deed act) throws Exception {
        does(who, act);
        return null;
    }
}
