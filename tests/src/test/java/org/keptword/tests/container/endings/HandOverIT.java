package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.HandOverService;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.presence.PresenceService;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;

/** A case is given to another counselor by a manager, with everything that goes with whoever has it. */
class HandOverIT extends EndingFixture {

    @Inject
    private HandOverService handing;

    @Inject
    private PracticeService practices;

    @Inject
    private PresenceService presence;

    @Test
    void theNextCounselorWorksOnAndTheOneBeforeReachesNothing() throws Exception {
        Couple couple = atWork(practice());
        Actor before = couple.counselor();
        Actor next = couple.practice().colleague();
        AssignmentId given = give(couple.ana(), ONCE);
        ResponseId written = handIn(couple.ana(), given, leadUp("For whoever reads", false));
        SessionId held = hold(couple, 60, "A calm hour", List.of());
        SessionId ahead = plan(couple, Instant.now().plusSeconds(86_400));
        flagBy(couple);

        give(couple, next);

        assertThrows(NotFound.class, () -> read(before, written));
        assertThrows(NotFound.class, () -> as(before, () -> sessions.read(ahead)));
        assertThrows(NotFound.class, () -> as(before, () -> flags.page(couple.caseId())));
        assertEquals(List.of(), rows(before, "select id from keptword.cases"));
        assertEquals(List.of(), rows(before, "select id from keptword.session"));
        assertEquals(1, as(next, () -> flags.page(couple.caseId())).flags().size());
        assertTrue(as(next, () -> sessions.read(held)).toString().contains("A calm hour"));
        assertEquals(
                List.of(next.personValue()),
                rows(next, "select counselor_id from keptword.session where id = ?", ahead.value()));
        assertEquals(
                List.of(before.personValue()),
                rows(next, "select counselor_id from keptword.session where id = ?", held.value()),
                "what was held was held by whom it was held");
        send(next, written, "Thank you", SendReview.ReviewOutcome.SENT);
        assertEquals(
                "Cosme",
                as(couple.ana().actor(), () -> portal.exercise(given, Optional.empty()))
                        .readers()
                        .counselor());
        assertEquals(
                Optional.of("Cosme"),
                as(couple.ana().actor(), reading::own).orElseThrow().newcomer().map(now -> now.name()),
                "the client's pages say who reads now");
    }

    @Test
    void supervisionAndCoversFollowTheNextCounselor() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor next = practice.colleague();
        Actor another = person(practice.id(), Role.SUPERVISOR, "Saul");
        does(practice.job(), () -> practices.supervise(another.person(), next.person()));
        Actor oldCover = person(practice.id(), Role.COUNSELOR, "Cora");
        Actor newCover = person(practice.id(), Role.COUNSELOR, "Nils");
        away(practice.counselor(), oldCover);
        away(next, newCover);
        assertReaches(couple, practice.counselor(), practice.supervisor(), oldCover);

        give(couple, next);

        assertReaches(couple, next, another, newCover);
        assertThrows(NotFound.class, () -> as(oldCover, () -> homework.homework(couple.caseId(), Optional.empty())));
        assertThrows(
                NotFound.class,
                () -> as(practice.supervisor(), () -> homework.homework(couple.caseId(), Optional.empty())));
    }

    @Test
    void bothCounselorsStandInTheTrailAndTheManagerReadsNothingClinical() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        hold(couple, 60, "Canary of the note", List.of());
        plan(couple, Instant.now().plusSeconds(86_400));
        HandOverService.HandOverView view =
                as(practice.manager(), () -> handing.of(couple.counselor().person()));
        HandOverService.CaseOfCounselor line = view.cases().get(0);
        assertEquals(List.of(1, 1, 1), List.of(line.held(), line.planned(), line.unsigned()));
        assertTrue(view.unsigned());
        assertEquals(
                List.of("Cosme"),
                view.colleagues().stream().map(one -> one.name()).toList());
        assertFalse(view.toString().contains("Canary"));

        give(couple, practice.colleague());

        assertEquals(
                List.of(couple.counselor().personValue() + ","
                        + practice.colleague().personValue()),
                rows(
                        practice.manager(),
                        "select object_ids[1] || ',' || object_ids[2] from keptword.audit_entry where case_id = ?"
                                + " and object_kind = 'caseload' and person_id = ?",
                        couple.caseId().value(),
                        practice.manager().personValue()));
        assertEquals(List.of(), rows(practice.manager(), "select id from keptword.cases"));
    }

    @Test
    void allOpenCasesOfWhoLeavesGoAtOnceOrNone() throws Exception {
        Practice practice = practice();
        Couple one = atWork(practice);
        CaseId two = individual(practice);
        Actor next = practice.colleague();
        CaseId foreign = individual(practice());
        assertThrows(
                NotFound.class,
                () -> does(
                        practice.manager(),
                        () -> handing.handOver(new HandOverService.HandOver(
                                practice.counselor().person(), next.person(), Set.of(one.caseId(), foreign)))));
        assertEquals(
                2, rows(practice.counselor(), "select id from keptword.cases").size(), "none went");

        does(
                practice.manager(),
                () -> handing.handOver(new HandOverService.HandOver(
                        practice.counselor().person(), next.person(), Set.of(one.caseId(), two))));

        assertEquals(List.of(), rows(practice.counselor(), "select id from keptword.cases"));
        assertEquals(2, rows(next, "select id from keptword.cases").size());
        assertThrows(
                NotFound.class,
                () -> does(
                        practice.manager(),
                        () -> handing.handOver(new HandOverService.HandOver(
                                practice.counselor().person(), next.person(), Set.of(two)))));
        assertRefused(
                "refusal.access.noCaseChosen",
                () -> new HandOverService.HandOver(practice.counselor().person(), next.person(), Set.of()));
        assertRefused(
                "refusal.access.noCounselorChosen",
                () -> new HandOverService.HandOver(
                        practice.counselor().person(), practice.counselor().person(), Set.of(two)));
    }

    @Test
    void whatTheOneBeforePrintedOfTheDayIsGone() throws Exception {
        Couple couple = atWork(practice());
        Actor before = couple.counselor();
        rows(
                before,
                "insert into keptword.day_print (id, practice_id, person_id, day, kind, state, made_at, beat_at, expires_at)"
                        + " values (gen_random_uuid(), ?, ?, current_date, 'PDF', 'READY', now(), now(), now() + interval '1 hour')",
                couple.practice().id().value(),
                before.personValue());
        give(couple, couple.practice().colleague());
        assertEquals(List.of(), rows(before, "select id from keptword.day_print"));
    }

    private void give(Couple couple, Actor next) throws Exception {
        does(
                couple.practice().manager(),
                () -> handing.handOver(new HandOverService.HandOver(
                        couple.counselor().person(), next.person(), Set.of(couple.caseId()))));
    }

    private void flagBy(Couple couple) throws Exception {
        report(couple.ana(), "yes", "By chance");
    }

    private void assertReaches(Couple couple, Actor... people) throws Exception {
        for (Actor one : people) {
            as(one, () -> homework.homework(couple.caseId(), Optional.empty()));
        }
    }

    private void away(Actor counselor, Actor cover) throws Exception {
        PresenceService.SetAbsence command = new PresenceService.SetAbsence(
                counselor.person(),
                Optional.<UUID>empty(),
                0,
                today(),
                today().plusDays(5),
                Optional.of(cover.person()));
        as(counselor, () -> presence.set(command));
    }
}
