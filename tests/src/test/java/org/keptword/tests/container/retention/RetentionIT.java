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
import org.keptword.retention.ErasureLine;
import org.keptword.retention.RetentionService;
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
        RetentionService.ClosedCase before = only(manager);
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
                1, as(couple.practice().manager(), () -> retention.export("")).size());
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

        RetentionService.RetentionPage page = closedCases(manager);

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
        RetentionService.ClosedCase before = closedCases(manager).others().cases().stream()
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
        RetentionService.RetentionPage page = closedCases(practice.manager());
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

        RetentionService.RetentionPage first = closedCases(practice.manager());

        assertEquals(
                List.of(60, 321), List.of(first.due().found(), first.others().found()));
        assertEquals(last.caseId(), first.others().cases().get(0).id());
        assertEquals("Due 060", first.due().cases().get(0).name(), "the first that was closed");
        assertTrue(first.due().cases().stream().allMatch(RetentionService.ClosedCase::due));
        Set<CaseId> seen = new HashSet<>();
        for (int page = 1; page <= 7; page++) {
            RetentionService.ClosedCases others = page(practice, "", 1, page).others();
            assertEquals(50 * (page - 1), others.offset());
            assertTrue(others.cases().stream().noneMatch(RetentionService.ClosedCase::due));
            seen.addAll(ids(others));
        }
        assertEquals(321, seen.size());
        for (int page = 1; page <= 2; page++) {
            seen.addAll(ids(page(practice, "", page, 1).due()));
        }
        assertEquals(381, seen.size());
        RetentionService.RetentionPage beyond = page(practice, "", 99, -1);
        assertEquals(50, beyond.due().offset(), "the last page");
        assertEquals(10, beyond.due().cases().size());
        assertEquals(0, beyond.others().offset());
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
            RetentionService.RetentionPage found = page(practice, part, 1, 1);
            assertEquals(List.of(jose), ids(found.others()), part);
            assertEquals(
                    List.of(0, 1), List.of(found.due().found(), found.others().found()), part);
        }
        for (String sign : List.of("%", "_", "!", "100%_!")) {
            assertEquals(List.of(signs), ids(page(practice, sign, 1, 1).others()), sign);
        }
        assertEquals(60, page(practice, "later", 1, 2).others().found());
        assertEquals(10, page(practice, "later", 1, 2).others().cases().size());
        RetentionService.RetentionPage none = page(practice, "nobody has it", 2, 2);
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
            "select count(*) from keptword.closed_cases_kept('', current_date, 0, 50)",
            "select count(*) from keptword.closed_cases_due('', current_date + 20000, 0, 50)"
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

    private RetentionService.RetentionPage page(Practice practice, String name, int due, int others) throws Exception {
        return as(practice.manager(), () -> retention.page(name, due, others));
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

    private RetentionService.ClosedCase only(Actor manager) throws Exception {
        RetentionService.RetentionPage page = closedCases(manager);
        assertEquals(1, page.due().found() + page.others().found());
        return page.due().cases().isEmpty()
                ? page.others().cases().get(0)
                : page.due().cases().get(0);
    }

    private static List<CaseId> ids(RetentionService.ClosedCases list) {
        return list.cases().stream().map(RetentionService.ClosedCase::id).toList();
    }
}
