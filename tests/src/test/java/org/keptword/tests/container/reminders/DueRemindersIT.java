package org.keptword.tests.container.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderKind;
import org.keptword.shared.PromiseId;

/** What a client is reminded of: nothing before it was turned on, only what is waiting, once a day, and never at night. */
class DueRemindersIT extends ReminderFixture {

    @Test
    void nothingComesBeforeTheClientTurnsItOn() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        assertFalse(database.isDue(couple.practice().id(), "due_reminders", at(21, 0)));
        assertEquals(0, as(couple.practice().job(), () -> rounds.round(at(21, 0))));
        assertEquals(0, mails(ana).size());
    }

    @Test
    void aPromiseOfTodayIsRemindedOfOnceAtTheTimeChosenAndSaysNothing() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        wants(couple.ana(), ReminderChannel.EMAIL, LocalTime.of(19, 0), ReminderKind.PROMISES);

        assertEquals(0, round(couple.practice(), at(18, 59)));
        assertFalse(
                database.isDue(couple.practice().id(), "due_reminders", at(18, 59)), "a round says when to look again");
        assertEquals(1, round(couple.practice(), at(19, 0)));
        assertEquals(0, round(couple.practice(), at(19, 1)));
        assertEquals(0, round(couple.practice(), at(21, 29)));
        String mail = mails(ana).get(0);
        assertTrue(mail.contains("Subject: You have something waiting"), mail);
        String off = header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertTrue(off.startsWith(System.getenv("KEPTWORD_ADDRESS") + "/reminders/off/"), off);
        assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
        String body = mail.substring(mail.indexOf("\r\n\r\n") + 4)
                .strip()
                .replace("\r\n", "\n")
                .replace("=\n", "")
                .replace("=3D", "=");
        assertEquals(
                "You have something waiting.\n\n" + System.getenv("KEPTWORD_ADDRESS") + "/\n\nTurn this off: " + off,
                body);
        assertStates(couple.ana(), "SENT");
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'SEND' and object_kind = 'reminder' and"
                                + " object_ids = array[?::uuid]",
                        couple.ana().actor().personValue()));
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotRemindedOf() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        PromiseId id = promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        say(couple.ana(), id, OutcomeKind.KEPT);
        assertEquals(0, round(couple.practice(), at(12, 59)));
        assertStates(couple.ana(), "DROPPED");
        assertEquals(0, mails(ana).size());
    }

    @Test
    void onePartnersPromiseDoesNotRemindTheOther() throws Exception {
        Couple couple = atNoon();
        String tom = mailable(couple.tom());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        wants(couple.tom(), ReminderChannel.EMAIL, NOON, ReminderKind.values());
        assertEquals(0, round(couple.practice(), at(12, 59)));
        assertEquals(0, mails(tom).size());
    }

    @Test
    void aSessionTomorrowAndItsCheckInAreRemindedOfTheDayBefore() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        give(
                couple.ana(),
                "trust-checkin",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null));
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.CHECK_IN);
        wants(couple.tom(), ReminderChannel.EMAIL, NOON, ReminderKind.SESSION);
        plan(couple, at(13, 0).plusSeconds(2 * 86_400));
        assertEquals(0, round(couple.practice(), at(12, 58)), "a session in two days");
        assertStates(couple.ana(), "DROPPED");

        Couple other = atNoon(couple.practice());
        String one = mailable(other.ana());
        String two = mailable(other.tom());
        give(
                other.ana(),
                "trust-checkin",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null));
        wants(other.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.CHECK_IN);
        wants(other.tom(), ReminderChannel.EMAIL, NOON, ReminderKind.SESSION);
        plan(other, at(13, 0).plusSeconds(86_400));
        assertEquals(2, round(couple.practice(), at(12, 59)));
        assertEquals(1, mails(one).size());
        assertEquals(1, mails(two).size());
        assertEquals(0, mails(ana).size() + mails(tom).size());
    }

    @Test
    void whatIsPlannedForTodayIsRemindedOfAndWhatComesOnAnotherDayIsNot() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        DayOfWeek today = today().getDayOfWeek();
        give(couple.ana(), "journal", AssignmentRequest.Placement.NOW, onDays(today));
        give(couple.tom(), "journal", AssignmentRequest.Placement.NOW, onDays(today.plus(2)));
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PRACTICE);
        wants(couple.tom(), ReminderChannel.EMAIL, NOON, ReminderKind.PRACTICE);
        assertEquals(1, round(couple.practice(), at(12, 59)));
        assertEquals(1, mails(ana).size());
        assertEquals(0, mails(tom).size());
    }

    @Test
    void nothingIsSentOfWhatIsPausedHeldBackOrOver() throws Exception {
        Practice practice = practice();
        Couple paused = atNoon(practice);
        Couple left = atNoon(practice);
        Couple closed = atNoon(practice);
        Couple disabled = atNoon(practice);
        Couple held = atNoon(practice);
        for (Couple couple : List.of(paused, left, closed, disabled)) {
            mailable(couple.ana());
            promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
            plan(couple, at(13, 0).plusSeconds(86_400));
            wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.values());
        }
        mailable(held.ana());
        promise(held.ana(), "Write to Tom", PromiseTerms.Beneficiary.PARTNER);
        wants(held.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);

        become(paused, ParticipantState.PAUSED);
        become(left, ParticipantState.LEFT);
        does(practice.counselor(), () -> cases.close(agreedEnd(closed.caseId())));
        database.run(
                practice.id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                disabled.ana().actor().personValue());
        contact(held.tom(), Contact.ASKED_NOT_TO, statement(held.tom()));
        assertEquals(0, round(practice, at(12, 59)));
        for (Couple couple : List.of(paused, left, closed, held)) {
            assertStates(couple.ana(), "DROPPED");
        }
        assertEquals(0, states(disabled.ana()).size());
    }

    @Test
    void atMostOneADayComesUnlessEachKindIsAskedForByItself() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        plan(couple, at(13, 0).plusSeconds(86_400));
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES, ReminderKind.SESSION);
        assertEquals(1, round(couple.practice(), at(12, 1)));
        wants(couple.ana(), ReminderChannel.EMAIL, LocalTime.of(13, 0), ReminderKind.PROMISES, ReminderKind.SESSION);
        assertEquals(0, round(couple.practice(), at(13, 0)), "another time is no second reminder that day");
        assertEquals(1, mails(ana).size());

        String tom = mailable(couple.tom());
        promise(couple.tom(), "Call my brother", PromiseTerms.Beneficiary.ONESELF);
        wants(
                couple.tom(),
                new ReminderChoice(
                        Map.of(ReminderKind.PROMISES, LocalTime.of(14, 0), ReminderKind.SESSION, LocalTime.of(15, 0)),
                        true,
                        Set.of(DayOfWeek.values()),
                        ReminderChannel.EMAIL));
        assertEquals(1, round(couple.practice(), at(14, 0)));
        assertEquals(0, round(couple.practice(), at(14, 59)));
        assertEquals(1, round(couple.practice(), at(15, 0)));
        assertEquals(2, mails(tom).size());
    }

    @Test
    void aServerThatWasDownSendsOneLateReminderAndNoneAtNight() throws Exception {
        Couple couple = atNoon();
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        promise(couple.tom(), "Call my brother", PromiseTerms.Beneficiary.ONESELF);
        wants(couple.ana(), ReminderChannel.EMAIL, LocalTime.of(20, 0), ReminderKind.PROMISES);
        wants(couple.tom(), ReminderChannel.EMAIL, LocalTime.of(16, 0), ReminderKind.PROMISES);
        assertEquals(0, round(couple.practice(), at(21, 30)));
        assertEquals(0, mails(ana).size() + mails(tom).size());
        assertFalse(database.isDue(couple.practice().id(), "due_reminders", at(23, 59)));

        Couple other = atNoon();
        String late = mailable(other.ana());
        promise(other.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        wants(other.ana(), ReminderChannel.EMAIL, LocalTime.of(19, 0), ReminderKind.PROMISES);
        assertEquals(1, round(other.practice(), at(21, 29)));
        assertEquals(0, round(other.practice(), at(21, 30)));
        assertEquals(1, mails(late).size());
    }

    @Test
    void anotherTimeZoneMovesTheNextOne() throws Exception {
        Couple couple = atNoon();
        mailable(couple.ana());
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        wants(couple.ana(), ReminderChannel.EMAIL, LocalTime.of(19, 0), ReminderKind.PROMISES);
        Instant looked = at(18, 0);
        assertEquals(0, round(couple.practice(), looked));
        assertFalse(database.isDue(couple.practice().id(), "due_reminders", looked));
        lives(couple.ana(), "Asia/Kolkata"); // no whole hours from any zone where it is noon
        assertTrue(database.isDue(couple.practice().id(), "due_reminders", looked));
    }

    private static Recurrence onDays(DayOfWeek day) {
        return new Recurrence(Recurrence.Kind.WEEKDAYS, Set.of(day), null);
    }

    private void become(Couple couple, ParticipantState state) throws Exception {
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.ana().participant(), state));
    }

    private UUID statement(Client client) throws Exception {
        return database.id(
                client.practice().id(),
                "select id from keptword.contact_state where participant_id = ?",
                client.participant().value());
    }
}
