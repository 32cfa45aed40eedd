package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.closing.SplitService;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.RetentionService;
import org.keptword.shared.Actor;

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
