package org.keptword.tests.container.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.records.CaseOnFile;
import org.keptword.records.ErasedKind;
import org.keptword.records.ErasureBasis;
import org.keptword.records.ErasurePreview;
import org.keptword.records.ErasureState;
import org.keptword.records.ProposeErasure;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.OwnerDatabase;

/** Erasing takes two persons and a week, takes what it said it would, and nothing of anybody else. */
class ErasureIT extends RecordsRoom {

    @Inject
    private OwnerDatabase owner;

    /** What may still be there of an erased client: that there was one, when, who agreed to what, and the trail. */
    private static final Set<String> STAYS = Set.of(
            "audit_entry",
            "caseload",
            "consent",
            "erasure_request",
            "invitation",
            "notice",
            "participant",
            "participant_file",
            "session");

    @Test
    void oneClientsContentGoesWholeAndThePartnersStays() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "hers");
        fill(couple, couple.tom(), "his");
        session(couple, "note");
        shared(couple, couple.ana(), "Shown to Tom");
        shared(couple, couple.tom(), "Shown to Ana");
        Set<String> hers = ofHers(couple);
        Set<String> his = sealed(couple.practice().job(), Optional.of(couple.tom()));
        his.addAll(sealed(couple.tom().actor(), Optional.of(couple.tom())));
        assertTrue(hers.size() > 10 && his.size() > 10, () -> hers.size() + " and " + his.size());
        long trail = trail(couple);
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(request));

        erase(couple, request);

        Set<String> left = new HashSet<>(sealed(couple.practice().job(), Optional.empty()));
        left.addAll(sealed(couple.ana().actor(), Optional.empty()));
        left.addAll(sealed(couple.tom().actor(), Optional.empty()));
        left.addAll(sealed(couple.counselor(), Optional.empty()));
        assertEquals(Set.of(), common(hers, left), "sealed texts of hers that are still somewhere");
        assertEquals(his, common(his, left), "every text of his is there");
        assertEquals(Set.of(), new TreeSet<>(tablesWith(couple.practice().job(), couple.ana())));
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select response_id from keptword.draft"));
        assertTrue(trail(couple) > trail, "the trail is whole and has one more");
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'ERASE' and reason = 'JOB' and participant_id = ?",
                        couple.ana().participant().value()));
    }

    @Test
    void ofAWholeCaseOnlyThatItWasStays() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "hers");
        fill(couple, couple.tom(), "his");
        SessionId session = session(couple, "note");
        close(couple);
        closedYearsAgo(couple, 11);
        UUID request = propose(couple, Optional.empty(), ErasureBasis.RETENTION);
        does(couple.practice().supervisor(), () -> erasures.approve(request));

        erase(couple, request);

        for (Client who : List.of(couple.ana(), couple.tom())) {
            assertEquals(Set.of(), new TreeSet<>(tablesWith(couple.practice().job(), who)));
        }
        assertEquals(List.of(), database.rows(couple.counselor(), "select id from keptword.process_note"));
        assertEquals(0, count(couple, "select count(*) from keptword.session_note"));
        assertEquals(
                1,
                count(
                        couple,
                        "select count(*) from keptword.session where state = 'HELD' and reason is null and place is null"),
                "that they met stays");
        assertEquals(1, count(couple, "select count(*) from keptword.cases where closed_at is not null"));
        assertEquals(2, count(couple, "select count(*) from keptword.consent"));
        assertTrue(as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                .toString()
                .contains(session.toString()));
        safety(couple.practice(), couple.caseId());
        as(couple.counselor(), () -> homework.caseWork(couple.caseId()));
        CaseOnFile file = as(couple.practice().manager(), () -> erasures.onFile(couple.caseId(), Optional.empty()));
        assertEquals(ErasureState.DONE, file.requests().get(0).state());
        assertTrue(file.requests().get(0).erased().orElseThrow() > 20);
        assertEquals(List.of(), file.preview().orElseThrow().counts(), "nothing is left to preview");
    }

    @Test
    void thePreviewSaysWhatGoesInCountsAndNothingThatIsKeptToOneself() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "hers");
        fill(couple, couple.tom(), "his");
        session(couple, "note");
        Actor ana = couple.ana().actor();
        AssignmentId checkIn = new AssignmentId(database.id(
                couple.practice().id(),
                "select r.assignment_id from keptword.response r join keptword.assignment a on a.id = r.assignment_id"
                        + " where r.participant_id = ? and a.exercise = 'trust-checkin'",
                couple.ana().participant().value()));
        does(ana, () -> answers.takeBack(checkIn, Optional.empty(), ana.person()));
        does(ana, () -> answers.disclose(checkIn, Optional.empty(), ana.person(), Disclosure.SELF));
        close(couple);

        ErasurePreview hers = preview(couple, Optional.of(couple.ana().participant()));
        ErasurePreview both = preview(couple, Optional.empty());

        assertEquals(2, hers.of(ErasedKind.WORK), "the answered work and the report; the check-in is her own");
        assertEquals(
                List.of(1L, 1L, 1L, 1L, 1L),
                List.of(
                        hers.of(ErasedKind.REPLIES),
                        hers.of(ErasedKind.PROMISES),
                        hers.of(ErasedKind.GOALS),
                        hers.of(ErasedKind.MESSAGES),
                        hers.of(ErasedKind.NOTES)));
        assertEquals(2, both.of(ErasedKind.PROMISES));
        assertEquals(3, both.of(ErasedKind.NOTES), "one about each and one about both");
    }

    @Test
    void twoDifferentPersonsAreNeededAndOneIsClinicalStaffOfTheCase() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        Actor manager = couple.practice().manager();
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
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
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
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
                "refusal.records.open", () -> propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED));
        close(couple);
        assertRefused("refusal.records.kept", () -> propose(couple, Optional.empty(), ErasureBasis.RETENTION));
        assertRefused("refusal.records.whoAsked", () -> propose(couple, Optional.empty(), ErasureBasis.CLIENT_ASKED));
        Actor manager = couple.practice().manager();
        assertRefused(
                "refusal.records.askedOn",
                () -> as(
                        manager,
                        () -> erasures.propose(new ProposeErasure(
                                couple.caseId(),
                                Optional.of(couple.ana().participant()),
                                ErasureBasis.CLIENT_ASKED,
                                Optional.empty(),
                                REASON))));
        assertRefused(
                "refusal.records.reason",
                () -> as(
                        manager,
                        () -> erasures.propose(new ProposeErasure(
                                couple.caseId(),
                                Optional.of(couple.ana().participant()),
                                ErasureBasis.CLIENT_ASKED,
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
                        () -> erasures.propose(new ProposeErasure(
                                couple.caseId(), Optional.empty(), ErasureBasis.RETENTION, Optional.empty(), REASON))));
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
        assertRefused(
                "refusal.records.pending", () -> propose(couple, Optional.of(couple.tom()), ErasureBasis.CLIENT_ASKED));
        assertThrows(NotFound.class, () -> does(other, () -> erasures.withdraw(request)));
        assertThrows(NotFound.class, () -> does(elsewhere.counselor(), () -> erasures.approve(request)));
        assertThrows(NotFound.class, () -> as(elsewhere.practice().job(), () -> rounds.erase(request, Instant.now())));
    }

    @Test
    void aCaseThatIsTakenUpAgainIsNotErased() throws Exception {
        Couple couple = atWork(practice());
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(request));
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertEquals(
                ErasureState.WITHDRAWN,
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
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureBasis.CLIENT_ASKED);
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

    /** Puts back what the week is counted from, as no page and no service can, and erases. */
    private void erase(Couple couple, UUID request) throws Exception {
        letItsWeekPass(couple, request);
        assertThrows(
                Exception.class,
                () -> as(
                        couple.practice().job(),
                        () -> rounds.erase(request, Instant.now().plusSeconds(8L * 24 * 3600))),
                "the database has a clock of its own");
        owner.weekPassed(couple.practice().id(), request);
        assertTrue(as(couple.practice().job(), () -> rounds.erase(request, Instant.now())) > 0);
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

    private ErasurePreview preview(Couple couple, Optional<ParticipantId> whom) throws Exception {
        return as(couple.practice().manager(), () -> erasures.onFile(couple.caseId(), whom))
                .preview()
                .orElseThrow();
    }

    /** The tables in which a row of hers is left that should not be. */
    private Set<String> tablesWith(Actor reader, Client who) throws SQLException {
        Set<String> found = new HashSet<>();
        for (Object table : database.rows(
                reader,
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
                        + " where n.nspname = 'keptword' and c.relkind = 'r' and a.attname = 'participant_id'"
                        + " and has_table_privilege(c.oid, 'select')")) {
            if (!STAYS.contains(table.toString())
                    && !database.rows(
                                    reader,
                                    "select 1 from keptword." + table + " where participant_id = ?",
                                    who.participant().value())
                            .isEmpty()) {
                found.add(table.toString());
            }
        }
        return found;
    }

    private Set<String> ofHers(Couple couple) throws SQLException {
        Set<String> hers = sealed(couple.practice().job(), Optional.of(couple.ana()));
        hers.addAll(sealed(couple.ana().actor(), Optional.of(couple.ana())));
        return hers;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private long count(Couple couple, String statement) throws SQLException {
        return database.count(couple.practice().id(), statement);
    }

    private long trail(Couple couple) throws SQLException {
        return count(couple, "select count(*) from keptword.audit_entry");
    }
}
