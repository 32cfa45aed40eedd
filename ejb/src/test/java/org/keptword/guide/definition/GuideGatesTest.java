package org.keptword.guide.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.definition.SeedsTest.exercises;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseDefinition.Requirement;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.homework.assign.AssignmentPreview.OmissionReason;
import org.keptword.homework.internal.assign.AssignPolicy;
import org.keptword.homework.internal.assign.AssignPolicy.Setting;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;

/** The gates of the exercises on injury and conflict: what they ask of two people, and what nobody else may read. */
class GuideGatesTest {

    /** Nothing of these is left while the gate of a case is closed. */
    private static final Set<String> WHOLLY_JOINT =
            Set.of("talk-in-turns", "our-cycle", "impact-summary", "questions-and-answers");

    /** What a closed gate holds back of the others; the rest is the client's own. */
    private static final Map<String, List<String>> HELD_BACK = Map.of(
            "time-out-plan", List.of("agreed"),
            "first-things-first", List.of("agreed"),
            "flashback-plan", List.of("for-two"),
            "impact-letter", List.of("may-read", "how-read"));

    /** Who reads an entry at most. What is shareable is still shared only with the author's yes to the exact text. */
    private static final Map<String, Disclosure> DISCLOSURE = Map.of(
            "talk-in-turns", Disclosure.COUNSELOR_MAY_DISCUSS,
            "our-cycle", Disclosure.COUNSELOR_MAY_DISCUSS,
            "time-out-plan", Disclosure.COUNSELOR_MAY_DISCUSS,
            "first-things-first", Disclosure.COUNSELOR,
            "flashback-plan", Disclosure.SHAREABLE,
            "impact-letter", Disclosure.SHAREABLE,
            "impact-summary", Disclosure.SHAREABLE,
            "questions-and-answers", Disclosure.SHAREABLE);

    /** What a partner never reads, whatever is shared. */
    private static final Map<String, Set<String>> PRIVATE = Map.of(
            "talk-in-turns", Set.of("free-to-stop"),
            "our-cycle", Set.of("afraid-of"),
            "time-out-plan", Set.of("kept-from-leaving"),
            "first-things-first", Set.of("contact-now", "health-steps", "health-by"),
            "flashback-plan", Set.of("reminders", "call-whom"),
            "impact-letter", Set.of("weight-now", "may-read", "how-read", "pressed"),
            "impact-summary", Set.of("weight-now"),
            "questions-and-answers", Set.of("want-answers", "where-to-hear", "pressed"));

    /** The only answers that cannot be left out. None of them asks for a detail of what happened between others. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "talk-in-turns", Set.of("topic"),
            "our-cycle", Set.of("what-moment"),
            "time-out-plan", Set.of("signs"),
            "first-things-first", Set.of("most-urgent", "told-who"),
            "flashback-plan", Set.of("first-signs"),
            "impact-letter", Set.of("letter"),
            "impact-summary", Set.of("read-it", "understood"),
            "questions-and-answers", Set.of("my-place", "question", "asked"));

    private static final Pattern FORGIVING = Pattern.compile("forgiv|perd[oó]n", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWED = Pattern.compile(
            "don’t have to forgive|doesn’t owe you forgiveness|No tienes que perdonar|no te debe el perdón");

    @BeforeAll
    static void read() throws IOException {
        SeedsTest.read();
    }

    private static Verdict weigh(String name, CaseMode mode, Aim aim, boolean gateOpen) {
        return AssignPolicy.weigh(exercises.get(name), new Setting(mode, aim, gateOpen), false);
    }

    private static Set<String> answerable(ExerciseDefinition exercise, Selection selection) {
        Set<String> included = selection.included(exercise.form());
        return exercise.form()
                .all()
                .filter(item -> item.answerable() && !exercise.form().inClose(item) && included.contains(item.id()))
                .map(Item::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Aim.class)
    void aClosedGateLeavesNothingOfWhatTwoPeopleDo(Aim aim) {
        for (String name : WHOLLY_JOINT) {
            assertFalse(exercises.get(name).modes().contains(CaseMode.INDIVIDUAL), name);
            if (exercises.get(name).aims().contains(aim)) {
                assertTrue(weigh(name, CaseMode.COUPLE, aim, true).gated(), name);
                assertEquals(
                        OmissionReason.CONTACT_CLOSED,
                        weigh(name, CaseMode.COUPLE, aim, false).refused(),
                        name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Aim.class)
    void aClosedGateHoldsBackThePartForTwo(Aim aim) {
        HELD_BACK.forEach((name, items) -> {
            if (exercises.get(name).aims().contains(aim)) {
                Verdict closed = weigh(name, CaseMode.COUPLE, aim, false);
                assertTrue(closed.isAssignable(), name);
                assertEquals(items, closed.leftOut(), name);
                assertFalse(closed.gated(), name);
            }
        });
    }

    @Test
    void inAnIndividualCaseThePartForTwoIsNotAskedWhateverTheGateSays() {
        HELD_BACK.forEach((name, items) -> {
            ExerciseDefinition exercise = exercises.get(name);
            Set<String> alone = answerable(exercise, Selection.everything().forOneClient());
            Set<String> gated = answerable(
                    exercise, Selection.everything().withoutKinds(EnumSet.of(Item.Kind.CONTACT, Item.Kind.JOINT)));
            assertEquals(gated, alone, name);
        });
    }

    @Test
    void whatIsWrittenIsReadByNobodyItIsNotMeantFor() {
        DISCLOSURE.forEach((name, disclosure) -> {
            ExerciseDefinition exercise = exercises.get(name);
            assertEquals(disclosure, exercise.disclosure(), name);
            Set<String> hidden = exercise.form()
                    .all()
                    .filter(item -> item.answerable() && !exercise.form().inClose(item))
                    .filter(Item::privateToCounselor)
                    .map(Item::id)
                    .collect(Collectors.toSet());
            assertEquals(PRIVATE.get(name), hidden, name);
        });
    }

    @Test
    void aSummaryAndAnAnswerWaitForTheYesOfTheOther() {
        assertEquals(
                List.of(new Requirement(
                        "impact-letter",
                        "may-read",
                        Requirement.Of.PARTNER,
                        "yes",
                        Set.of("reading", "understood-part", "my-state"))),
                exercises.get("impact-summary").requirements());
        assertEquals(
                List.of(new Requirement(
                        "questions-and-answers", "want-answers", Requirement.Of.PARTNER, "yes", Set.of("answering"))),
                exercises.get("questions-and-answers").requirements());
        assertFalse(begins("impact-summary"), "nothing of it comes before the yes");
        assertTrue(begins("questions-and-answers"));
        assertTrue(begins("apology-draft"), "writing an apology waits for no one");
    }

    private static boolean begins(String name) {
        Set<String> waiting = exercises.get(name).requirements().stream()
                .flatMap(requirement -> requirement.items().stream())
                .collect(Collectors.toSet());
        return AssignPolicy.begins(exercises.get(name), waiting);
    }

    @Test
    void ownSharesAndSummariesNeverComeToTheHurtPartnerByDefault() {
        assertFalse(exercises.get("our-cycle").parts().contains(Part.HURT));
        assertFalse(exercises.get("impact-summary").parts().contains(Part.HURT));
        for (String name : List.of("impact-letter", "flashback-plan", "questions-and-answers")) {
            assertFalse(exercises.get(name).parts().contains(Part.HURTING), name);
        }
    }

    @Test
    void noDetailMustBeRevealed() {
        Map<String, Set<String>> required = new TreeMap<>();
        for (String name : DISCLOSURE.keySet()) {
            required.put(
                    name,
                    exercises
                            .get(name)
                            .form()
                            .all()
                            .filter(Item::required)
                            .map(Item::id)
                            .collect(Collectors.toSet()));
        }
        assertEquals(new TreeMap<>(REQUIRED), required);
    }

    @Test
    void forgivingIsNeverOwed() {
        for (String name : DISCLOSURE.keySet()) {
            ExerciseDefinition exercise = exercises.get(name);
            Stream.concat(
                            Stream.of(exercise.title(), exercise.summary(), exercise.intro()),
                            exercise.form().all().flatMap(GuideGatesTest::said))
                    .flatMap(text -> Stream.concat(Stream.of(text.english()), text.others().values().stream()))
                    .filter(FORGIVING.asPredicate())
                    .forEach(text -> assertTrue(OWED.matcher(text).find(), name + ": " + text));
        }
    }

    @Test
    void theExpectedTimeIsThatOfTheItems() {
        for (String name : DISCLOSURE.keySet()) {
            ExerciseDefinition exercise = exercises.get(name);
            for (boolean lighter : List.of(false, true)) {
                Selection selection = Selection.everything();
                double counted = minutes(exercise, lighter ? selection.lighterVersion() : selection);
                int said = exercise.minutes(lighter);
                assertTrue(said >= counted && said <= counted + 15, name + " takes " + counted + ", not " + said);
            }
        }
    }

    /** As docs/guide-authoring.md counts them, without what is done away from the page. */
    private static double minutes(ExerciseDefinition exercise, Selection selection) {
        return answerable(exercise, selection).stream()
                .map(id -> exercise.form().item(id).orElseThrow())
                .mapToDouble(item -> switch (item.type()) {
                    case TEXT -> 3;
                    case STRING -> 1;
                    default -> 0.5;
                })
                .sum();
    }

    private static Stream<LocalizedText> said(Item item) {
        return Stream.of(
                        Stream.of(item.text()),
                        item.help().stream(),
                        item.hints().stream().map(Item.Hint::text),
                        item.options().stream().map(Item.Option::text))
                .flatMap(texts -> texts);
    }
}
