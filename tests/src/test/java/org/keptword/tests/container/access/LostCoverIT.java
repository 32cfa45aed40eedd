package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.access.people.PeopleService;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.safety.FlagEvent;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.safety.GoneFlags;
import org.keptword.today.TodayService;

/** A cover whose account was disabled is named to nobody and relied on by nothing, and the counselor is told. */
class LostCoverIT extends CoupleFixture {

    @Inject
    private PresenceService presence;

    @Inject
    private ReviewDaysService reading;

    @Inject
    private LateFlagService late;

    @Inject
    private GoneFlags gone;

    @Inject
    private PeopleService people;

    @Inject
    private TodayService today;

    private Couple couple;
    private Actor counselor;
    private Actor cover;

    @BeforeEach
    void someoneIsNamed() throws Exception {
        couple = atWork(practice());
        counselor = couple.counselor();
        cover = couple.practice().colleague();
    }

    @Test
    void aStandingOneGetsNoFlagAndTheCounselorIsTold() throws Exception {
        stands(cover.person());
        assertFalse(as(counselor, today::today).coverLost());
        assertFalse(as(counselor, presence::read).isStandingCoverInactive());
        assertFalse(uncovered());
        disable(cover);

        assertTrue(as(counselor, today::today).coverLost());
        assertTrue(as(counselor, presence::read).isStandingCoverInactive());
        assertTrue(uncovered(), "the manager's list says that nobody stands in");
        assertEquals(Optional.empty(), goesOnTo());
        assertFalse(as(couple.practice().supervisor(), today::today).coverLost(), "who named nobody is told nothing");
        assertFalse(as(counselor, presence::read).toString().contains(cover.name()));
    }

    @Test
    void oneOfAnAbsenceIsNamedToNobodyAndTheStandingOneTakesOver() throws Exception {
        Actor dora = person(couple.practice().id(), Role.COUNSELOR, "Dora");
        stands(dora.person());
        away(cover.person());
        assertTrue(as(couple.ana().actor(), reading::own).orElseThrow().colleague());
        disable(cover);

        assertFalse(as(couple.ana().actor(), reading::own).orElseThrow().colleague());
        OwnPresence.Away absence = as(counselor, presence::read).absences().get(0);
        assertTrue(absence.isCoverInactive());
        assertEquals(Optional.empty(), absence.coverName());
        assertTrue(as(counselor, today::today).coverLost());
        assertEquals(Optional.of(dora.person()), goesOnTo());
    }

    @Test
    void withoutAStandingOneTheFlagOfTheAbsenceGoesToThoseWhoSupervise() throws Exception {
        away(cover.person());
        disable(cover);
        assertEquals(Optional.empty(), goesOnTo());
        assertEquals(1, as(couple.practice().supervisor(), today::today).flags().size(), "who supervises sees it");
    }

    @Test
    void choosingSomebodyElseEndsTheWarning() throws Exception {
        Actor dora = person(couple.practice().id(), Role.COUNSELOR, "Dora");
        stands(cover.person());
        away(cover.person());
        disable(cover);
        stands(dora.person());
        assertTrue(as(counselor, today::today).coverLost(), "the absence still counts on the one who is gone");
        OwnPresence.Away absence = as(counselor, presence::read).absences().get(0);
        PresenceService.SetAbsence other = new PresenceService.SetAbsence(
                counselor.person(),
                Optional.of(absence.id()),
                absence.version(),
                absence.from(),
                absence.to(),
                Optional.of(dora.person()));
        as(counselor, () -> presence.set(other));
        assertFalse(as(counselor, today::today).coverLost());
        assertEquals(
                List.of(dora.name()),
                as(counselor, presence::read).absences().stream()
                        .flatMap(one -> one.coverName().stream())
                        .toList());
    }

    private void stands(PersonId who) throws Exception {
        int version = as(counselor, presence::read).version();
        does(
                counselor,
                () -> presence.setWeek(
                        new PresenceService.SetWeek(counselor.person(), version, WorkingWeek.USUAL, Optional.of(who))));
    }

    private void away(PersonId who) throws Exception {
        PresenceService.SetAbsence command = new PresenceService.SetAbsence(
                counselor.person(), Optional.empty(), 0, today(), today().plusDays(12), Optional.of(who));
        as(counselor, () -> presence.set(command));
    }

    private void disable(Actor who) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                who.personValue());
    }

    private boolean uncovered() throws Exception {
        return as(couple.practice().manager(), people::all).people().stream()
                .filter(line -> line.id().equals(counselor.person()))
                .findFirst()
                .orElseThrow()
                .withoutCover();
    }

    /** Whom a flag goes to that waited too long. */
    private Optional<PersonId> goesOnTo() throws Exception {
        report(couple.ana(), "no", "At my door");
        assertEquals(1, (int) as(
                Actor.job(couple.practice().id(), "late-flags"),
                () -> late.goOn(Instant.now().plus(Duration.ofDays(5)))));
        List<FlagEvent.WaitedTooLong> told = gone.of(couple.caseId());
        return told.get(told.size() - 1).cover();
    }
}
