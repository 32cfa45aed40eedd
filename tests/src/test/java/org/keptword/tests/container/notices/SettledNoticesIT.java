package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.notices.ShortNoteService;
import org.keptword.tests.container.CoupleFixture;

/** Letters and notices that were settled months ago are deleted; what is not settled stays, however old. */
class SettledNoticesIT extends CoupleFixture {

    @Inject
    private ShortNoteService notes;

    @Test
    void lettersGoMonthsAfterTheyWereSettled() throws Exception {
        Couple couple = atWork(practice());
        letter(couple, "SENT", "now() - interval '91 days'", 1);
        letter(couple, "DROPPED", "now() - interval '91 days'", 2);
        letter(couple, "GIVEN_UP", "now() - interval '91 days'", 3);
        letter(couple, "UNKNOWN", "now() - interval '91 days'", 4);
        letter(couple, "SENT", "now() - interval '89 days'", 5);
        letter(couple, "UNKNOWN", "now() - interval '6 days'", 6);
        letter(couple, "WAITING", "null", 7);

        forget();

        assertEquals(
                List.of("SENT", "UNKNOWN", "WAITING"),
                database.rows(couple.practice().id(), "select state from keptword.letter order by state"));
    }

    @Test
    void noticesGoMonthsAfterTheyWereSettled() throws Exception {
        Couple couple = atWork(practice());
        for (String state : List.of("TOLD", "DROPPED", "EXPIRED")) {
            notice(couple, state, "now() - interval '91 days'");
        }
        UUID late = notice(couple, "TOLD", "now() - interval '89 days'");
        UUID waiting = notice(couple, "WAITING", "null");
        UUID taken = notice(couple, "TAKEN", "null");

        forget();

        assertEquals(
                Set.of(late, waiting, taken),
                Set.copyOf(
                        database.rows(couple.practice().id(), "select id from keptword.notice where thing_id = id")));
    }

    /** Whether a mail may have announced a note is asked when the note is taken back. */
    @Test
    void theNoticeOfANoteStaysUntilTheNoteIsRead() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        UUID unread = write(ana, "Bring the key");
        UUID read = write(ana, "See you on Friday");
        does(ana.actor(), () -> notes.read(ana.actor().person(), read));
        database.run(
                couple.practice().id(),
                "update keptword.notice set state = 'TOLD', settled_at = now() - interval '100 days' where cause = 'SHORT_NOTE'");

        forget();

        assertEquals(List.of(unread), things(couple));
        does(couple.counselor(), () -> notes.takeBack(unread));
        assertTrue(as(ana.actor(), homes::home).noteWithdrawn(), "a mail may have told of it");
        forget();
        assertEquals(List.of(), things(couple));
    }

    /** The function is for the timer, which acts for no practice. */
    @Test
    void aJobOfAPracticeDeletesNothing() throws Exception {
        Couple couple = atWork(practice());
        letter(couple, "SENT", "now() - interval '91 days'", 1);
        UUID told = notice(couple, "TOLD", "now() - interval '91 days'");
        database.rows(couple.practice().id(), "select 1 from keptword.forget_notices()");
        assertEquals(1, database.count(couple.practice().id(), "select count(*) from keptword.letter"));
        assertEquals(
                1, database.count(couple.practice().id(), "select count(*) from keptword.notice where id = ?", told));
    }

    private List<Object> things(Couple couple) throws Exception {
        return database.rows(couple.practice().id(), "select thing_id from keptword.notice where cause = 'SHORT_NOTE'");
    }

    private UUID write(Client client, String words) throws Exception {
        ShortNoteService.WriteShortNote command =
                new ShortNoteService.WriteShortNote(UUID.randomUUID(), client.caseId(), client.participant(), words);
        return as(client.practice().counselor(), () -> notes.write(command));
    }

    /** A letter of news for one of the days before. */
    private void letter(Couple couple, String state, String settled, int daysAgo) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.letter (id, practice_id, person_id, kind, for_day, notices, state, attempts, next_at, made_at, settled_at)"
                        + " values (gen_random_uuid(), ?, ?, 'NEWS', current_date - ?, '{}', ?, 1, now() + interval '1 year',"
                        + " now() - interval '200 days', " + settled + ")",
                couple.practice().id().value(),
                couple.ana().actor().personValue(),
                daysAgo,
                state);
    }

    /** A notice that is about nothing but itself. */
    private UUID notice(Couple couple, String state, String settled) throws Exception {
        UUID id = UUID.randomUUID();
        database.run(
                couple.practice().id(),
                "insert into keptword.notice (id, practice_id, case_id, participant_id, cause, thing_id, caused_at, state, settled_at)"
                        + " values (?, ?, ?, ?, 'REPLY', ?, now() - interval '200 days', ?, " + settled + ")",
                id,
                couple.practice().id().value(),
                couple.caseId().value(),
                couple.ana().participant().value(),
                id,
                state);
        return id;
    }

    private void forget() throws Exception {
        database.asTimer("do $$ begin perform keptword.forget_notices(); end $$");
    }
}
