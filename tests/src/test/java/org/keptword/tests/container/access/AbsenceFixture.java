package org.keptword.tests.container.access;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on counselors who are away. */
abstract class AbsenceFixture extends CoupleFixture {

    @Inject
    PresenceService presence;

    /** An absence of a counselor from one day to another, counted from today. */
    UUID away(Actor counselor, int from, int to, Actor cover) throws Exception {
        PresenceService.SetAbsence command = absence(counselor, from, to, cover.person());
        return as(counselor, () -> presence.set(command));
    }

    void change(Actor counselor, UUID id, int to, Actor cover) throws Exception {
        OwnPresence.Away there = as(counselor, presence::read).absence(id).orElseThrow();
        PresenceService.SetAbsence command = new PresenceService.SetAbsence(
                counselor.person(),
                Optional.of(id),
                there.version(),
                there.from(),
                today().plusDays(to),
                Optional.of(cover.person()));
        as(counselor, () -> presence.set(command));
    }

    static PresenceService.SetAbsence absence(Actor counselor, int from, int to, PersonId cover) {
        LocalDate day = today();
        return new PresenceService.SetAbsence(
                counselor.person(), Optional.empty(), 0, day.plusDays(from), day.plusDays(to), Optional.of(cover));
    }
}
