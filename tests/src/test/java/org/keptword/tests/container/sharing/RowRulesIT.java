package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/** What nobody may write, whatever statement is sent: the rows refuse it where no page would ever ask for it. */
class RowRulesIT extends SharingFixture {

    private static final String SHOW_ME = "update keptword.promise_shown set asks = true";

    @Test
    void noClientShowsAPromiseTheStaffDoesNotShow() throws Exception {
        Couple couple = atWork(practice());
        PromiseId promise = promise(couple.tom(), "I make the coffee");
        show(couple, couple.tom(), promise);
        does(couple.tom().actor(), () -> promises.hide(couple.tom().actor().person(), promise));
        assertRefusedByRows(couple.ana().actor(), SHOW_ME);
        assertRefusedByRows(couple.tom().actor(), SHOW_ME);
        assertRefusedByRows(
                couple.tom().actor(),
                "update keptword.promise_shown set participant_id = owner_id where promise_id = ?",
                promise.value());
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select promise_id from keptword.promise_shown"));
    }

    @Test
    void aSessionAndItsNoteAreWrittenIntoACaseThatIsReached() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, Instant.now().plus(3, ChronoUnit.DAYS));
        Actor other = couple.practice().colleague();
        assertRefusedByRows(
                other,
                "insert into keptword.session_note (id, practice_id, case_id, session_id, written_by, saved_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                session.value(),
                other.person().value());
        assertRefusedByRows(
                other,
                "insert into keptword.session (id, practice_id, case_id, counselor_id, starts_at, minutes, state, planned_at,"
                        + " calendar_uid, calendar_changed) values (gen_random_uuid(), ?, ?, ?, now(), 50, 'PLANNED', now(),"
                        + " gen_random_uuid(), now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                other.person().value());
    }

    @Test
    void whatThePracticeDecidedIsChangedByItsManagersOnly() throws Exception {
        Couple couple = atWork(practice());
        String rest = "update keptword.practice set rest_days = 3 returning id";
        assertEquals(List.of(), database.rows(couple.ana().actor(), rest));
        assertEquals(List.of(), database.rows(couple.counselor(), rest));
        assertEquals(1, database.rows(couple.practice().manager(), rest).size());
    }

    @Test
    void keysOfCalendarsAreEachPersonsOwn() throws Exception {
        Couple couple = atWork(practice());
        String insert = "insert into keptword.calendar_key (key_hash, person_id, practice_id, made_at)"
                + " values (decode(md5(?::text), 'hex'), ?, ?, now()) returning person_id";
        Actor ana = couple.ana().actor();
        Actor tom = couple.tom().actor();
        UUID practice = couple.practice().id().value();
        assertEquals(
                List.of(tom.personValue()),
                database.rows(tom, insert, UUID.randomUUID().toString(), tom.personValue(), practice));
        assertRefusedByRows(ana, insert, UUID.randomUUID().toString(), tom.personValue(), practice);
        for (Actor other : List.of(ana, couple.counselor(), couple.practice().manager())) {
            assertEquals(
                    List.of(),
                    database.rows(
                            other,
                            "select person_id from keptword.calendar_key where person_id = ?",
                            tom.personValue()));
            assertEquals(
                    List.of(),
                    database.rows(
                            other,
                            "delete from keptword.calendar_key where person_id = ? returning person_id",
                            tom.personValue()));
            assertEquals(
                    List.of(),
                    database.rows(
                            other,
                            "update keptword.calendar_key set noted_hash = key_hash where person_id = ? returning person_id",
                            tom.personValue()));
        }
        assertEquals(
                1,
                database.rows(tom, "select person_id from keptword.calendar_key")
                        .size());
    }

    @Test
    void whatIsTheStaffsIsNoClientsAndNoColleagues() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, Instant.now().plus(3, ChronoUnit.DAYS));
        UUID practice = couple.practice().id().value();
        for (String insert : List.of(
                "insert into keptword.agenda_entry (id, practice_id, case_id, session_id, origin, topic, mark, state, on_table, place,"
                        + " decided_by, decided_at) values (gen_random_uuid(), ?, ?, ?, 'BY_COUNSELOR', 'own.x', '', 'KEPT', true, 1, ?, now())",
                "insert into keptword.process_note (id, practice_id, case_id, session_id, author_id, saved_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                "insert into keptword.session_note (id, practice_id, case_id, session_id, written_by, saved_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())")) {
            for (Actor stranger : List.of(
                    couple.ana().actor(),
                    couple.practice().colleague(),
                    couple.practice().manager())) {
                assertRefusedByRows(
                        stranger,
                        insert,
                        practice,
                        couple.caseId().value(),
                        next.value(),
                        couple.counselor().personValue());
            }
            database.rows(
                    couple.counselor(),
                    insert + " returning id",
                    practice,
                    couple.caseId().value(),
                    next.value(),
                    couple.counselor().personValue());
        }
        for (String table : List.of(
                "agenda_entry", "process_note", "session_note", "note_draft", "case_draft", "notice", "letter")) {
            for (Actor stranger : List.of(
                    couple.ana().actor(),
                    couple.tom().actor(),
                    couple.practice().colleague(),
                    couple.practice().manager())) {
                assertTrue(database.hides(stranger, table), table);
            }
        }
        assertEquals(List.of(), database.rows(couple.practice().supervisor(), "select id from keptword.process_note"));
        assertTrue(database.hides(couple.practice().job(), "process_note"));
    }

    private void assertRefusedByRows(Actor who, String statement, Object... values) {
        assertThrows(SQLException.class, () -> database.rows(who, statement, values), statement);
    }
}
