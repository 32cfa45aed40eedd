package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.HoldService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;

/** While a legal hold stands nothing of a case is erased. */
class HoldIT extends RetentionFixture {

    private static final String WHY = "A court has asked for the record";

    @Test
    void whileItStandsNothingIsProposedAndNothingIsListed() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        closedYearsAgo(couple, 11);
        Actor manager = couple.practice().manager();
        assertEquals(1, closedCases(manager).due().found());
        UUID hold = as(manager, () -> holds.place(couple.caseId(), WHY));

        assertEquals(List.of(), closedCases(manager).due().cases());
        assertTrue(closedCases(manager).others().cases().get(0).held());
        assertRefused(
                "refusal.records.held",
                () -> propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED));
        assertRefused("refusal.records.held", () -> propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION));
        assertRefused("refusal.records.heldAlready", () -> as(manager, () -> holds.place(couple.caseId(), WHY)));
        assertRefused("refusal.records.reason", () -> does(manager, () -> holds.lift(hold, "done")));

        does(manager, () -> holds.lift(hold, "The court has closed the matter"));

        assertEquals(1, closedCases(manager).due().found());
        propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertRefused("refusal.records.lifted", () -> does(manager, () -> holds.lift(hold, "The court has closed it")));
    }

    @Test
    void itStopsWhatWasApprovedAndTheDatabaseHoldsItToo() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "Held");
        close(couple);
        UUID stopped = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(stopped));
        UUID hold = as(couple.counselor(), () -> holds.place(couple.caseId(), WHY));
        HoldService.CaseRetention records = as(couple.practice().supervisor(), () -> holds.records(couple.caseId()));
        assertEquals(ErasureLine.State.WITHDRAWN, records.requests().get(0).state());
        assertEquals(WHY, records.hold().orElseThrow().reason());
        assertFalse(records.owner());
        does(couple.counselor(), () -> holds.lift(hold, "The court has closed the matter"));
        UUID approved = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(approved));
        owner.weekPassed(couple.practice().id(), approved);
        database.rows(
                couple.counselor(),
                "insert into keptword.legal_hold (id, practice_id, case_id, reason, placed_by, placed_name, placed_at)"
                        + " values (gen_random_uuid(), ?, ?, '\\x00', ?, 'x', now()) returning id",
                couple.practice().id().value(),
                couple.caseId().value(),
                couple.counselor().personValue());

        assertThrows(Exception.class, () -> as(couple.practice().job(), () -> rounds.erase(approved, Instant.now())));

        assertEquals(1, database.count(couple.practice().id(), "select count(*) from keptword.revision"));
    }

    @Test
    void theManagerAndTheCounselorWhoseCaseItIsPlaceOneAndNobodyElse() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = person(couple.practice().id(), Role.COUNSELOR, "Covadonga");
        cover(couple, cover);
        assertRefused("refusal.access.ownerOnly", () -> as(cover, () -> holds.place(couple.caseId(), WHY)));
        assertThrows(NotFound.class, () -> as(couple.practice().colleague(), () -> holds.place(couple.caseId(), WHY)));
        Practice other = practice();
        assertThrows(NotFound.class, () -> as(other.manager(), () -> holds.place(couple.caseId(), WHY)));
        UUID hold = as(couple.practice().manager(), () -> holds.place(couple.caseId(), WHY));
        assertThrows(NotFound.class, () -> does(other.manager(), () -> holds.lift(hold, WHY)));
        assertThrows(NotFound.class, () -> does(couple.practice().colleague(), () -> holds.lift(hold, WHY)));
        for (Actor who : List.of(couple.ana().actor(), couple.practice().colleague(), other.manager(), other.job())) {
            assertEquals(List.of(), database.rows(who, "select id from keptword.legal_hold"), who.name());
        }
        for (Actor who :
                List.of(cover, couple.practice().supervisor(), couple.ana().actor())) {
            assertTrue(cannotLift(who, hold), who.name());
        }
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'legal_hold' and act = 'CREATE' and case_id = ?",
                        couple.caseId().value()));
        does(couple.counselor(), () -> holds.lift(hold, "The court has closed the matter"));
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.practice().manager(),
                        "update keptword.legal_hold set lifted_at = null, lifted_by = null, lifted_name = null, lift_reason = null"
                                + " where id = ? returning id",
                        hold),
                "what was lifted stays lifted");
    }

    private boolean cannotLift(Actor who, UUID hold) {
        try {
            return database.rows(
                            who,
                            "update keptword.legal_hold set lifted_by = ?, lifted_name = 'x', lifted_at = now(), lift_reason = '\\x00'"
                                    + " where id = ? returning id",
                            who.personValue(),
                            hold)
                    .isEmpty();
        } catch (SQLException refused) {
            return true;
        }
    }
}
