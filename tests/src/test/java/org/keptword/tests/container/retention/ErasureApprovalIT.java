package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.closing.SplitService;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;

/** Erasing takes two persons and a week, and is stopped by either side and by what happens meanwhile. */
class ErasureApprovalIT extends RetentionFixture {

    @Inject
    private SplitService splitting;

    @Test
    void twoDifferentPersonsAreNeededAndOneIsClinicalStaffOfTheCase() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        Actor manager = couple.practice().manager();
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertThrows(NotFound.class, () -> does(couple.practice().colleague(), () -> erasures.approve(request)));
        Actor turned = new Actor(
                manager.person(),
                manager.practice(),
                Role.COUNSELOR,
                manager.name(),
                manager.locale(),
                manager.zone(),
                "AUTO");
        reach(couple, turned, "SUPERVISION");
        assertRefused("refusal.records.samePerson", () -> does(turned, () -> erasures.approve(request)));
        assertRefused("refusal.records.samePerson", () -> does(turned, () -> erasures.decline(request, REASON)));
        Actor cover = person(couple.practice().id(), Role.COUNSELOR, "Covadonga");
        reach(couple, cover, "COVER");
        assertRefused("refusal.records.notYours", () -> does(cover, () -> erasures.approve(request)));
        for (Actor who : List.of(manager, turned, cover, couple.practice().colleague())) {
            String statement =
                    "update keptword.erasure_request set state = 'APPROVED', decided_by = ?, decided_name = 'x',"
                            + " decided_at = now(), execute_after = now() + interval '7 days' where id = ? returning id";
            assertTrue(refusedOrNothing(who, statement, who.personValue(), request), who.name());
        }

        does(couple.counselor(), () -> erasures.approve(request));
        assertRefused(
                "refusal.records.decided", () -> does(couple.practice().supervisor(), () -> erasures.approve(request)));
    }

    @Test
    void nothingGoesBeforeItsWeekIsOverWhoeverAsks() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "Still here");
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertNotErased(couple, request, "proposed");
        does(couple.counselor(), () -> erasures.approve(request));
        assertNotErased(couple, request, "approved today");
        assertEquals(List.of(), as(couple.practice().job(), () -> rounds.due(Instant.now())));
        assertThrows(
                SQLException.class,
                () -> database.run(
                        couple.practice().id(),
                        "update keptword.erasure_request set execute_after = now() - interval '1 day' where id = ?",
                        request));
        assertThrows(
                SQLException.class,
                () -> database.run(
                        couple.practice().id(),
                        "update keptword.erasure_request set state = 'DONE', ended_at = now() where id = ?",
                        request));
        does(couple.practice().manager(), () -> erasures.withdraw(request));
        assertRefused("refusal.records.decided", () -> does(couple.counselor(), () -> erasures.withdraw(request)));
        for (Actor who : List.of(
                couple.practice().job(), couple.counselor(), couple.practice().manager())) {
            for (String table : List.of("revision", "response", "session_note", "promise", "screening")) {
                assertThrows(SQLException.class, () -> database.rows(who, "delete from keptword." + table), table);
            }
        }
    }

    @Test
    void anOpenCaseAnEarlyOneAndOneElsewhereAreRefused() throws Exception {
        Couple couple = atWork(practice());
        Couple elsewhere = atWork(practice());
        assertRefused(
                "refusal.records.open",
                () -> propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED));
        close(couple);
        assertRefused("refusal.records.kept", () -> propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION));
        assertRefused(
                "refusal.records.whoAsked", () -> propose(couple, Optional.empty(), ErasureLine.Basis.CLIENT_ASKED));
        Actor manager = couple.practice().manager();
        assertRefused(
                "refusal.records.askedOn",
                () -> as(
                        manager,
                        () -> erasures.propose(new ErasureService.ProposeErasure(
                                couple.caseId(),
                                Optional.of(couple.ana().participant()),
                                ErasureLine.Basis.CLIENT_ASKED,
                                Optional.empty(),
                                REASON))));
        assertRefused(
                "refusal.records.reason",
                () -> as(
                        manager,
                        () -> erasures.propose(new ErasureService.ProposeErasure(
                                couple.caseId(),
                                Optional.of(couple.ana().participant()),
                                ErasureLine.Basis.CLIENT_ASKED,
                                Optional.of(today()),
                                "why"))));
        Actor other = elsewhere.practice().manager();
        assertThrows(NotFound.class, () -> as(other, () -> erasures.onFile(couple.caseId(), Optional.empty())));
        assertThrows(
                NotFound.class,
                () -> as(
                        manager,
                        () -> erasures.onFile(
                                couple.caseId(), Optional.of(elsewhere.ana().participant()))));
        assertThrows(
                NotFound.class,
                () -> as(
                        other,
                        () -> erasures.propose(new ErasureService.ProposeErasure(
                                couple.caseId(),
                                Optional.empty(),
                                ErasureLine.Basis.RETENTION,
                                Optional.empty(),
                                REASON))));
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertRefused(
                "refusal.records.pending",
                () -> propose(couple, Optional.of(couple.tom()), ErasureLine.Basis.CLIENT_ASKED));
        assertThrows(NotFound.class, () -> does(other, () -> erasures.withdraw(request)));
        assertThrows(NotFound.class, () -> does(elsewhere.counselor(), () -> erasures.approve(request)));
        assertThrows(NotFound.class, () -> as(elsewhere.practice().job(), () -> rounds.erase(request, Instant.now())));
    }

    @Test
    void aCaseThatIsTakenUpAgainIsNotErased() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(request));
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertEquals(
                ErasureLine.State.WITHDRAWN,
                as(couple.counselor(), () -> holds.records(couple.caseId()))
                        .requests()
                        .get(0)
                        .state());
    }

    @Test
    void theOneWhoDecidesIsToldThatSomethingWaits() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        assertEquals(List.of(), as(couple.counselor(), erasures::waiting));
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        assertEquals(
                couple.caseId(),
                as(couple.counselor(), erasures::waiting).get(0).caseId());
        assertEquals(List.of(), as(couple.practice().colleague(), erasures::waiting));
        assertEquals(
                Optional.of("Ana"),
                as(couple.counselor(), () -> holds.records(couple.caseId())).whom());
        does(couple.counselor(), () -> erasures.decline(request, "She called it off this morning"));
        assertEquals(List.of(), as(couple.counselor(), erasures::waiting));
        assertFalse(database.rows(couple.ana().actor(), "select id from keptword.erasure_request")
                        .size()
                > 0);
    }

    @Test
    void anApprovalThatCouldNotBeDoneComesToNothing() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "Still here");
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(request));
        for (int week = 0; week < 3; week++) {
            owner.weekPassed(couple.practice().id(), request);
        }

        assertNotErased(couple, request, "three weeks later");
        assertEquals(List.of(), as(couple.practice().job(), () -> rounds.due(Instant.now())));

        assertEquals(ErasureLine.State.WITHDRAWN, state(couple));
        propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
    }

    @Test
    void moreYearsKeepWhatWasToGo() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        closedYearsAgo(couple, 11);
        UUID request = propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION);
        does(couple.counselor(), () -> erasures.approve(request));
        does(couple.practice().manager(), () -> retention.keepFor(11));
        assertEquals(ErasureLine.State.APPROVED, state(couple), "still kept long enough");
        does(couple.practice().manager(), () -> retention.keepFor(12));
        assertEquals(ErasureLine.State.WITHDRAWN, state(couple));
    }

    @Test
    void aCaseThatGoesOnFromItKeepsIt() throws Exception {
        Couple couple = atWork(practice());
        List<CaseId> after = as(couple.counselor(), () -> splitting.split(couple.caseId()));
        for (CaseId id : after) {
            does(couple.counselor(), () -> cases.close(agreedEnd(id)));
        }
        database.run(
                couple.practice().id(),
                "update keptword.cases set closed_at = closed_at - interval '11 years' where practice_id = ?",
                couple.practice().id().value());
        UUID request = propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION);
        does(couple.counselor(), () -> erasures.approve(request));
        does(couple.counselor(), () -> cases.reopen(after.get(0)));
        assertEquals(ErasureLine.State.WITHDRAWN, state(couple));
    }

    private void assertNotErased(Couple couple, UUID request, String when) throws Exception {
        assertThrows(
                SQLException.class,
                () -> database.run(couple.practice().id(), "select keptword.erase(?)", request),
                when);
        assertThrows(
                SQLException.class,
                () -> database.rows(couple.practice().manager(), "select keptword.erase(?)", request),
                when);
        assertEquals(1, count(couple, "select count(*) from keptword.revision"), when);
    }

    private void reach(Couple couple, Actor who, String relation) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                who.personValue(),
                relation);
    }

    private boolean refusedOrNothing(Actor who, String statement, Object... values) {
        try {
            return database.rows(who, statement, values).isEmpty();
        } catch (SQLException refused) {
            return true;
        }
    }

    private long count(Couple couple, String statement) throws SQLException {
        return database.count(couple.practice().id(), statement);
    }

    private ErasureLine.State state(Couple couple) throws Exception {
        return as(couple.practice().manager(), () -> erasures.onFile(couple.caseId(), Optional.empty()))
                .requests()
                .get(0)
                .state();
    }
}
