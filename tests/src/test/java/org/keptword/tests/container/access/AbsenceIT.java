package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

/** What a counselor can say about being away, and what is told about it. */
class AbsenceIT extends AbsenceFixture {

    @Inject
    private TimetableReader timetables;

    @Test
    void whatCannotBeIsRefused() throws Exception {
        Practice practice = practice();
        Actor counselor = practice.counselor();
        away(counselor, 2, 4, practice.colleague());
        assertEquals(
                "refusal.access.absenceMeets",
                refused(counselor, 4, 6, practice.colleague().person()));
        assertEquals(
                "refusal.access.absenceBackwards",
                refused(counselor, 9, 8, practice.colleague().person()));
        assertEquals(
                "refusal.access.absenceOver",
                refused(counselor, -3, -1, practice.colleague().person()));
        assertEquals(
                "refusal.access.absenceTooLong",
                refused(counselor, 9, 500, practice.colleague().person()));
        assertEquals("refusal.access.coverIsOneself", refused(counselor, 9, 10, counselor.person()));
        assertEquals(
                "refusal.access.noSuchCover",
                refused(counselor, 9, 10, practice.supervisor().person()));
        assertEquals(
                "refusal.access.noSuchCover",
                refused(counselor, 9, 10, practice().colleague().person()));
        assertEquals(1, as(counselor, presence::read).absences().size());
    }

    @Test
    void thatTheCoverIsAwayTooIsSaidAndNotForbidden() throws Exception {
        Practice practice = practice();
        away(practice.colleague(), 4, 6, practice.counselor());
        away(practice.counselor(), 2, 4, practice.colleague());
        OwnPresence.Away one =
                as(practice.counselor(), presence::read).absences().get(0);
        assertTrue(one.coverAway());
        change(practice.counselor(), one.id(), 3, practice.colleague());
        assertFalse(as(practice.counselor(), presence::read).absences().get(0).coverAway());
    }

    /** Of a counselor who has been there for years, the absences of years ago are read by nobody who asks about these days. */
    @Test
    void aTimetableLeavesOutAbsencesOfLongAgo() throws Exception {
        Practice practice = practice();
        Actor counselor = practice.counselor();
        for (int daysAgo : List.of(1_000, 400, 70, 40, 10)) {
            database.rows(
                    counselor,
                    "insert into keptword.absence (id, practice_id, person_id, from_day, to_day, made_at)"
                            + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                    practice.id().value(),
                    counselor.personValue(),
                    Date.valueOf(today().minusDays(daysAgo)),
                    Date.valueOf(today().minusDays(daysAgo - 5L)));
        }
        away(counselor, 3, 5, practice.colleague());

        Timetable timetable = as(practice.job(), () -> timetables.of(counselor.requirePerson()));

        assertEquals(
                List.of(today().minusDays(40), today().minusDays(10), today().plusDays(3)),
                timetable.absences().stream().map(Timetable.Absence::from).toList());
        assertFalse(timetable.worksOn(today().minusDays(7)));
        assertEquals(
                practice.colleague().person(),
                timetable.coverOn(today().plusDays(4)).orElseThrow());
    }

    private String refused(Actor counselor, int from, int to, PersonId cover) {
        return assertThrows(
                        DomainRefusal.class,
                        () -> as(counselor, () -> presence.set(absence(counselor, from, to, cover))))
                .key();
    }
}
