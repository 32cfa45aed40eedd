package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.homework.review.SendReview;
import org.keptword.notices.MailPages;
import org.keptword.notices.NoticeService;
import org.keptword.notices.ShortNoteService;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;

/** What clients are told: once a day, at their time, through a safe channel, and only while something waits. */
class ClientNoticesIT extends NoticeFixture {

    @Inject
    private MailPages pages;

    @Inject
    private ShortNoteService shortNotes;

    @Test
    void oneMailADayComesAtTheTimeChosenAndSaysNothingMore() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        give(couple.ana(), "timeline");
        Instant six = evening();

        assertEquals(0, round(couple.practice(), six.minusSeconds(1)));
        assertEquals(1, round(couple.practice(), six));
        assertEquals(0, round(couple.practice(), after(six, 5)));
        give(couple.ana(), "cause-map");
        assertEquals(0, round(couple.practice(), after(six, 100)), "another one that day");

        String mail = mails(ana).get(0);
        assertTrue(mail.contains("Subject: " + NEWS), mail);
        assertEquals("You have a new notification.\n\n" + System.getenv("KEPTWORD_ADDRESS") + "/", body(mail));
        assertTrue(mail.contains("From: post@example.org"), mail);
        assertEquals(1, round(couple.practice(), nextDay(six)));
        assertEquals(0, round(couple.practice(), nextDay(nextDay(six))), "nothing new");
        assertMails(2, ana);
    }

    @Test
    void nothingComesAtNightAndThePersonsOwnTimeHolds() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        does(
                couple.ana().actor(),
                () -> notices.chooseForClient(
                        new NoticeService.ChooseNews(couple.ana().actor().person(), true, LocalTime.of(21, 30))));
        give(couple.ana(), ONCE);
        Instant late = after(evening(), 210);

        assertEquals(0, round(couple.practice(), late.minusSeconds(1)));
        assertEquals(0, round(couple.practice(), after(late, 30)), "ten at night");
        assertEquals(0, round(couple.practice(), after(late, 600)), "early in the morning");
        assertEquals(1, round(couple.practice(), nextDay(late)));
        assertMails(1, ana);
    }

    @Test
    void eachGetsItByTheOwnClock() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        livesInMadrid(couple.ana());
        lives(couple.tom(), "America/New_York", "es-MX");
        give(couple.ana(), ONCE);
        give(couple.tom(), ONCE);
        Instant madrid = evening(MADRID);
        Instant newYork = madrid.atZone(MADRID)
                .toLocalDate()
                .atTime(18, 0)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();

        assertEquals(1, round(couple.practice(), madrid));
        assertMails(1, ana);
        assertMails(0, tom);
        assertEquals(1, round(couple.practice(), newYork));
        assertMails(1, ana);
        assertTrue(
                mails(tom).get(0).contains("Tienes una notificaci=C3=B3n nueva"),
                mails(tom).get(0));
    }

    @Test
    void theTimeStaysOnTheWallWhenTheClocksChange() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        livesInMadrid(couple.ana());
        give(couple.ana(), ONCE);
        caused(couple, "2027-03-27T20:00:00Z");
        assertEquals(0, round(couple.practice(), Instant.parse("2027-03-28T15:59:59Z")));
        assertEquals(1, round(couple.practice(), Instant.parse("2027-03-28T16:00:00Z")));
        give(couple.ana(), "timeline");
        caused(couple, "2027-10-30T20:00:00Z");
        assertEquals(0, round(couple.practice(), Instant.parse("2027-10-31T16:59:59Z")));
        assertEquals(1, round(couple.practice(), Instant.parse("2027-10-31T17:00:00Z")));
        assertMails(2, ana);
    }

    @Test
    void withoutASafeWayNothingGoes() throws Exception {
        Couple couple = atWork(practice());
        String unsafe = address();
        sheet(couple.ana(), unsafe, null, false);
        String seen = address();
        sheet(couple.tom(), seen, "My sister", true);
        Couple others = atWork(couple.practice());
        String shared = address();
        sheet(others.ana(), shared, null, true);
        sheet(others.tom(), shared.toUpperCase(java.util.Locale.ROOT), null, true);
        Couple more = atWork(couple.practice());
        for (Client one : List.of(couple.ana(), couple.tom(), others.ana(), others.tom(), more.ana())) {
            give(one, ONCE);
            assertEquals(Optional.empty(), as(one.actor(), pages::own).masked());
        }
        assertEquals(0, round(couple.practice(), evening()));
        assertEquals(0, round(couple.practice(), nextDay(evening())));
        for (String address : List.of(unsafe, seen, shared)) {
            assertMails(0, address);
        }
    }

    @Test
    void theSheetInForceAtTheMomentOfSendingCounts() throws Exception {
        Couple couple = atWork(practice());
        String before = mailable(couple.ana());
        give(couple.ana(), ONCE);
        String now = mailable(couple.ana());
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(0, before);
        assertMails(1, now);
        assertEquals(
                Optional.of(now.charAt(0) + "…@example.org"),
                as(couple.ana().actor(), pages::own).masked());
    }

    @Test
    void whoPausesLeftIsDisabledOrWantsNoneGetsNone() throws Exception {
        Couple pausing = atWork(practice());
        Practice practice = pausing.practice();
        Couple leaving = atWork(practice);
        Couple disabled = atWork(practice);
        Couple off = atWork(practice);
        for (Couple couple : List.of(pausing, leaving, disabled, off)) {
            mailable(couple.ana());
            give(couple.ana(), ONCE);
        }
        does(
                practice.counselor(),
                () -> participants.become(pausing.caseId(), pausing.ana().participant(), ParticipantState.PAUSED));
        does(
                practice.counselor(),
                () -> participants.become(leaving.caseId(), leaving.ana().participant(), ParticipantState.LEFT));
        database.run(
                practice.id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                disabled.ana().actor().personValue());
        does(
                off.ana().actor(),
                () -> notices.chooseForClient(
                        new NoticeService.ChooseNews(off.ana().actor().person(), false, LocalTime.of(18, 0))));
        assertEquals(0, round(practice, evening()));
        does(
                practice.counselor(),
                () -> participants.become(pausing.caseId(), pausing.ana().participant(), ParticipantState.ACTIVE));
        assertEquals(0, round(practice, nextDay(evening())), "what was let go of stays so");
    }

    @Test
    void whoSawItMeanwhileIsNotTold() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        home(couple.tom().actor());
        give(couple.ana(), ONCE);
        give(couple.tom(), ONCE);
        home(couple.ana().actor());
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(0, ana);
        assertMails(1, tom);
    }

    @Test
    void aReplyIsNewsUntilItIsUndone() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        ResponseId anas = handedIn(couple.ana(), "canary-a");
        ResponseId toms = handedIn(couple.tom(), "canary-b");
        home(couple.ana().actor());
        home(couple.tom().actor());
        send(couple.counselor(), anas, "canary-c", SendReview.ReviewOutcome.RETURNED);
        SendReview.SentReview sent = send(couple.counselor(), toms, "canary-d", SendReview.ReviewOutcome.SENT);
        as(couple.counselor(), () -> feedback.undo(couple.counselor().person(), sent.feedback()));
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(1, ana);
        assertMails(0, tom);
    }

    @Test
    void aNoteThatWasTakenBackIsNoNews() throws Exception {
        Couple couple = atWork(practice());
        mailable(couple.ana());
        ShortNoteService.WriteShortNote command = new ShortNoteService.WriteShortNote(
                UUID.randomUUID(), couple.caseId(), couple.ana().participant(), "canary-i");
        UUID note = as(couple.counselor(), () -> shortNotes.write(command));
        does(couple.counselor(), () -> shortNotes.takeBack(note));
        assertEquals(0, round(couple.practice(), evening()));
    }

    @Test
    void whoMovedToWhereItIsNightIsNotWokenByAMailThatWaited() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        livesInMadrid(couple.ana());
        give(couple.ana(), ONCE);
        Instant six = evening(MADRID);
        counter("/shut");
        assertEquals(0, round(couple.practice(), six));
        counter("/open");
        lives(couple.ana(), "Pacific/Pago_Pago", "en-US");
        assertEquals(0, round(couple.practice(), after(six, 5)), "early in the morning over there");
        assertMails(0, ana);
    }

    @Test
    void workThatWasTakenAwayIsNoNews() throws Exception {
        Couple couple = atWork(practice());
        mailable(couple.ana());
        AssignmentId given = give(couple.ana(), ONCE);
        does(couple.counselor(), () -> homework.withdraw(given, "Another one fits better"));
        assertEquals(0, round(couple.practice(), evening()));
    }

    @Test
    void aNoteTakenBackIsNoNewsAndIsNotSpokenOfWhenNoMailToldOfIt() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        UUID toAna = write(couple.ana());
        UUID toTom = write(couple.tom());
        give(couple.tom(), ONCE);
        does(couple.counselor(), () -> shortNotes.takeBack(toAna));
        does(couple.counselor(), () -> shortNotes.takeBack(toTom));

        assertEquals(1, round(couple.practice(), evening()), "something else waits for Tom");
        assertMails(0, ana);
        assertMails(1, tom);
        assertFalse(as(couple.ana().actor(), homes::home).noteWithdrawn());
        assertFalse(as(couple.tom().actor(), homes::home).noteWithdrawn());
        give(couple.ana(), "timeline");
        assertEquals(1, round(couple.practice(), after(evening(), 24 * 60)), "the day of Ana's mail was not used up");
    }

    @Test
    void aNoteTakenBackWhileItsMailCouldNotBeSentIsNotTold() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        UUID note = write(couple.ana());
        counter("/shut");
        assertEquals(0, round(couple.practice(), evening()));
        does(couple.counselor(), () -> shortNotes.takeBack(note));
        counter("/open");
        assertEquals(0, round(couple.practice(), after(evening(), 10)));
        assertMails(0, ana);
    }

    @Test
    void whoWasToldOfANoteThatIsGoneFindsThatNothingIsNew() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        UUID note = write(couple.ana());
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(1, ana);
        assertFalse(as(couple.ana().actor(), homes::home).noteWithdrawn(), "it stands there");
        does(couple.counselor(), () -> shortNotes.takeBack(note));
        does(couple.counselor(), () -> shortNotes.takeBack(note));

        assertTrue(as(couple.ana().actor(), homes::home).noteWithdrawn());
        assertFalse(as(couple.tom().actor(), homes::home).noteWithdrawn(), "it is Ana's alone");
        assertEquals(
                List.of(0L),
                database.rows(couple.tom().actor(), "select count(*) from keptword.short_note_withdrawal"));
        database.rows(
                couple.counselor(),
                "insert into keptword.short_note_withdrawal (id, practice_id, case_id, participant_id, withdrawn_at)"
                        + " select id, practice_id, case_id, participant_id, now() - interval '3 days'"
                        + " from keptword.short_note where id = ?",
                write(couple.tom()));
        assertFalse(as(couple.tom().actor(), homes::home).noteWithdrawn(), "days later nobody wonders");
    }

    @Test
    void aQuestionAboutSharingAndATextShownAreNewsWhileJointWorkIsOn() throws Exception {
        Couple couple = atWork(practice());
        Couple closing = atWork(couple.practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        mailable(closing.ana());
        mailable(closing.tom());
        ShareId shown = askWhole(couple, committed(couple.ana(), "canary-e"));
        ShareId asked = askWhole(closing, committed(closing.ana(), "canary-f"));
        agree(couple.ana(), shown);
        does(couple.counselor(), () -> sharing.show(shown));
        askWhole(couple, committed(couple.ana(), "canary-g"));
        contact(closing.tom(), Contact.PAUSED, inForce(closing));
        database.run(
                couple.practice().id(),
                "update keptword.notice set state = 'TOLD' where practice_id = ? and cause in ('WORK', 'REPLY')",
                couple.practice().id().value());

        assertEquals(2, round(couple.practice(), evening()));
        assertMails(1, ana);
        assertMails(1, tom);
        assertFalse(asked.equals(shown));
    }

    @Test
    void whenJointWorkWentOffSinceNothingOfBeforeIsTold() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        give(couple.ana(), "timeline");
        give(couple.tom(), "timeline");
        contact(couple.tom(), Contact.PAUSED, inForce(couple));
        give(couple.tom(), "cause-map");
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(0, ana);
        assertMails(1, tom);
    }

    @Test
    void nobodyChoosesForAnotherAndNobodyReadsTheOutbox() throws Exception {
        Couple couple = atWork(practice());
        give(couple.ana(), ONCE);
        report(couple.ana(), "no", "canary-h");
        NoticeService.ChooseNews command =
                new NoticeService.ChooseNews(couple.tom().actor().person(), true, LocalTime.NOON);
        assertThrows(AnotherPerson.class, () -> does(couple.ana().actor(), () -> notices.chooseForClient(command)));
        does(couple.tom().actor(), () -> notices.chooseForClient(command));
        assertFalse(database.rows(couple.practice().id(), "select id from keptword.notice")
                .isEmpty());
        for (Client client : List.of(couple.ana(), couple.tom())) {
            assertEquals(List.of(), database.rows(client.actor(), "select id from keptword.notice"));
            assertTrue(database.hides(client.actor(), "letter"));
        }
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select person_id from keptword.mail_preference"));
        assertEquals(List.of(), database.rows(couple.counselor(), "select person_id from keptword.mail_preference"));
    }

    private UUID write(Client client) throws Exception {
        ShortNoteService.WriteShortNote command = new ShortNoteService.WriteShortNote(
                UUID.randomUUID(), client.caseId(), client.participant(), "canary-note for you");
        return as(client.practice().counselor(), () -> shortNotes.write(command));
    }

    private UUID inForce(Couple couple) throws Exception {
        return safety(couple.practice(), couple.caseId())
                .people()
                .get(1)
                .contact()
                .orElseThrow()
                .id();
    }

    /** Moves what waits in a case to another moment. */
    private void caused(Couple couple, String at) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.notice set caused_at = ?::timestamptz where case_id = ? and state = 'WAITING'",
                at,
                couple.caseId().value());
    }

    private static String body(String mail) {
        String plain = mail.replace("\r\n", "\n");
        return plain.substring(plain.indexOf("\n\n") + 2).strip();
    }
}
