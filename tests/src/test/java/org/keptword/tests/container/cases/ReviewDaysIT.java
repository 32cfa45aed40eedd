package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.presence.PresenceService;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.tests.container.CoupleFixture;

/** What a client is told about when hand-ins are read. */
class ReviewDaysIT extends CoupleFixture {

    @Inject
    private ReviewDaysService reading;

    @Inject
    private PresenceService presence;

    @Test
    void aColleagueIsNamedOnlyIfThereIsOneWhoIsThere() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        Actor colleague = couple.practice().colleague();
        ReviewDaysService.ReviewDays there = own(couple);
        assertEquals(Optional.empty(), there.awayUntil());
        assertFalse(there.next().isBefore(Instant.now().minusSeconds(60)));

        away(counselor, 12, null);
        assertEquals(new Said(Optional.of(12), false), said(couple));
        UUID first = as(counselor, presence::read).absences().get(0).id();
        does(counselor, () -> presence.end(counselor.person(), first));
        away(counselor, 12, colleague.person());
        assertEquals(new Said(Optional.of(12), true), said(couple));
        away(colleague, 3, null);
        assertEquals(new Said(Optional.of(12), false), said(couple));
    }

    @Test
    void ofAClosedCaseNothingIsRead() throws Exception {
        Couple couple = atWork(practice());
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(Optional.empty(), as(couple.ana().actor(), reading::own));
    }

    private record Said(Optional<Integer> daysAway, boolean colleague) {}

    private Said said(Couple couple) throws Exception {
        ReviewDaysService.ReviewDays days = own(couple);
        return new Said(
                days.awayUntil().map(until -> (int) (until.toEpochDay() - today().toEpochDay())), days.colleague());
    }

    private ReviewDaysService.ReviewDays own(Couple couple) throws Exception {
        return as(couple.ana().actor(), reading::own).orElseThrow();
    }

    private void away(Actor counselor, int to, PersonId cover) throws Exception {
        PresenceService.SetAbsence command = new PresenceService.SetAbsence(
                counselor.person(), Optional.empty(), 0, today(), today().plusDays(to), Optional.ofNullable(cover));
        as(counselor, () -> presence.set(command));
    }
}
