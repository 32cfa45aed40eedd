package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.closing.SplitService;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.RetentionService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;

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
    void aCaseIsListedOnceItsTimeHasPassedAndNothingOfItIsGone() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        handedIn(couple.ana(), "Ten years ago");
        assertEquals(List.of(), as(manager, retention::page).others(), "an open case is not among them");
        close(couple);
        closedYearsAgo(couple, 9);
        assertFalse(only(manager).due());
        closedYearsAgo(couple, 1);

        RetentionService.RetentionPage page = as(manager, retention::page);

        assertEquals(
                List.of(couple.caseId()),
                page.due().stream().map(RetentionService.ClosedCase::id).toList());
        assertEquals(
                List.of(),
                as(couple.practice().job(), () -> rounds.due(java.time.Instant.now())),
                "nothing goes by itself");
        assertEquals(1, database.count(couple.practice().id(), "select count(*) from keptword.revision"));
        assertTrue(as(manager, () -> erasures.onFile(couple.caseId(), Optional.empty()))
                .due());
        assertEquals(List.of(), as(practice().manager(), retention::page).due(), "another practice lists its own");
    }

    @Test
    void aCaseThatGoesOnAsAnotherIsKeptUntilThatOneIsOver() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        as(couple.counselor(), () -> splitting.split(couple.caseId()));
        closedYearsAgo(couple, 12);
        RetentionService.ClosedCase before = as(manager, retention::page).others().stream()
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
        RetentionService.RetentionPage page = as(practice.manager(), retention::page);
        assertEquals(2, page.due().size() + page.others().size());
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
        assertEquals(List.of(), as(manager, retention::page).others());
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        close(couple);
        assertFalse(only(manager).due(), "it is kept as long as every other one");
    }

    private Set<CaseId> due(Practice practice) throws Exception {
        return as(practice.manager(), retention::page).due().stream()
                .map(RetentionService.ClosedCase::id)
                .collect(Collectors.toSet());
    }

    @Test
    void aManagerReadsNoWordOfWhatStandsInIt() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "canary");
        session(couple, "canary");
        close(couple);
        Actor manager = couple.practice().manager();
        CaseRetentionDetail file = as(manager, () -> erasures.onFile(couple.caseId(), Optional.empty()));
        assertFalse((file.toString() + as(manager, retention::page)).contains("canary"));
    }

    private RetentionService.ClosedCase only(Actor manager) throws Exception {
        RetentionService.RetentionPage page = as(manager, retention::page);
        assertEquals(1, page.due().size() + page.others().size());
        return page.due().isEmpty() ? page.others().get(0) : page.due().get(0);
    }
}
