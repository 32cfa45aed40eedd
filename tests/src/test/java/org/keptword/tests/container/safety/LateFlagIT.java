package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.Covers;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.Timetable;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.safety.FlagEvent;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.tests.container.CoupleFixture;

/** A flag nobody acknowledged by noon of the next working day goes on, once, to the cover and to those who supervise. */
class LateFlagIT extends CoupleFixture {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);
    private static final CaseloadPage.Query ALL =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 50);

    @Inject
    private LateFlagService late;

    @Inject
    private PresenceService presence;

    @Inject
    private GoneFlags gone;

    @Test
    void atNoonOfTheNextWorkingDayAndNotBefore() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = covered(couple);
        UUID flag = raised(couple, moment(THURSDAY, 18, 0));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(1), 11, 59)));
        assertEquals(0, caseload(cover).total());
        assertEquals(1, look(couple, moment(THURSDAY.plusDays(1), 12, 0)));
        assertEquals(
                List.of(new FlagEvent.WaitedTooLong(
                        couple.caseId(), flag, couple.counselor().person(), Optional.of(cover.person()))),
                gone.of(couple.caseId()));
        assertEquals(
                Optional.of(new Covers.CaseCover("Carla", Optional.empty())),
                caseload(cover).rows().get(0).covered());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'risk_flag' and actor_name = 'late-flags'"
                                + " and case_id = ? and object_ids = array[?, ?, ?]",
                        couple.caseId().value(),
                        flag,
                        couple.counselor().personValue(),
                        cover.personValue()));
        assertEquals(
                List.of(Timestamp.from(moment(THURSDAY.plusDays(1), 12, 0))),
                database.rows(couple.practice().id(), "select gone_on_at from keptword.risk_flag where id = ?", flag));
    }

    @Test
    void aSecondLookFindsNothing() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = covered(couple);
        raised(couple, moment(THURSDAY, 18, 0));
        assertEquals(1, look(couple, moment(THURSDAY.plusDays(1), 12, 0)));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(1), 12, 5)));
        assertEquals(1, gone.of(couple.caseId()).size());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.caseload where relation = 'COVER' and person_id = ?",
                        cover.personValue()));
    }

    @Test
    void aWeekendIsWaitedForAndAHolidayIsNot() throws Exception {
        Couple couple = atWork(practice());
        covered(couple);
        raised(couple, moment(THURSDAY.plusDays(1), 18, 0));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(3), 23, 0)));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(4), 11, 59)));
        awaySince(couple.counselor(), THURSDAY.plusDays(4), null);
        assertEquals(1, look(couple, moment(THURSDAY.plusDays(4), 12, 0)));
    }

    @Test
    void theWeekOfTheCounselorCounts() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        WorkingWeek wednesdays = new WorkingWeek(java.util.Map.of(
                java.time.DayOfWeek.WEDNESDAY, WorkingWeek.USUAL.days().get(java.time.DayOfWeek.MONDAY)));
        does(
                counselor,
                () -> presence.setWeek(new PresenceService.SetWeek(
                        counselor.person(), OwnPresence.NOTHING_SAID, wednesdays, Optional.empty())));
        raised(couple, moment(THURSDAY, 8, 0));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(6), 11, 59)));
        assertEquals(1, look(couple, moment(THURSDAY.plusDays(6), 12, 0)));
    }

    @Test
    void oneAcknowledgedMeanwhileStays() throws Exception {
        Couple couple = atWork(practice());
        covered(couple);
        UUID flag = raised(couple, moment(THURSDAY, 18, 0));
        does(couple.counselor(), () -> flags.acknowledge(flag, "Called"));
        assertEquals(0, look(couple, moment(THURSDAY.plusDays(9), 12, 0)));
        assertEquals(List.of(), gone.of(couple.caseId()));
    }

    @Test
    void withoutACoverItGoesToThoseWhoSupervise() throws Exception {
        Couple couple = atWork(practice());
        UUID flag = raised(couple, moment(THURSDAY, 18, 0));
        assertEquals(1, look(couple, moment(THURSDAY.plusDays(1), 12, 0)));
        assertEquals(
                List.of(new FlagEvent.WaitedTooLong(
                        couple.caseId(), flag, couple.counselor().person(), Optional.empty())),
                gone.of(couple.caseId()));
        assertEquals(0, caseload(couple.practice().colleague()).total());
    }

    @Test
    void theCoverOfTheAbsenceComesBeforeTheStandingOne() throws Exception {
        Couple couple = atWork(practice());
        covered(couple);
        Actor other = person(couple.practice().id(), org.keptword.shared.Role.COUNSELOR, "Dora");
        awaySince(couple.counselor(), today().minusDays(1), other.person());
        UUID flag = raised(couple, Instant.now().minusSeconds(9 * 86_400));
        assertEquals(1, look(couple, Instant.now()));
        assertEquals(
                Optional.of(other.person()), gone.of(couple.caseId()).get(0).cover());
        assertEquals(1, caseload(other).total());
        Actor counselor = couple.counselor();
        UUID absence = as(counselor, presence::read).absences().get(0).id();
        does(counselor, () -> presence.end(counselor.person(), absence));
        assertEquals(1, caseload(other).total(), "until the flag is acknowledged");
        does(couple.counselor(), () -> flags.acknowledge(flag, "Called"));
        assertEquals(0, caseload(other).total());
    }

    @Test
    void acknowledgingEndsItForTheCoverWhoeverDoesIt() throws Exception {
        Couple couple = atWork(practice());
        Couple quiet = atWork(couple.practice());
        Actor cover = covered(couple);
        UUID flag = raised(couple, moment(THURSDAY, 18, 0));
        look(couple, moment(THURSDAY.plusDays(1), 12, 0));
        assertTrue(as(cover, () -> flags.page(couple.caseId())).flags().stream()
                .anyMatch(line -> line.id().equals(flag)));
        assertThrows(NotFound.class, () -> as(cover, () -> flags.page(quiet.caseId())), "that one case and no other");
        assertEquals(false, as(cover, () -> flags.acknowledge(flag, "I called her")));
        assertThrows(NotFound.class, () -> as(cover, () -> flags.page(couple.caseId())));
        assertEquals(List.of(), database.rows(cover, "select id from keptword.cases"));
        assertEquals(
                Optional.of("I called her"),
                as(couple.counselor(), () -> flags.page(couple.caseId()))
                        .flags()
                        .get(0)
                        .done());
        assertEquals(0, look(couple, Instant.now()));
    }

    private Actor covered(Couple couple) throws Exception {
        Actor counselor = couple.counselor();
        Actor cover = couple.practice().colleague();
        does(
                counselor,
                () -> presence.setWeek(new PresenceService.SetWeek(
                        counselor.person(), OwnPresence.NOTHING_SAID, WorkingWeek.USUAL, Optional.of(cover.person()))));
        return cover;
    }

    /** An absence that began on a day gone by. */
    private void awaySince(Actor counselor, LocalDate from, PersonId cover) throws Exception {
        PresenceService.SetAbsence command = new PresenceService.SetAbsence(
                counselor.person(), Optional.empty(), 0, from, today().plusDays(3), Optional.ofNullable(cover));
        as(counselor, () -> presence.set(command));
    }

    private UUID raised(Couple couple, Instant at) throws Exception {
        report(couple.ana(), "no", "At my door");
        UUID flag = database.id(
                couple.practice().id(),
                "select id from keptword.risk_flag where case_id = ?",
                couple.caseId().value());
        database.run(
                couple.practice().id(),
                "update keptword.risk_flag set raised_at = ? where id = ?",
                Timestamp.from(at),
                flag);
        return flag;
    }

    private int look(Couple couple, Instant now) throws Exception {
        boolean due = database.isDue(couple.practice().id(), "due_flags", now.minus(Timetable.SOONEST_TOO_LONG));
        return due ? as(Actor.job(couple.practice().id(), "late-flags"), () -> late.goOn(now)) : 0;
    }

    private CaseloadPage caseload(Actor who) throws Exception {
        return as(who, () -> caseload.page(ALL));
    }

    private static Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
