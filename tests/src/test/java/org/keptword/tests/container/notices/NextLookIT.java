package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.notices.NoticeService;
import org.keptword.shared.Actor;

/**
 * A round that can tell nothing yet says when to look again, and no round goes to the practice before. Whatever makes that moment another one is
 * noticed at once.
 */
class NextLookIT extends NoticeFixture {

    @Test
    void aPracticeIsLookedAtOnceAndAgainWhenItsNewsAreDue() throws Exception {
        Couple couple = atWork(practice());
        Couple elsewhere = atWork(practice());
        String ana = mailable(couple.ana());
        String other = mailable(elsewhere.ana());

        give(couple.ana(), ONCE);
        Instant six = evening();

        assertEquals(0, round(couple.practice(), after(six, -60)));
        assertFalse(isDue(couple.practice(), six.minusMillis(1)));
        assertTrue(isDue(couple.practice(), six));
        give(elsewhere.ana(), ONCE);
        looked(elsewhere, after(six, -60));
        assertEquals(1, round(elsewhere.practice(), six));
        assertEquals(1, round(couple.practice(), after(six, 1)));
        assertFalse(isDue(couple.practice(), after(six, 2)));
        assertFalse(isDue(couple.practice(), nextDay(six)), "nothing is left to tell");
        assertMails(1, ana);
        assertMails(1, other);
    }

    @Test
    void anEarlierTimeIsFound() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        caused(couple, after(evening(), -20 * 60));
        looked(couple, after(evening(), -8 * 60));
        chooses(couple.ana(), LocalTime.of(16, 0));
        assertEquals(1, round(couple.practice(), after(evening(), -120)));
        chooses(couple.ana(), LocalTime.of(17, 0));
        assertEquals(0, round(couple.practice(), after(evening(), -60)), "one mail a day");
        assertMails(1, ana);
    }

    @Test
    void anotherTimeZoneIsFound() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        livesInMadrid(couple.ana());
        give(couple.ana(), ONCE);
        caused(couple, after(evening(MADRID), -20 * 60));
        looked(couple, after(evening(MADRID), -8 * 60));
        database.run(
                couple.practice().id(),
                "update keptword.person set zone = 'Asia/Dubai' where id = ?",
                couple.ana().actor().personValue());
        assertEquals(1, round(couple.practice(), after(evening(MADRID), -60)));
        assertMails(1, ana);
    }

    @Test
    void whoMaySignInAgainIsFound() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        state(couple.ana().actor(), "DISABLED");
        looked(couple, evening());
        state(couple.ana().actor(), "ACTIVE");
        assertEquals(1, round(couple.practice(), after(evening(), 5)));
        assertMails(1, ana);
    }

    /** A participant without an account: the news wait until somebody signs in for it, and are dropped after their week. */
    @Test
    void whoJoinsIsFoundAndNewsOfNobodyEnd() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        signsInAs(couple, null);
        looked(couple, evening());
        signsInAs(couple, couple.ana().actor().personValue());
        assertEquals(1, round(couple.practice(), after(evening(), 5)));
        assertMails(1, ana);
        give(couple.ana(), "timeline");
        signsInAs(couple, null);
        looked(couple, nextDay(evening()));
        Instant over = evening().plusSeconds(8L * 24 * 3600);
        assertTrue(isDue(couple.practice(), over));
        looked(couple, over);
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.notice where state = 'EXPIRED' and participant_id = ?",
                        couple.ana().participant().value()));
    }

    @Test
    void aDigestIsFoundOnADayOfWorkAlsoWhenAnAbsenceEndsThatMorning() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        String address = mailable(counselor, true);
        LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        plan(couple, at(monday, 10, 0));
        database.rows(
                counselor,
                "insert into keptword.absence (id, practice_id, person_id, from_day, to_day, made_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                counselor.practice().value(),
                counselor.personValue(),
                java.sql.Date.valueOf(monday.minusDays(2)),
                java.sql.Date.valueOf(monday.plusDays(2)));
        looked(couple, at(monday, 8, 0));
        database.rows(
                counselor,
                "update keptword.absence set ended_on = ? where person_id = ?",
                java.sql.Date.valueOf(monday),
                counselor.personValue());
        assertEquals(1, round(couple.practice(), at(monday, 9, 0)));
        assertFalse(isDue(couple.practice(), at(monday, 23, 0)));
        assertTrue(isDue(couple.practice(), at(monday.plusDays(1), 8, 0)));
        assertMails(1, address);
    }

    /** A round that read a notice before a change knows it by another version, also when the notice was to be looked at anyway. */
    @Test
    void eachChangeMakesARoundThatIsUnderWayLookAgain() throws Exception {
        Couple couple = atWork(practice());
        give(couple.ana(), ONCE);
        long read = version(couple);
        chooses(couple.ana(), LocalTime.of(16, 0));
        long changed = version(couple);
        assertTrue(changed > read);
        chooses(couple.ana(), LocalTime.of(17, 0));
        assertTrue(version(couple) > changed);
    }

    private long version(Couple couple) throws Exception {
        return database.count(
                couple.practice().id(),
                "select max(version) from keptword.notice where state = 'WAITING' and participant_id = ?",
                couple.ana().participant().value());
    }

    /** Goes a round that tells nothing, after which no round goes a minute later. */
    private void looked(Couple couple, Instant at) throws Exception {
        assertEquals(0, round(couple.practice(), at));
        assertFalse(isDue(couple.practice(), after(at, 1)));
    }

    private void chooses(Client client, LocalTime at) throws Exception {
        does(
                client.actor(),
                () -> notices.chooseForClient(
                        new NoticeService.ChooseNews(client.actor().person(), true, at)));
    }

    private void state(Actor person, String state) throws Exception {
        database.run(
                person.practice(), "update keptword.person set state = ? where id = ?", state, person.personValue());
    }

    private void signsInAs(Couple couple, UUID person) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.participant set person_id = ? where id = ?",
                person,
                couple.ana().participant().value());
    }

    private void caused(Couple couple, Instant at) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.notice set caused_at = ? where case_id = ? and state = 'WAITING'",
                java.sql.Timestamp.from(at),
                couple.caseId().value());
    }
}
