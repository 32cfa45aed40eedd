package org.keptword.tests.container.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.read.ResponseScores;
import org.keptword.homework.review.ReviewView;
import org.keptword.measures.CaseScores;
import org.keptword.measures.internal.InstrumentLoader;
import org.keptword.safety.FlagKind;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.StatementCount;
import org.keptword.tests.container.safety.RefusingFlags;

/** What comes of a check-in, for whom. */
class MeasuresIT extends CheckInFixture {

    @Inject
    private RefusingFlags reaction;

    @Inject
    private StatementCount statements;

    @Inject
    private InstrumentLoader loading;

    @Inject
    private GuideLibrary library;

    @Test
    void handingInScoresInTheSameTransaction() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        assertTrue(hand(couple.ana(), id, rated(4, 7)).isHandedIn());
        List<CaseScores.ScoreLine> lines = scores(couple);
        assertEquals(2, lines.size());
        assertEquals(Optional.of(40.0), value(lines, PARTNER));
        assertEquals(Optional.of(70.0), value(lines, OWN));
        CaseScores.ScoreLine line = lines.get(0);
        assertEquals(couple.ana().participant(), line.participant());
        assertEquals(Optional.of(next), line.session());
        assertEquals(4, line.answered());
        assertEquals(4, line.asked());
        assertEquals(100, as(couple.counselor(), () -> desk.scale(line)).range().most());
        assertEquals(
                2,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.score s join keptword.revision v on v.response_id = s.response_id"
                                + " where s.case_id = ? and s.xmin::text = v.xmin::text",
                        couple.caseId().value()));
    }

    @Test
    void aHandInThatIsRolledBackLeavesNoScore() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        HandIn command = new HandIn(
                id,
                couple.ana().actor().person(),
                look(couple.ana(), id).entry(),
                0,
                "page",
                UUID.randomUUID(),
                Optional.of(rated(4, 7)));
        Database.State before = database.state(couple.practice().id());
        reaction.refuseNext();
        assertEquals(
                "refusal.test.asked",
                assertThrows(DomainRefusal.class, () -> as(couple.ana().actor(), () -> answers.handIn(command)))
                        .key());
        assertEquals(List.of(), database.changedSince(before));
        as(couple.ana().actor(), () -> answers.handIn(command));
        as(couple.ana().actor(), () -> answers.handIn(command));
        assertEquals(2, scores(couple).size(), "the same attempt scores once");
    }

    @Test
    void tooManyMissingAnswersGiveNoScoreAndNothingAnsweredGivesNoLine() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        hand(couple.ana(), checkIn(couple.ana()), "{\"about-me\": {\"own-reliable\": 3, \"own-open\": 4}}");
        List<CaseScores.ScoreLine> lines = scores(couple);
        assertEquals(
                List.of(OWN), lines.stream().map(CaseScores.ScoreLine::scale).toList());
        assertEquals(Optional.empty(), lines.get(0).value());
        assertEquals(2, lines.get(0).answered());
    }

    @Test
    void aCriticalAnswerRaisesAFlagWhateverTheTotal() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        hand(couple.ana(), checkIn(couple.ana()), rated(10, 1, 10));
        hand(couple.tom(), checkIn(couple.tom()), rated(0, 2, 0));
        var lines = as(couple.counselor(), () -> flags.page(couple.caseId()).flags());
        assertEquals(1, lines.size());
        assertEquals(FlagKind.MEASURE_ANSWER, lines.get(0).kind());
        assertEquals(couple.ana().participant(), lines.get(0).participant());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.risk_flag where case_id = ? and source = 'MEASURE'",
                        couple.caseId().value()));
    }

    /** An author who answers that they are not safe reads the lines at once, and not only after it is handed in. */
    @Test
    void aCriticalAnswerSpeaksToItsWriterWhileItIsWritten() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        assertFalse(draft(couple.ana(), id, rated(0, 2, 0)).speaksOfRisk());
        SaveDraft.Outcome kept = draft(couple.ana(), id, rated(10, 1, 10));
        assertTrue(kept.speaksOfRisk());
        assertTrue(kept.page().enabled().contains("about-partner/partner-safe-words"));
        assertTrue(look(couple.ana(), id).speaksOfRisk(), "and when the page is loaded again");
        assertFalse(draft(couple.ana(), id, rated(10, 50, 10)).speaksOfRisk(), "no number of this question");
        assertEquals(
                List.of(),
                as(couple.counselor(), () -> flags.page(couple.caseId()).flags()));
    }

    private SaveDraft.Outcome draft(Client client, AssignmentId id, String json) throws Exception {
        ExerciseView view = look(client, id);
        return as(
                client.actor(),
                () -> answers.save(new SaveDraft(
                        id, client.actor().person(), view.entry(), view.number(), "page", json, Optional.empty())));
    }

    @Test
    void theCounselorReadsScoresAndGapAndNoClientReadsTheOthers() throws Exception {
        Couple couple = atWork(practice());
        Couple others = atWork(couple.practice());
        SessionId next = planned(couple, 3);
        AssignmentId anas = checkIn(couple.ana());
        hand(couple.ana(), anas, rated(3, 8));
        hand(couple.tom(), checkIn(couple.tom()), rated(6, 9));
        assertEquals(
                List.of(
                        new Seen(couple.ana().participant().value(), next, 80, 60, 20),
                        new Seen(couple.tom().participant().value(), next, 90, 30, 60)),
                gaps(couple).stream().map(MeasuresIT::seen).toList());
        Actor tom = couple.tom().actor();
        assertEquals(
                List.of(couple.tom().participant(), couple.tom().participant()),
                own(tom).stream().map(CaseScores.ScoreLine::participant).toList());
        assertThrows(NotFound.class, () -> as(tom, desk::ownGaps));
        assertThrows(NotFound.class, () -> as(tom, () -> desk.ofCase(couple.caseId())));
        assertThrows(NotFound.class, () -> as(tom, () -> portal.exercise(anas, Optional.empty())));
        assertEquals(
                List.of(),
                database.rows(
                        tom,
                        "select id from keptword.score where participant_id = ?",
                        couple.ana().participant().value()),
                "not even a row of it");
        assertEquals(List.of(), own(others.ana().actor()));
        assertEquals(List.of(), scores(others));
        assertThrows(
                NotFound.class,
                () -> as(couple.practice().colleague(), () -> desk.ofCase(couple.caseId())),
                "a colleague without the case");
        assertEquals(
                4,
                as(couple.practice().supervisor(), () -> desk.ofCase(couple.caseId()))
                        .size());
    }

    private record Seen(UUID of, SessionId session, double own, double byPartner, double gap) {}

    private static Seen seen(CaseScores.PerceptionGap gap) {
        return new Seen(gap.of().value(), gap.session(), gap.own(), gap.byPartner(), gap.value());
    }

    @Test
    void whatIsKeptToOneselfIsNotScoredForAnybody() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        does(
                couple.ana().actor(),
                () -> answers.disclose(id, entry, couple.ana().actor().person(), Disclosure.SELF));
        assertTrue(hand(couple.ana(), id, rated(0, 0)).isHandedIn());
        assertEquals(List.of(), scores(couple));
        assertEquals(List.of(), own(couple.ana().actor()));
        assertEquals(List.of(), look(couple.ana(), id).points());
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select (select count(*) from keptword.score where case_id = ?) + (select count(*) from keptword.risk_flag where case_id = ?)",
                        couple.caseId().value(),
                        couple.caseId().value()));
    }

    @Test
    void whatIsTakenBackHasNoScoreAndHandedInAgainTheNewOneCounts() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        does(
                couple.ana().actor(),
                () -> answers.takeBack(id, entry, couple.ana().actor().person()));
        assertEquals(List.of(), scores(couple));
        hand(couple.ana(), id, rated(5, 7));
        List<CaseScores.ScoreLine> lines = scores(couple);
        assertEquals(Optional.of(50.0), value(lines, PARTNER));
        assertEquals(2, lines.size());
        assertEquals(Optional.of(next), lines.get(0).session());
        assertEquals(2, lines.get(0).revision());
        assertEquals(
                4,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.score where case_id = ?",
                        couple.caseId().value()),
                "the old ones stay");
    }

    @Test
    void scoringAnewLeavesTheOldScores() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        ResponseId piece = piece(couple.ana(), id);
        List<Object> old = stored(couple);
        assertEquals(2, as(couple.counselor(), () -> measures.rescore(piece)));
        assertEquals(2, scores(couple).size());
        assertEquals(4, stored(couple).size());
        assertTrue(stored(couple).containsAll(old), "nothing of the old scores changed but the mark");
        assertEquals(
                List.of(2L, 2L),
                List.of(
                        database.count(
                                couple.practice().id(),
                                "select count(*) from keptword.score where case_id = ? and replaced_by is not null",
                                couple.caseId().value()),
                        database.count(
                                couple.practice().id(),
                                "select count(*) from keptword.score where case_id = ? and replaced_by is null",
                                couple.caseId().value())));
        ResponseId other = handedIn(couple.ana(), "I shouted");
        assertThrows(NotFound.class, () -> as(couple.counselor(), () -> measures.rescore(other)), "no measure");
    }

    private List<Object> stored(Couple couple) throws Exception {
        return database.rows(
                couple.practice().id(),
                "select s.id || ' ' || s.scale || ' ' || s.value || ' ' || s.revision || ' ' || s.act from keptword.score s"
                        + " where s.case_id = ? order by s.id",
                couple.caseId().value());
    }

    @Test
    void theClientReadsHigherLowerOrAboutTheSame() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                look(couple.ana(), id).points().stream()
                        .map(ResponseScores.OwnPoints::change)
                        .toList());
        hold(couple, 10, null, List.of());
        forgetPlanned(couple);
        planned(couple, 5);
        hand(couple.ana(), id, rated(6, 7));
        assertEquals(
                List.of(Optional.of(ResponseScores.Change.HIGHER), Optional.of(ResponseScores.Change.ABOUT_THE_SAME)),
                look(couple.ana(), id).points().stream()
                        .map(ResponseScores.OwnPoints::change)
                        .toList());
    }

    /** Calls off what is still planned. */
    private void forgetPlanned(Couple couple) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'CANCELLED' where case_id = ? and state = 'PLANNED'",
                couple.caseId().value());
    }

    @Test
    void theCounselorReadsTheScoresBesideTheAnswers() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        ReviewView view = read(couple.counselor(), piece(couple.ana(), id));
        List<ResponseScores.Points> points = view.pointsOf(view.entries().get(0).response());
        assertEquals(
                List.of(Optional.of(40.0), Optional.of(70.0)),
                points.stream().map(ResponseScores.Points::value).toList());
        assertTrue(points.stream().allMatch(one -> one.most() == 100 && !one.norm()));
        assertTrue(
                read(couple.counselor(), handedIn(couple.ana(), "x")).points().isEmpty());
    }

    @Test
    void oneStatementTellsAllScores() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        hand(couple.ana(), checkIn(couple.ana()), rated(4, 7));
        scores(couple);
        long once = statements.of(() -> as(couple.counselor(), () -> desk.ask(couple.caseId(), 1)));
        long thrice = statements.of(() -> as(couple.counselor(), () -> desk.ask(couple.caseId(), 3)));
        assertEquals(2, thrice - once);
        long gaps = statements.of(() -> gaps(couple));
        assertEquals(once, gaps);
    }

    @Test
    void aChangedDefinitionIsANewVersionAndTheSameOneIsNot() throws Exception {
        long before = versions();
        loading.load();
        assertEquals(before, versions());
        String changed =
                library.scorings().get(CHECK_IN).json().toString().replace("\"mostMissing\":1", "\"mostMissing\":0");
        Section scoring = DefinitionFile.read("changed", changed);
        loading.load(java.util.Map.of(CHECK_IN, scoring));
        assertEquals(before + 1, versions());
        loading.load();
        assertEquals(before + 2, versions(), "and back again is one more");
    }

    private long versions() throws Exception {
        return database.count(
                practice().id(), "select count(*) from keptword.instrument_version where instrument = ?", CHECK_IN);
    }

    @Test
    void aStandingOfTheReviewedPieceKeepsItsPoints() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        send(
                couple.counselor(),
                piece(couple.ana(), id),
                "Thanks",
                org.keptword.homework.review.SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        assertEquals(ResponseStatus.REVIEWED, look(couple.ana(), id).status());
        assertFalse(look(couple.ana(), id).points().isEmpty());
    }
}
