package org.keptword.tests.container.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.measures.CaseScores;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.SessionId;

/** Work that comes back before each session. */
class BeforeSessionIT extends CheckInFixture {

    @Test
    void withoutASessionNothingIsDue() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = checkIn(couple.ana());
        HomeView home = home(couple.ana().actor());
        assertTrue(home.due().isEmpty() && home.today().isEmpty() && home.betweenSessions());
        ExerciseView view = look(couple.ana(), id);
        assertEquals(ResponseStatus.CLOSED, view.status());
        assertEquals(Optional.empty(), view.entry());
        assertFalse(view.meeting().orElseThrow().planned());
        SaveDraft early = new SaveDraft(
                id, couple.ana().actor().person(), Optional.of(today()), 0, "page", rated(1, 1), Optional.empty());
        assertEquals(
                "refusal.portal.notOpen",
                assertThrows(DomainRefusal.class, () -> as(couple.ana().actor(), () -> answers.save(early)))
                        .key());
    }

    @Test
    void itIsDueBeforeTheNextSessionAndAnsweredOnceForIt() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 9);
        planned(couple, 2);
        AssignmentId id = checkIn(couple.ana());
        HomeView.Task task = home(couple.ana().actor()).due().get(0);
        assertTrue(task.beforeSession());
        assertEquals(Optional.of(LocalDate.ofInstant(inDays(2), ZONE)), task.dueOn());
        hand(couple.ana(), id, rated(4, 7));
        HomeView home = home(couple.ana().actor());
        assertTrue(home.due().isEmpty() && !home.betweenSessions());
        assertEquals(1, home.handedIn().size());
        assertEquals(
                "refusal.portal.handedIn",
                assertThrows(DomainRefusal.class, () -> hand(couple.ana(), id, rated(5, 5)))
                        .key());
    }

    @Test
    void theNextSessionAsksAnewAndKeepsItsOwnScore() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = planned(couple, 2);
        SessionId second = planned(couple, 9);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        move(couple, first, -1);
        assertEquals(ResponseStatus.OPEN, look(couple.ana(), id).status());
        hand(couple.ana(), id, rated(5, 7));
        assertEquals(
                List.of(first, first, second, second),
                scores(couple).stream()
                        .map(CaseScores.ScoreLine::session)
                        .map(Optional::orElseThrow)
                        .toList());
    }

    @Test
    void aMovedSessionKeepsWhatWasAnsweredForIt() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = planned(couple, 2);
        AssignmentId id = checkIn(couple.ana());
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        hand(couple.ana(), id, rated(4, 7));
        move(couple, next, 20);
        ExerciseView view = look(couple.ana(), id);
        assertEquals(ResponseStatus.HANDED_IN, view.status());
        assertEquals(entry, view.entry());
        assertEquals(
                inDays(20).truncatedTo(ChronoUnit.HOURS),
                view.meeting().orElseThrow().startsAt().orElseThrow().truncatedTo(ChronoUnit.HOURS));
        assertTrue(home(couple.ana().actor()).due().isEmpty());
    }

    @Test
    void anotherSessionOnTheOldDayIsAnsweredByItself() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = planned(couple, 2);
        AssignmentId id = checkIn(couple.ana());
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        hand(couple.ana(), id, rated(4, 7));
        move(couple, next, 20);
        SessionId earlier = planned(couple, 2);
        assertNotEquals(entry, look(couple.ana(), id).entry());
        hand(couple.ana(), id, rated(6, 7));
        assertEquals(
                List.of(Optional.of(next), Optional.of(earlier)),
                scores(couple).stream()
                        .filter(line -> line.scale().equals(PARTNER))
                        .map(CaseScores.ScoreLine::session)
                        .toList());
    }

    @Test
    void takenBackAndGivenAgainItIsNotAskedTwiceForOneSession() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = planned(couple, 2);
        planned(couple, 9);
        AssignmentId given = checkIn(couple.ana());
        hand(couple.ana(), given, rated(4, 7));
        does(couple.counselor(), () -> homework.withdraw(given, "Given again"));
        AssignmentId again = checkIn(couple.ana());
        HomeView home = home(couple.ana().actor());
        assertTrue(home.due().isEmpty() && !home.betweenSessions());
        ExerciseView view = look(couple.ana(), again);
        assertEquals(ResponseStatus.CLOSED, view.status());
        assertTrue(view.meeting().orElseThrow().answered());
        assertEquals(
                "refusal.portal.notOpen",
                assertThrows(DomainRefusal.class, () -> hand(couple.ana(), again, rated(5, 5)))
                        .key());
        move(couple, first, -1);
        assertEquals(ResponseStatus.OPEN, look(couple.ana(), again).status(), "the session after it asks anew");
        assertEquals(1, home(couple.ana().actor()).due().size());
    }

    @Test
    void whatWasOpenedBeforeTheSessionMovedIsStillTaken() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = planned(couple, 2);
        AssignmentId id = checkIn(couple.ana());
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        move(couple, next, 6);
        SaveDraft late =
                new SaveDraft(id, couple.ana().actor().person(), entry, 0, "page", rated(3, 3), Optional.empty());
        as(couple.ana().actor(), () -> answers.save(late));
        assertEquals(1, look(couple.ana(), id).number(), "it is the draft for the session that moved");
    }

    @Test
    void inAnIndividualCaseThePartnerIsNotAskedAbout() throws Exception {
        Practice practice = practice();
        var solo = individual(practice);
        Client jo = join(practice, solo, 0);
        Couple alone = new Couple(practice, solo, jo, jo);
        plan(alone, inDays(2));
        AssignmentId id = checkIn(jo);
        assertTrue(look(jo, id).page().enabled().stream().noneMatch(path -> path.contains("partner")));
        hand(jo, id, rated(9, 4));
        assertEquals(
                List.of(OWN),
                scores(alone).stream().map(CaseScores.ScoreLine::scale).toList());
        assertEquals(List.of(), gaps(alone));
    }

    @Test
    void whoPartsWellIsNoLongerAskedAboutThePartner() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 2);
        AssignmentId id = checkIn(couple.ana());
        assertTrue(look(couple.ana(), id).page().enabled().contains("about-partner/partner-safe"));
        does(couple.counselor(), () -> cases.changeAim(couple.caseId(), org.keptword.shared.Aim.PART_WELL));
        assertTrue(look(couple.ana(), id).page().enabled().stream().noneMatch(path -> path.contains("partner")));
        hand(couple.ana(), id, rated(9, 4));
        assertEquals(
                List.of(OWN),
                scores(couple).stream().map(CaseScores.ScoreLine::scale).toList());
    }

    private void move(Couple couple, SessionId session, int days) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set starts_at = ? where id = ?",
                java.sql.Timestamp.from(inDays(days)),
                session.value());
    }
}
