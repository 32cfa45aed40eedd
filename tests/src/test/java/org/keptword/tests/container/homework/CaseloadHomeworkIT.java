package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkList.Filter;
import org.keptword.homework.caseload.CaseloadHomeworkList.Item;
import org.keptword.homework.caseload.CaseloadHomeworkList.Query;
import org.keptword.homework.caseload.CaseloadHomeworkList.Row;
import org.keptword.homework.caseload.CaseloadHomeworkList.Sort;
import org.keptword.homework.caseload.CaseloadHomeworkList.Which;
import org.keptword.homework.caseload.CaseloadHomeworkService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.tests.container.CoupleFixture;

/** The running homework of a caseload: partners side by side, what is overdue, filters, order, and what an export leaves in the audit log. */
class CaseloadHomeworkIT extends CoupleFixture {

    private static final String TIMELINE = "timeline";
    private static final String APOLOGY = "apology-draft";
    private static final String WORDS = "Ten years ago";

    @Inject
    private CaseloadHomeworkService homeworkList;

    @Inject
    private HomeworkChangeService changes;

    private List<Row> rows(Actor who, Filter filter, Sort sort, boolean descending) throws Exception {
        CaseloadHomeworkList page =
                as(who, () -> homeworkList.list(new Query(filter, sort, descending, 0, Query.MOST)));
        assertEquals(page.rows().size(), page.total());
        return page.rows();
    }

    private List<Row> rows(Couple couple, Which which) throws Exception {
        return rows(couple.counselor(), new Filter(null, which, null), Sort.DUE, false);
    }

    private static List<String> exercises(List<Row> rows) {
        return rows.stream().map(Row::exercise).toList();
    }

    private void due(Couple couple, AssignmentId id, int days) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.assignment set due_on = current_date + cast(? as int) where id = ?",
                days,
                id.value());
    }

    @Test
    void oneRowAnExerciseHasBothPartnersWithWhatEachStillHas() throws Exception {
        Couple couple = atWork(practice());
        give(couple.ana(), TIMELINE);
        handIn(couple.tom(), give(couple.tom(), ONCE), leadUp(WORDS, false));
        AssignmentId anasToo = give(couple.ana(), ONCE);
        due(couple, anasToo, -3);

        List<Row> rows = rows(couple, Which.ALL);

        assertEquals(List.of(ONCE, TIMELINE), exercises(rows), "by the first day something is due");
        Row once = rows.get(0);
        assertEquals("Ana & Tom", once.name());
        Item ana = once.first().get(0);
        assertTrue(ana.overdue());
        assertEquals(anasToo, ana.id());
        Item tom = once.second().get(0);
        assertEquals(AssignmentState.HANDED_IN, tom.state());
        assertFalse(tom.overdue());
        assertTrue(tom.lastHandedIn().isPresent());
        assertEquals(List.of(), rows.get(1).second());
        assertFalse(rows.toString().contains(WORDS), "no word of it");
        assertEquals(List.of(ONCE), exercises(rows(couple, Which.OVERDUE)));
        assertEquals(List.of(ONCE), exercises(rows(couple, Which.HANDED_IN)));
        assertEquals(List.of(), rows(couple, Which.PAUSED));
    }

    @Test
    void whatCannotBeAnsweredNowIsOnHoldAndNotOverdue() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), TIMELINE);
        due(couple, id, -1);
        database.run(couple.practice().id(), "update keptword.assignment set gated = true where id = ?", id.value());
        assertEquals(1, rows(couple, Which.OVERDUE).size());
        database.run(
                couple.practice().id(),
                "update keptword.case_gate set joint_open = false where case_id = ?",
                couple.caseId().value());

        assertEquals(List.of(), rows(couple, Which.OVERDUE));
        Item item = rows(couple, Which.ALL).get(0).first().get(0);
        assertTrue(item.onHold());
        assertFalse(item.overdue());
    }

    @Test
    void whatRestsIsOnHoldForTheOneItRestsFor() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId hers = give(couple.ana(), APOLOGY);
        AssignmentId his = give(couple.tom(), APOLOGY);
        due(couple, hers, -1);
        due(couple, his, -1);
        assertTrue(apology(couple).first().get(0).overdue());

        handIn(couple.ana(), give(couple.ana(), "contact-log"), contactLog("no"));

        Item resting = apology(couple).first().get(0);
        assertTrue(resting.onHold());
        assertFalse(resting.overdue());
        assertTrue(apology(couple).second().get(0).overdue(), "nothing rests for him");
        CaseloadHomeworkList file =
                as(couple.counselor(), () -> homeworkList.export(new Filter(null, Which.OVERDUE, null)));
        assertEquals(List.of(his), file.items().map(Item::id).toList(), "and not what stands beside it");
    }

    private Row apology(Couple couple) throws Exception {
        return rows(couple, Which.ALL).stream()
                .filter(row -> row.exercise().equals(APOLOGY))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsFilteredBySortedByAndReadByPages() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Actor counselor = couple.counselor();
        AssignmentId later = give(couple.ana(), TIMELINE);
        due(couple, later, 20);
        AssignmentId sooner = give(couple.ana(), "journal");
        due(couple, sooner, 5);
        give(couple.ana(), ONCE, AssignmentRequest.Placement.QUEUE);

        assertEquals(List.of("journal", TIMELINE, ONCE), exercises(rows(counselor, Filter.ALL, Sort.DUE, false)));
        assertEquals(List.of(TIMELINE, "journal", ONCE), exercises(rows(counselor, Filter.ALL, Sort.DUE, true)));
        assertEquals(
                ONCE, exercises(rows(counselor, Filter.ALL, Sort.PHASE, true)).get(0));
        assertEquals(
                exercises(rows(counselor, Filter.ALL, Sort.EXERCISE, false)),
                exercises(rows(counselor, Filter.ALL, Sort.CASE, true)),
                "of one case by title");
        assertEquals(List.of(ONCE), exercises(rows(couple, Which.QUEUED)));
        assertEquals(
                3,
                rows(counselor, new Filter(" TOM ", Which.ALL, null), Sort.DUE, false)
                        .size());
        assertEquals(List.of(), rows(counselor, new Filter("%", Which.ALL, null), Sort.DUE, false));
        assertEquals(
                List.of(TIMELINE),
                exercises(rows(counselor, new Filter(null, Which.ALL, "understand"), Sort.DUE, false)));
        CaseloadHomeworkList second =
                as(counselor, () -> homeworkList.list(new Query(Filter.ALL, Sort.DUE, false, 2, 2)));
        assertEquals(3, second.total());
        assertEquals(List.of(ONCE), exercises(second.rows()));
        assertEquals(5, second.phases().size());
    }

    @Test
    void severalCasesAreChangedInOneActAndTheChangeIsUndone() throws Exception {
        Practice practice = practice();
        Couple one = atWork(practice);
        Couple other = atWork(practice);
        AssignmentId first = give(one.ana(), TIMELINE);
        AssignmentId second = give(other.tom(), TIMELINE);
        AssignmentId paused = give(other.ana(), TIMELINE);
        as(practice.counselor(), () -> changes.changeInCases(List.of(pausing(other, paused))));

        List<ChangeAssignments.Outcome> outcomes = as(
                practice.counselor(),
                () -> changes.changeInCases(List.of(pausing(one, first), pausing(other, second, paused))));

        assertEquals(
                List.of(1, 1), outcomes.stream().map(of -> of.changed().size()).toList());
        assertEquals(paused, outcomes.get(1).kept().get(0).id(), "it is paused already");
        assertEquals(2, rows(one, Which.PAUSED).size());
        as(
                practice.counselor(),
                () -> changes.undoInCases(List.of(undoing(one, outcomes.get(0)), undoing(other, outcomes.get(1)))));
        List<Row> left = rows(one, Which.PAUSED);
        assertEquals(1, left.size());
        assertEquals(paused, left.get(0).first().get(0).id());
    }

    @Test
    void whatIsOutOfReachStaysAsItIsAndNothingIsSaidOfIt() throws Exception {
        Practice practice = practice();
        Couple own = atWork(practice);
        Couple foreign = atWork(practice());
        AssignmentId ofOwn = give(own.ana(), TIMELINE);
        AssignmentId ofForeign = give(foreign.ana(), TIMELINE);
        List<ChangeAssignments> both = List.of(pausing(own, ofOwn), pausing(foreign, ofForeign));
        List<ChangeAssignments.Outcome> outcomes = as(practice.counselor(), () -> changes.changeInCases(both));
        assertEquals(1, outcomes.get(0).changed().size());
        assertEquals(
                new ChangeAssignments.Outcome(
                        List.of(), List.of(), 1, outcomes.get(1).at()),
                outcomes.get(1));
        assertEquals(
                List.of("cases " + foreign.caseId() + " NOT_REACHED"),
                database.rows(
                        practice.id(),
                        "select object_kind || ' ' || case_id || ' ' || reason from keptword.audit_entry where act = 'REFUSE' and person_id = ?",
                        practice.counselor().personValue()));
        assertEquals(List.of(), rows(foreign, Which.PAUSED));
        assertThrows(
                NotFound.class,
                () -> as(practice.counselor(), () -> changes.changeInCases(List.of(pausing(foreign, ofForeign)))));
        List<ChangeAssignments> mixed = List.of(pausing(own, ofOwn, ofForeign));
        assertThrows(NotFound.class, () -> as(practice.counselor(), () -> changes.changeInCases(mixed)));
        assertThrows(
                EJBAccessException.class,
                () -> as(practice.supervisor(), () -> changes.changeInCases(List.of(pausing(own, ofOwn)))));
        assertEquals(1, rows(own, Which.PAUSED).size());
    }

    @Test
    void whatIsInAClosedCaseStaysAsItIsAndTheRestIsChanged() throws Exception {
        Practice practice = practice();
        Couple open = atWork(practice);
        Couple closed = atWork(practice);
        AssignmentId ofOpen = give(open.ana(), TIMELINE);
        AssignmentId ofClosed = give(closed.ana(), TIMELINE);
        does(practice.counselor(), () -> cases.close(agreedEnd(closed.caseId())));

        List<ChangeAssignments.Outcome> outcomes = as(
                practice.counselor(),
                () -> changes.changeInCases(List.of(pausing(closed, ofClosed), pausing(open, ofOpen))));

        ChangeAssignments.Kept kept = outcomes.get(0).kept().get(0);
        assertEquals("Ana", kept.name());
        assertEquals("refusal.cases.closed", kept.refusal());
        assertEquals(1, outcomes.get(1).changed().size());
    }

    @Test
    void whatCannotBeUndoneAnyMoreStaysAsItIsAndTheRestIsUndone() throws Exception {
        Practice practice = practice();
        Couple open = atWork(practice);
        Couple closed = atWork(practice);
        Couple foreign = atWork(practice());
        AssignmentId ofOpen = give(open.ana(), TIMELINE);
        AssignmentId ofClosed = give(closed.ana(), TIMELINE);
        List<ChangeAssignments.Outcome> paused = as(
                practice.counselor(),
                () -> changes.changeInCases(List.of(pausing(closed, ofClosed), pausing(open, ofOpen))));
        does(practice.counselor(), () -> cases.close(agreedEnd(closed.caseId())));
        ChangeAssignments.Undo unreached = undoing(foreign, paused.get(1));

        List<ChangeAssignments.Outcome> undone = as(
                practice.counselor(),
                () -> changes.undoInCases(
                        List.of(undoing(closed, paused.get(0)), unreached, undoing(open, paused.get(1)))));

        assertEquals("refusal.cases.closed", undone.get(0).kept().get(0).refusal());
        assertEquals(1, undone.get(1).outOfReach());
        assertEquals(1, undone.get(2).changed().size());
        assertEquals(List.of(), rows(open, Which.PAUSED));
        assertThrows(NotFound.class, () -> as(practice.counselor(), () -> changes.undoInCases(List.of(unreached))));
    }

    @Test
    void moreThanAPageCanAskForAreRefused() throws Exception {
        Couple couple = atWork(practice());
        List<AssignmentId> many = Stream.generate(() -> new AssignmentId(Ids.newId()))
                .limit(HomeworkChangeService.MOST + 1L)
                .toList();
        assertRefused(
                "refusal.homework.tooManySelected",
                () -> as(
                        couple.counselor(),
                        () -> changes.changeInCases(List.of(pausing(couple, many.toArray(AssignmentId[]::new))))));
    }

    private static ChangeAssignments pausing(Couple couple, AssignmentId... ids) {
        return new ChangeAssignments(couple.caseId(), List.of(ids), ChangeAssignments.Act.PAUSE, null, null);
    }

    private static ChangeAssignments.Undo undoing(Couple couple, ChangeAssignments.Outcome outcome) {
        return new ChangeAssignments.Undo(
                couple.caseId(), ChangeAssignments.Act.PAUSE, outcome.changed(), outcome.at());
    }

    @Test
    void nobodyElseSeesItAndAnExportIsRecordedForEachClient() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        give(couple.ana(), TIMELINE);
        give(couple.tom(), TIMELINE);
        assertEquals(1, rows(practice.supervisor(), Filter.ALL, Sort.DUE, false).size());
        for (Actor stranger : List.of(practice.colleague(), practice().counselor())) {
            assertEquals(List.of(), rows(stranger, Filter.ALL, Sort.DUE, false));
            assertEquals(0, as(stranger, () -> homeworkList.export(Filter.ALL)).total());
        }
        for (Actor other : List.of(practice.manager(), couple.ana().actor())) {
            assertThrows(EJBAccessException.class, () -> rows(other, Filter.ALL, Sort.DUE, false));
            assertThrows(EJBAccessException.class, () -> as(other, () -> homeworkList.export(Filter.ALL)));
        }
        as(couple.counselor(), () -> homeworkList.export(Filter.ALL));
        assertEquals(
                List.of("assignment 1 OWNER", "assignment 1 OWNER"),
                database.rows(
                        practice.manager(),
                        "select object_kind || ' ' || listed || ' ' || reason from keptword.audit_entry where act = 'EXPORT' and case_id = ?",
                        couple.caseId().value()));
    }
}
