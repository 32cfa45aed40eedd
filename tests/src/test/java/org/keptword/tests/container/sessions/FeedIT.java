package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** What calendars outside read, without a sign-in. */
class FeedIT extends CoupleFixture {

    @Inject
    private FeedService feeds;

    @Inject
    private CalendarAddress addresses;

    @Inject
    private PlanningService planning;

    @Test
    void thereIsNoAddressUntilThePersonAsksForOneAndANewOneEndsTheOld() throws Exception {
        Couple couple = atWork(practice());
        Actor ana = couple.ana().actor();
        assertEquals(Optional.empty(), as(ana, addresses::since));

        String first = make(ana);
        assertTrue(as(ana, addresses::since).isPresent());
        assertTrue(read(first).isPresent());
        String second = make(ana);

        assertNotEquals(first, second);
        assertEquals(Optional.empty(), read(first));
        assertTrue(read(second).isPresent());
        does(ana, () -> addresses.end(ana.person()));
        assertEquals(Optional.empty(), read(second));
        assertEquals(Optional.empty(), read("x".repeat(43)));
        assertEquals(Optional.empty(), read("no key at all"));
    }

    @Test
    void aClientSeesTheSessionsOfBothAndTheOwnAndNoOthers() throws Exception {
        Couple couple = atWork(practice());
        Couple neighbours = atWork(couple.practice());
        plan(couple, in(2));
        plan(neighbours, in(3));
        alone(couple, couple.ana().participant(), 4);
        alone(couple, couple.tom().participant(), 5);

        assertEquals(List.of(in(2), in(4)), times(make(couple.ana().actor())));
        assertEquals(List.of(in(2), in(5)), times(make(couple.tom().actor())));
        assertEquals(List.of(in(2), in(3), in(4), in(5)), times(make(couple.counselor())));
        assertEquals(List.of(), times(make(couple.practice().colleague())));
    }

    @Test
    void anEntryCarriesNoIdOfOursAndKeepsItsNameWhenItMoves() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, in(2));
        String key = make(couple.ana().actor());
        FeedService.Feed.Appointment before =
                read(key).orElseThrow().appointments().get(0);

        PlanningService.MoveSession move =
                new PlanningService.MoveSession(session, 0, false, day(3), LocalTime.NOON, 60, "Room 4");
        as(couple.counselor(), () -> planning.move(move));
        FeedService.Feed.Appointment moved =
                read(key).orElseThrow().appointments().get(0);
        PlanningService.CancelSession cancel = new PlanningService.CancelSession(session, 1, false, ByWhom.A, "A cold");
        as(couple.counselor(), () -> planning.cancel(cancel));
        FeedService.Feed.Appointment off =
                read(key).orElseThrow().appointments().get(0);

        assertNotEquals(session.value(), before.uid());
        assertEquals(List.of(before.uid(), before.uid()), List.of(moved.uid(), off.uid()));
        assertEquals(List.of(0, 1, 2), List.of(before.sequence(), moved.sequence(), off.sequence()));
        assertEquals(List.of(false, false, true), List.of(before.cancelled(), moved.cancelled(), off.cancelled()));
        assertEquals(60, moved.minutes());
    }

    @Test
    void whatIsLongPastOrWasCalledOffLongAgoIsGone() throws Exception {
        Couple couple = atWork(practice());
        String key = make(couple.ana().actor());
        SessionId past = plan(couple, in(1));
        plan(couple, in(400));
        SessionId off = plan(couple, in(3));
        PlanningService.CancelSession cancel = new PlanningService.CancelSession(off, 0, false, ByWhom.A, null);
        as(couple.counselor(), () -> planning.cancel(cancel));
        assertEquals(3, times(key).size());

        database.run(
                couple.practice().id(),
                "update keptword.session set starts_at = now() - interval '31 days' where id = ?",
                past.value());
        database.run(
                couple.practice().id(),
                "update keptword.session set calendar_changed = now() - interval '31 days' where id = ?",
                off.value());

        assertEquals(List.of(in(400)), times(key));
    }

    @Test
    void whoMayNotSignInAnyMoreHasNoCalendarAndWhoLeftTheCaseAnEmptyOne() throws Exception {
        Couple couple = atWork(practice());
        plan(couple, in(2));
        String ana = make(couple.ana().actor());
        String tom = make(couple.tom().actor());

        database.run(
                couple.practice().id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                couple.ana().actor().personValue());
        database.run(
                couple.practice().id(),
                "update keptword.caseload set until = now() where person_id = ?",
                couple.tom().actor().personValue());

        assertEquals(Optional.empty(), read(ana));
        assertEquals(List.of(), times(tom));
    }

    @Test
    void readingIsWrittenIntoTheTrailAndAPersonActsForNobodyElse() throws Exception {
        Couple couple = atWork(practice());
        plan(couple, in(2));
        plan(couple, in(3));
        Actor ana = couple.ana().actor();
        read(make(ana));

        assertEquals(List.of("LIST session 2 of 0"), entries(ana));
        assertThrows(
                AnotherPerson.class,
                () -> as(ana, () -> addresses.make(couple.tom().actor().person())));
    }

    @Test
    void whatACalendarAsksForAgainAndAgainIsOneEntryADayAndOneMoreForWhatChanged() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = plan(couple, in(2));
        Actor ana = couple.ana().actor();
        lives(ana, "Pacific/Kiritimati");
        String key = make(ana);
        read(key);
        read(key);
        assertEquals(1, entries(ana).size());

        PlanningService.MoveSession move =
                new PlanningService.MoveSession(session, 0, false, day(3), LocalTime.NOON, 60, "Room 4");
        as(couple.counselor(), () -> planning.move(move));
        read(key);
        read(key);
        assertEquals(2, entries(ana).size(), "something else was shown");

        lives(ana, "Pacific/Pago_Pago"); // 25 hours behind, so that it is another day
        read(key);
        read(key);
        assertEquals(3, entries(ana).size(), "another day");

        String renewed = make(ana);
        read(renewed);
        assertEquals(4, entries(ana).size(), "another address");
        assertEquals(List.of(), entries(couple.tom().actor()));
    }

    private void lives(Actor person, String zone) throws Exception {
        database.run(person.practice(), "update keptword.person set zone = ? where id = ?", zone, person.personValue());
    }

    /** What the trail says of a person's calendar: how many sessions it showed, and how many of them it names. */
    private List<Object> entries(Actor person) throws Exception {
        return database.rows(
                person.practice(),
                "select act || ' ' || object_kind || ' ' || listed || ' of ' || cardinality(object_ids) from keptword.audit_entry"
                        + " where person_id = ? and reason = 'CALENDAR_KEY'",
                person.personValue());
    }

    @Test
    void whoTriesTooOftenIsToldToWait() {
        String address = UUID.randomUUID().toString();
        for (int i = 0; i < 120; i++) {
            assertEquals(Optional.empty(), feeds.read("guess", address));
        }
        assertEquals(
                "refusal.access.tooManyTries",
                assertThrows(DomainRefusal.class, () -> feeds.read("guess", address))
                        .key());
    }

    private static LocalDate day(int days) {
        return LocalDate.now(ZONE).plusDays(days);
    }

    private static Instant in(int days) {
        return day(days).atTime(10, 0).atZone(ZONE).toInstant();
    }

    private void alone(Couple couple, ParticipantId who, int days) throws Exception {
        PlanSession command = new PlanSession(couple.caseId(), Optional.of(who), in(days), 50, null);
        as(couple.counselor(), () -> sessions.plan(command));
    }

    private String make(Actor actor) throws Exception {
        return as(actor, () -> addresses.make(actor.person()));
    }

    private Optional<FeedService.Feed> read(String key) {
        return feeds.read(key, UUID.randomUUID().toString());
    }

    private List<Instant> times(String key) {
        return read(key).orElseThrow().appointments().stream()
                .map(FeedService.Feed.Appointment::startsAt)
                .toList();
    }
}
