package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseService;
import org.keptword.cases.closing.SplitService;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.Order;
import org.keptword.retention.ClosedCaseList.Sort;
import org.keptword.retention.ClosedCaseList.Which;
import org.keptword.retention.ErasureLine;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/** How long a practice keeps what stands in closed cases. Nothing is erased because time passes. */
class RetentionIT extends RetentionFixture {

    @Inject
    private SplitService splitting;

    @Test
    void tenYearsUnlessTheManagerSaysOtherwise() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        assertEquals(10, as(manager, retention::years));
        close(couple);
        ClosedCaseList.ClosedCase before = only(manager);
        assertEquals(today().plusYears(10), before.keptUntil().orElseThrow());

        does(manager, () -> retention.keepFor(5));

        assertEquals(5, as(manager, retention::years));
        assertEquals(today().plusYears(5), only(manager).keptUntil().orElseThrow());
        for (int refused : List.of(2, 31, 0, -1)) {
            assertRefused("refusal.records.years", () -> does(manager, () -> retention.keepFor(refused)));
        }
        assertEquals(10, as(practice().manager(), retention::years), "each practice for itself");
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.counselor(),
                        "insert into keptword.practice_retention (practice_id, years, set_by, set_at) values (?, 3, ?, now())",
                        couple.practice().id().value(),
                        couple.counselor().personValue()));
    }

    @Test
    void anExportNamesTheCasesThatWereInIt() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        assertEquals(
                1,
                as(couple.practice().manager(), () -> retention.export("", Which.ALL))
                        .size());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'EXPORT' and object_kind = 'cases' and listed = 1"
                                + " and object_ids = array[cast(? as uuid)]",
                        couple.caseId().value()));
    }

    @Test
    void aCaseIsListedOnceItsTimeHasPassedAndNothingOfItIsGone() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        handedIn(couple.ana(), "Ten years ago");
        assertEquals(List.of(), closedCases(manager).others().cases(), "an open case is not among them");
        close(couple);
        closedYearsAgo(couple, 9);
        assertFalse(only(manager).due());
        closedYearsAgo(couple, 1);

        ClosedCases page = closedCases(manager);

        assertEquals(List.of(couple.caseId()), ids(page.due()));
        assertEquals(
                List.of(),
                as(couple.practice().job(), () -> rounds.due(java.time.Instant.now())),
                "nothing goes by itself");
        assertEquals(1, database.count(couple.practice().id(), "select count(*) from keptword.revision"));
        assertTrue(as(manager, () -> erasures.onFile(couple.caseId(), Optional.empty()))
                .due());
        assertEquals(List.of(), closedCases(practice().manager()).due().cases(), "another practice lists its own");
    }

    @Test
    void aCaseThatGoesOnAsAnotherIsKeptUntilThatOneIsOver() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        as(couple.counselor(), () -> splitting.split(couple.caseId()));
        closedYearsAgo(couple, 12);
        ClosedCaseList.ClosedCase before = closedCases(manager).others().cases().stream()
                .filter(one -> one.id().equals(couple.caseId()))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), before.keptUntil());
        assertFalse(before.due());
    }

    /** What was erased as a whole is done with: it is not due, and does not take the place of another one on the list. */
    @Test
    void aCaseThatWasErasedIsListedNoMore() throws Exception {
        Practice practice = practice();
        Couple whole = atWork(practice);
        Couple half = atWork(practice);
        Couple kept = atWork(practice);
        for (Couple couple : List.of(whole, half, kept)) {
            handedIn(couple.ana(), "Ten years ago");
            close(couple);
            closedYearsAgo(couple, 11);
        }
        assertEquals(Set.of(whole.caseId(), half.caseId(), kept.caseId()), due(practice));
        UUID all = propose(whole, Optional.empty(), ErasureLine.Basis.RETENTION);
        does(practice.supervisor(), () -> erasures.approve(all));
        assertEquals(Set.of(whole.caseId(), half.caseId(), kept.caseId()), due(practice), "until it is done");

        erase(whole, all);
        UUID hers = propose(half, Optional.of(half.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(practice.supervisor(), () -> erasures.approve(hers));
        erase(half, hers);

        assertEquals(Set.of(half.caseId(), kept.caseId()), due(practice), "his content of the other case is there");
        ClosedCases page = closedCases(practice.manager());
        assertEquals(2, page.due().found() + page.others().found());
        assertEquals(
                ErasureLine.State.DONE,
                as(practice.manager(), () -> erasures.onFile(whole.caseId(), Optional.empty()))
                        .requests()
                        .get(0)
                        .state());
    }

    /** A hold on what was erased keeps the audit log whole, so whoever lifts it must find it. */
    @Test
    void anErasedCaseIsListedWhileItIsHeldAndOnceItWasTakenUpAgain() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        handedIn(couple.ana(), "Ten years ago");
        close(couple);
        closedYearsAgo(couple, 11);
        UUID all = propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION);
        does(couple.practice().supervisor(), () -> erasures.approve(all));
        erase(couple, all);
        assertEquals(Set.of(), due(couple.practice()));

        UUID hold = as(manager, () -> holds.place(couple.caseId(), "A letter of the court"));
        assertTrue(only(manager).held());
        does(manager, () -> holds.lift(hold, "It is over"));
        assertEquals(List.of(), closedCases(manager).others().cases());
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        close(couple);
        assertFalse(only(manager).due(), "it is kept as long as every other one");
    }

    /** However many cases were closed before, the one that was closed last is seen first, and each of the others is on one of the pages. */
    @Test
    void everyClosedCaseIsOnAPageAndTheCountsAreOfAllOfThem() throws Exception {
        Practice practice = practice();
        closedDaysAgo(practice, 320, 10, "Earlier");
        closedDaysAgo(practice, 60, 11 * 366, "Due");
        Couple last = atWork(practice);
        close(last);

        ClosedCases first = closedCases(practice.manager());

        assertEquals(
                List.of(60, 321), List.of(first.due().found(), first.others().found()));
        assertEquals(last.caseId(), first.others().cases().get(0).id());
        assertEquals("Due 060", first.due().cases().get(0).name(), "the first that was closed");
        assertTrue(first.due().cases().stream().allMatch(ClosedCaseList.ClosedCase::due));
        Set<CaseId> seen = new HashSet<>();
        for (int page = 1; page <= 7; page++) {
            ClosedCaseList others = page(practice, "", 1, page).others();
            assertTrue(others.cases().stream().noneMatch(ClosedCaseList.ClosedCase::due));
            seen.addAll(ids(others));
        }
        assertEquals(321, seen.size());
        for (int page = 1; page <= 2; page++) {
            seen.addAll(ids(page(practice, "", page, 1).due()));
        }
        assertEquals(381, seen.size());
        ClosedCaseList beyond = page(practice, "", 99, 1).due();
        assertEquals(List.of(), beyond.cases());
        assertEquals(60, beyond.found(), "though none of them is on this page");
        as(practice.manager(), () -> holds.place(last.caseId(), "A letter of the court"));
        assertTrue(page(practice, "", 1, 1).others().cases().get(0).held());
    }

    @Test
    void aClosedCaseIsFoundByPartOfItsNameWhateverItsAccentsAndAge() throws Exception {
        Practice practice = practice();
        closedDaysAgo(practice, 60, 10, "Later");
        CaseId jose = closed(practice, "José Núñez");
        CaseId signs = closed(practice, "Pat 100%_!");
        closed(practice(), "José Elsewhere");
        as(
                practice.counselor(),
                () -> cases.open(
                        new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, "José Open", null, null)));
        database.run(
                practice.id(),
                "update keptword.cases set closed_at = closed_at - interval '3 years' where id = ?",
                jose.value());
        for (String part : List.of("jose", "JOSÉ", "nunez", "ñez", "  José Nú", "sé n", "jose\u0301")) {
            ClosedCases found = page(practice, part, 1, 1);
            assertEquals(List.of(jose), ids(found.others()), part);
            assertEquals(
                    List.of(0, 1), List.of(found.due().found(), found.others().found()), part);
        }
        for (String sign : List.of("%", "_", "!", "100%_!")) {
            assertEquals(List.of(signs), ids(page(practice, sign, 1, 1).others()), sign);
        }
        assertEquals(60, page(practice, "later", 1, 2).others().found());
        assertEquals(10, page(practice, "later", 1, 2).others().cases().size());
        ClosedCases none = page(practice, "nobody has it", 2, 2);
        assertEquals(List.of(0, 0), List.of(none.due().found(), none.others().found()));
        does(practice.manager(), () -> retention.keepFor(3));
        assertEquals(List.of(jose), ids(page(practice, "jose", 1, 1).due()));
    }

    @Test
    void theListsAreForManagersAlone() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        String[] all = {
            "select others from keptword.closed_cases_counted('', current_date)",
            "select count(*) from keptword.closed_cases_listed('', current_date, 'KEPT', 'CASE', false, 0, 50)",
            "select count(*) from keptword.closed_cases_listed('', current_date + 20000, 'DUE', 'STATE', true, 0, 50)"
        };
        for (String statement : all) {
            assertEquals(List.of(1L), database.rows(couple.practice().manager(), statement), statement);
            for (Actor other : List.of(
                    couple.counselor(),
                    couple.practice().supervisor(),
                    couple.ana().actor(),
                    practice().manager())) {
                assertEquals(List.of(0L), database.rows(other, statement), other.name());
            }
        }
        assertTrue(database.hides(couple.practice().manager(), "closed_cases('', current_date)"));
    }

    @Test
    void closedCasesAreSortedByEachColumnAndFilteredByWhatIsToBeDecided() throws Exception {
        Practice practice = practice();
        CaseId late = closed(practice, "Zoe Late");
        CaseId held = closed(practice, "Bea Held");
        CaseId plain = closed(practice, "Cora Plain");
        Couple couple = atWork(practice);
        CaseId asked = couple.caseId();
        close(couple);
        database.run(
                practice.id(),
                "update keptword.cases set closed_at = closed_at - interval '12 years' where id = ?",
                late.value());
        as(practice.manager(), () -> holds.place(held, "A letter of the court"));
        propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertEquals(List.of(late, asked, held, plain), sorted(practice, Which.ALL, Sort.STATE, false));
        assertEquals(List.of(plain, held, asked, late), sorted(practice, Which.ALL, Sort.STATE, true));
        assertEquals(List.of(asked, held, plain, late), sorted(practice, Which.ALL, Sort.CASE, false));
        assertEquals(List.of(late, plain, held, asked), sorted(practice, Which.ALL, Sort.CASE, true));
        assertEquals(late, sorted(practice, Which.ALL, Sort.CLOSED, false).get(0), "the first that was closed");
        assertEquals(late, sorted(practice, Which.ALL, Sort.UNTIL, false).get(0));
        assertEquals(late, sorted(practice, Which.ALL, Sort.UNTIL, true).get(3));
        assertEquals(4, sorted(practice, Which.ALL, Sort.COUNSELOR, true).size());
        assertEquals(List.of(late), sorted(practice, Which.DUE, Sort.STATE, false));
        assertEquals(List.of(held), sorted(practice, Which.HELD, Sort.STATE, false));
        assertEquals(List.of(asked), sorted(practice, Which.ASKED, Sort.STATE, false));
        assertEquals(3, sorted(practice, Which.KEPT, Sort.CASE, false).size());
        assertEquals(
                List.of(asked),
                as(practice.manager(), () -> retention.export("", Which.ASKED)).stream()
                        .map(ClosedCaseList.ClosedCase::id)
                        .toList());
        ClosedCaseList narrowed = list(practice.manager(), "", Order.of(Which.HELD), 0);
        assertEquals(List.of(1, 1), List.of(narrowed.due(), narrowed.found()), "however the list is narrowed");
    }

    private List<CaseId> sorted(Practice practice, Which which, Sort sort, boolean descending) throws Exception {
        return ids(list(practice.manager(), "", new Order(which, sort, descending), 0));
    }

    private ClosedCases page(Practice practice, String name, int due, int others) throws Exception {
        return closedCases(practice.manager(), name, due, others);
    }

    /** A closed case of one client. */
    private CaseId closed(Practice practice, String name) throws Exception {
        CaseId id = as(
                practice.counselor(),
                () -> cases.open(new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, name, null, null)));
        does(practice.counselor(), () -> cases.close(agreedEnd(id)));
        return id;
    }

    /** Puts closed cases into the database, named with their numbers: the first was closed so many days ago and each of the others a day before. */
    private void closedDaysAgo(Practice practice, int times, int days, String name) throws Exception {
        database.run(
                practice.id(),
                "insert into keptword.cases (id, practice_id, counselor_id, mode, aim, aim_since, state, name, opened_at, closed_at)"
                        + " select gen_random_uuid(), ?, ?, 'INDIVIDUAL', 'UNDECIDED', current_date, 'CLOSED',"
                        + " ? || ' ' || lpad(n::text, 3, '0'), now() - interval '30 years',"
                        + " now() - (? + n) * interval '1 day' from generate_series(1, ?) n",
                practice.id().value(),
                practice.counselor().personValue(),
                name,
                days,
                times);
    }

    private Set<CaseId> due(Practice practice) throws Exception {
        return Set.copyOf(ids(closedCases(practice.manager()).due()));
    }

    @Test
    void aManagerReadsNoWordOfWhatStandsInIt() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "canary");
        session(couple, "canary");
        close(couple);
        Actor manager = couple.practice().manager();
        CaseRetentionDetail file = as(manager, () -> erasures.onFile(couple.caseId(), Optional.empty()));
        assertFalse((file.toString() + closedCases(manager)).contains("canary"));
    }

    private ClosedCaseList.ClosedCase only(Actor manager) throws Exception {
        ClosedCases page = closedCases(manager);
        assertEquals(1, page.due().found() + page.others().found());
        return page.due().cases().isEmpty()
                ? page.others().cases().get(0)
                : page.due().cases().get(0);
    }

    private static List<CaseId> ids(ClosedCaseList list) {
        return list.cases().stream().map(ClosedCaseList.ClosedCase::id).toList();
    }
}
