package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.safety.FlagKind;
import org.keptword.safety.FlagService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.tests.container.CoupleFixture;

/** Words that ask a human to look: with the hand-in for the counselor, while writing for the writer alone. */
class WordFlagIT extends CoupleFixture {

    private static final String RISKY = "He said he would kill me and he grabbed me by the throat";

    @Test
    void whatIsHandedInRaisesAFlagForEachKindInItsTransaction() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "We talked about the holidays and it never hit me how tired I was.");
        assertEquals(Set.of(), kinds(couple));
        handedIn(couple.tom(), RISKY);
        assertEquals(Set.of(FlagKind.THREAT, FlagKind.VIOLENCE, FlagKind.STRANGULATION), kinds(couple));
        List<FlagService.FlagLine> lines = lines(couple);
        assertTrue(lines.stream().noneMatch(FlagService.FlagLine::isReport));
        assertTrue(lines.stream()
                .allMatch(line -> line.participant().equals(couple.tom().participant())));
        assertEquals(
                lines.size(),
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.risk_flag f join keptword.revision v on v.response_id = f.response_id"
                                + " where f.case_id = ? and f.source = 'LEXICON' and f.xmin::text = v.xmin::text",
                        couple.caseId().value()));
    }

    /** What the phrases do not have, and what a figure of speech once hid, is flagged alike. */
    @Test
    void whatOnlyTheSecondReaderFindsIsAFlagLikeAnyOther() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), ONCE);
        String unlisted = "He elbowed me in the jaw and nobody said a word.";
        assertTrue(save(couple, id, 0, unlisted, Optional.empty()));
        assertEquals(Set.of(), kinds(couple), "while it is written it leaves no trace");
        handIn(couple.ana(), id, leadUp(unlisted, false));
        assertTrue(kinds(couple).contains(FlagKind.VIOLENCE), kinds(couple)::toString);
        assertEquals(
                lines(couple).size(),
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.risk_flag where case_id = ? and source = 'LEXICON'",
                        couple.caseId().value()));
        Couple other = atWork(practice());
        handedIn(other.ana(), "He hit me hard.");
        assertTrue(kinds(other).contains(FlagKind.VIOLENCE), kinds(other)::toString);
    }

    /** Two questions at the end of exercises that touch fear or hurt: answers flag by rule, skipping them says nothing. */
    @Test
    void answersAboutSafetyFlagByRuleAndSpeakToTheirWriterAtOnce() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), "setback-log");
        SaveDraft draft = new SaveDraft(
                id,
                couple.ana().actor().person(),
                Optional.empty(),
                0,
                "page",
                safety("unsure", "sometimes"),
                Optional.empty());
        assertTrue(as(couple.ana().actor(), () -> answers.save(draft)).speaksOfRisk());
        assertEquals(Set.of(), kinds(couple));
        assertTrue(handsIn(couple, id, safety("unsure", "sometimes"), true), "nothing else has to be answered");
        assertEquals(Set.of(FlagKind.NOT_SAFE_NOW, FlagKind.SELF_HARM), kinds(couple));
        assertTrue(lines(couple).stream().noneMatch(FlagService.FlagLine::isReport));
        assertEquals(
                2,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.risk_flag where case_id = ? and source = 'ANSWER'",
                        couple.caseId().value()));
    }

    @Test
    void answersThatSayAllIsWellOrAreKeptToOneselfRaiseNone() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId calm = give(couple.ana(), "setback-log");
        String answered = "{\"what-happened\": {\"setback\": \"We talked\", \"how-hard\": 2}, "
                + safety("yes", "no").substring(1);
        assertFalse(handsIn(couple, calm, safety("yes", "no"), true), "an ordinary text is asked whole");
        assertTrue(handsIn(couple, calm, answered, false));
        assertEquals(Set.of(), kinds(couple));
        AssignmentId kept = give(couple.tom(), "setback-log");
        SaveDraft toOneself = new SaveDraft(
                kept,
                couple.tom().actor().person(),
                Optional.empty(),
                0,
                "page",
                answered.replace("\"yes\"", "\"no\""),
                Optional.of(Disclosure.SELF));
        assertTrue(as(couple.tom().actor(), () -> answers.save(toOneself)).speaksOfRisk());
        handIn(couple.tom(), kept, toOneself.answers());
        assertEquals(Set.of(), kinds(couple));
    }

    /** Every answer that speaks of danger flags, in whatever exercise it is asked. */
    @Test
    void anAnswerThatSpeaksOfFearFlagsByRule() throws Exception {
        Couple couple = atWork(practice());
        handIn(couple.ana(), give(couple.ana(), "what-happened-to-me"), afraid("rather-not"));
        assertEquals(Set.of(), kinds(couple), "who would rather not say has not said it");
        AssignmentId id = give(couple.tom(), "setback-log");
        String answered = "{\"what-happened\": {\"setback\": \"We talked\", \"how-hard\": 2, \"afraid\": \"me\"}}";
        assertTrue(as(couple.tom().actor(), () -> answers.save(draft(couple.tom(), id, 0, "page", answered)))
                .speaksOfRisk());
        assertEquals(Set.of(), kinds(couple), "while it is written it leaves no trace");
        handIn(couple.tom(), id, answered);
        assertEquals(Set.of(FlagKind.VIOLENCE), kinds(couple));
        Couple other = atWork(practice());
        handIn(other.ana(), give(other.ana(), "what-happened-to-me"), afraid("yes"));
        assertEquals(Set.of(FlagKind.VIOLENCE), kinds(other));
        assertEquals(
                1,
                database.count(
                        other.practice().id(),
                        "select count(*) from keptword.risk_flag where case_id = ? and source = 'ANSWER'",
                        other.caseId().value()));
        handIn(
                other.tom(),
                give(other.tom(), "what-i-need-to-feel-safe"),
                "{\"fear-step\": {\"afraid\": \"little\", \"happened-before\": [{\"code\": \"weapon\"}, {\"other\": \"Late calls\"}]}}");
        assertEquals(Set.of(FlagKind.VIOLENCE, FlagKind.WEAPON), kinds(other));
    }

    private static String afraid(String answer) {
        return "{\"telling\": {\"happened\": \"We talked\"}, \"now\": {\"afraid\": \"" + answer + "\"}}";
    }

    private static String safety(String atHome, String dying) {
        return "{\"close\": {\"safety\": {\"safe-at-home\": \"" + atHome + "\", \"thoughts-of-dying\": \"" + dying
                + "\"}}}";
    }

    @Test
    void whatIsOnlyWrittenSpeaksToItsWriterAndLeavesNoTrace() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), ONCE);
        assertFalse(save(couple, id, 0, "We talked", Optional.empty()));
        assertTrue(save(couple, id, 1, RISKY, Optional.empty()));
        assertFalse(save(couple, id, 2, "We talked", Optional.empty()));
        assertEquals(Set.of(), kinds(couple));
    }

    @Test
    void whatItsAuthorKeepsRaisesNone() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), ONCE);
        assertTrue(save(couple, id, 0, RISKY, Optional.of(Disclosure.SELF)));
        handIn(couple.ana(), id, leadUp(RISKY, false));
        assertEquals(Set.of(), kinds(couple));
    }

    @Test
    void whoWritesOfARiskIsNotHeldUpByAQuestionWithoutAnAnswer() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), "two-views");
        assertFalse(
                handsIn(couple, id, "{\"mine\": {\"my-view\": \"We talked\"}}", true),
                "an ordinary text is asked whole");
        String risky = "{\"mine\": {\"my-view\": \"" + RISKY + "\"}}";
        assertFalse(handsIn(couple, id, risky, false));
        assertTrue(handsIn(couple, id, risky, true));
        assertTrue(kinds(couple).contains(FlagKind.STRANGULATION));
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.revision where case_id = ? and as_note",
                        couple.caseId().value()));
    }

    private boolean save(Couple couple, AssignmentId id, int basedOn, String words, Optional<Disclosure> to)
            throws Exception {
        SaveDraft command = new SaveDraft(
                id, couple.ana().actor().person(), Optional.empty(), basedOn, "page", leadUp(words, false), to);
        return as(couple.ana().actor(), () -> answers.save(command)).speaksOfRisk();
    }

    private boolean handsIn(Couple couple, AssignmentId id, String json, boolean asNote) throws Exception {
        int number = as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                .number();
        HandIn command = new HandIn(
                id,
                couple.ana().actor().person(),
                Optional.empty(),
                number,
                "page",
                UUID.randomUUID(),
                Optional.of(json),
                Optional.empty(),
                asNote);
        return as(couple.ana().actor(), () -> answers.handIn(command)).isHandedIn();
    }

    private List<FlagService.FlagLine> lines(Couple couple) throws Exception {
        return as(couple.counselor(), () -> flags.page(couple.caseId()).flags());
    }

    private Set<FlagKind> kinds(Couple couple) throws Exception {
        return lines(couple).stream().map(FlagService.FlagLine::kind).collect(Collectors.toSet());
    }
}
