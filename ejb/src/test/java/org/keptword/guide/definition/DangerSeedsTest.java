package org.keptword.guide.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.definition.SeedsTest.allFiles;
import static org.keptword.guide.definition.SeedsTest.exercises;
import static org.keptword.guide.definition.SeedsTest.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Selection;
import org.keptword.safety.FlagKind;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;

/** Where the guide speaks of danger: the lines are right there, it is asked about, and answers flag by rule. */
class DangerSeedsTest {

    @BeforeAll
    static void read() throws IOException {
        SeedsTest.read();
    }

    /** Which answer of each exercise's own calls up the crisis lines; none where they are always there. */
    private static final Map<String, Map<String, String>> IN_DANGER = Map.ofEntries(
            Map.entry("contact-report", Map.of("not-safe-words", "safe-now", "soon-words", "talk-soon")),
            Map.entry("what-happened-to-me", Map.of("afraid-words", "afraid", "heavy-words", "weight-now")),
            Map.entry("what-i-need-to-feel-safe", Map.of("afraid-words", "afraid")),
            Map.entry("boundaries", Map.of("afraid-words", "afraid-to-say")),
            Map.entry("triggers", Map.of("scared-words", "scared-someone")),
            Map.entry("listening-log", Map.of("had-to-note", "defended")),
            Map.entry("ownership-journal", Map.of("heavy", "mood-after")),
            Map.entry("setback-log", Map.of("afraid-note", "afraid")),
            Map.entry("readiness", Map.of("too-much-note", "flooded")),
            Map.entry("support", Map.of("nobody-words", "has-someone")),
            Map.entry("coping-plan", Map.of("help-note", "")),
            Map.entry("talk-in-turns", Map.of("free-words", "free-to-stop")),
            Map.entry("time-out-plan", Map.of("leaving-words", "kept-from-leaving")),
            Map.entry("our-cycle", Map.of("afraid-words", "afraid-of")),
            Map.entry("flashback-plan", Map.of("help-note", "")),
            Map.entry("impact-letter", Map.of("heavy-words", "weight-now")),
            Map.entry("impact-summary", Map.of("heavy-words", "weight-now")),
            Map.entry("questions-and-answers", Map.of("pressed-words", "pressed")),
            Map.entry("safety-plan", Map.of("lines-words", "")),
            Map.entry("trust-checkin", Map.of("partner-safe-words", "partner-safe")));

    @Test
    void whateverSpeaksOfDangerBringsTheCrisisLinesRightThere() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        exercises.forEach((name, exercise) -> exercise.form()
                .all()
                .filter(item -> item.type() == ItemType.HELP)
                .forEach(item -> {
                    Set<String> asked = item.enableWhen().conditions().stream()
                            .map(EnableWhen.Condition::item)
                            .collect(Collectors.toSet());
                    assertTrue(asked.size() <= 1, name);
                    asked.forEach(question ->
                            assertEquals(item.id(), after(exercise, question).id(), name));
                    if (!exercise.form().inClose(item)) {
                        found.computeIfAbsent(name, any -> new TreeMap<>()).put(item.id(), String.join("", asked));
                    }
                }));
        assertEquals(IN_DANGER, found);
    }

    /** What stands right below a question. */
    private static Item after(ExerciseDefinition exercise, String question) {
        List<Item> all = exercise.form().all().toList();
        return all.get(all.indexOf(exercise.form().item(question).orElseThrow()) + 1);
    }

    /** Words that send a reader in danger to numbers in another place. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "help lines?|emergency numbers?|(lines|numbers) (below|above|(at|on) the|in the foot)|foot of (this|the) page"
                    + "|(líneas?|teléfonos?) de (ayuda|emergencias?)|números? de emergencias?|(líneas|números|teléfonos) (de abajo|de arriba|al pie)"
                    + "|al pie de (esta|la) página",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The features whose texts clients read. */
    private static final List<String> FOR_CLIENTS = List.of(
            "portal.",
            "promises.",
            "shell.",
            "entry.",
            "error.",
            "refusal.portal.",
            "refusal.promises.",
            "sharing.",
            "goals.",
            "copy.");

    /** What the lines themselves say, also where there are none, and the page that consists of them. */
    private static final List<String> THE_LINES = List.of("shell.crisis.", "entry.help-lines.");

    @Test
    void noWordsPointToLinesElsewhere() throws IOException {
        List<String> pointing = new ArrayList<>();
        for (Path path : allFiles().toList()) {
            said(file(path).json()).filter(ELSEWHERE.asPredicate()).forEach(pointing::add);
        }
        try (Stream<Path> bundles =
                Files.list(Path.of("..", "web", "src", "main", "resources", "org", "keptword", "web", "text"))) {
            for (Path bundle : bundles.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                Properties texts = new Properties();
                texts.load(Files.newBufferedReader(bundle));
                FOR_CLIENTS.forEach(feature -> texts.forEach((key, text) -> {
                    if (key.toString().startsWith(feature)
                            && THE_LINES.stream().noneMatch(key.toString()::startsWith)
                            && ELSEWHERE.matcher(text.toString()).find()) {
                        pointing.add(bundle.getFileName() + ": " + key + "=" + text);
                    }
                }));
            }
        }
        assertEquals(List.of(), pointing);
    }

    /** The texts of a file, notes for counselors aside. */
    private static Stream<String> said(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("note"))
                    .flatMap(entry -> said(entry.getValue()));
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(DangerSeedsTest::said);
        }
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty();
    }

    /** What touches fear or hurt by what it asks, and the two check-ins. */
    private static final Set<String> ASKING = Set.of(
            "lead-up",
            "ownership-journal",
            "triggers",
            "what-happened-to-me",
            "what-i-need-to-feel-safe",
            "how-i-see-us",
            "journal",
            "boundaries",
            "support",
            "readiness",
            "contact-log",
            "listening-log",
            "coping-plan",
            "setback-log",
            "talk-in-turns",
            "time-out-plan",
            "our-cycle",
            "first-things-first",
            "flashback-plan",
            "impact-letter",
            "impact-summary",
            "questions-and-answers",
            "trust-checkin");

    /** These two are about safety themselves, and a court may ask for the first. */
    private static final Set<String> OF_ANY_TIME = Set.of("contact-report", "safety-plan");

    @Test
    void whatBringsTheLinesAsksAboutSafety() {
        Set<String> bringing = new TreeSet<>(IN_DANGER.keySet());
        bringing.removeAll(ASKING);
        assertEquals(OF_ANY_TIME, bringing);
    }

    /** Which answers a person must look at, and the kind of flag each raises. */
    @Test
    void answersThatSpeakOfDangerFlagByRule() {
        Map<String, String> flagging = new TreeMap<>();
        exercises.forEach((name, exercise) -> exercise.form()
                .all()
                .forEach(item -> item.options()
                        .forEach(option -> option.flags().ifPresent(kind -> {
                            assertTrue(
                                    item.privateToCounselor() || exercise.disclosure() != Disclosure.SHAREABLE,
                                    name + " could show it to the partner");
                            String of = exercise.form().inClose(item) ? "close" : name;
                            flagging.put(
                                    of + "#" + item.id() + "=" + option.code(),
                                    FlagKind.valueOf(kind).name());
                        }))));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("close#safe-at-home=no", "NOT_SAFE_NOW"),
                        Map.entry("close#safe-at-home=unsure", "NOT_SAFE_NOW"),
                        Map.entry("close#thoughts-of-dying=sometimes", "SELF_HARM"),
                        Map.entry("close#thoughts-of-dying=yes", "SELF_HARM"),
                        Map.entry("what-happened-to-me#afraid=little", "VIOLENCE"),
                        Map.entry("what-happened-to-me#afraid=yes", "VIOLENCE"),
                        Map.entry("what-i-need-to-feel-safe#afraid=little", "VIOLENCE"),
                        Map.entry("what-i-need-to-feel-safe#afraid=yes", "VIOLENCE"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=hit", "VIOLENCE"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=threats", "THREAT"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=self-threat", "THREAT"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=weapon", "WEAPON"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=followed", "STALKING"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=phone", "COERCION"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=money", "COERCION"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=kept-away", "COERCION"),
                        Map.entry("what-i-need-to-feel-safe#happened-before=sex", "COERCION"),
                        Map.entry("setback-log#afraid=me", "VIOLENCE"),
                        Map.entry("setback-log#afraid=someone-else", "VIOLENCE"),
                        Map.entry("boundaries#afraid-to-say=yes", "VIOLENCE"),
                        Map.entry("triggers#scared-someone=maybe", "VIOLENCE"),
                        Map.entry("triggers#scared-someone=yes", "VIOLENCE"),
                        Map.entry("listening-log#defended=had-to", "VIOLENCE"),
                        Map.entry("talk-in-turns#free-to-stop=unsure", "VIOLENCE"),
                        Map.entry("talk-in-turns#free-to-stop=no", "VIOLENCE"),
                        Map.entry("time-out-plan#kept-from-leaving=to-me", "COERCION"),
                        Map.entry("time-out-plan#kept-from-leaving=by-me", "COERCION"),
                        Map.entry("our-cycle#afraid-of=little", "VIOLENCE"),
                        Map.entry("our-cycle#afraid-of=yes", "VIOLENCE"),
                        Map.entry("questions-and-answers#pressed=little", "VIOLENCE"),
                        Map.entry("questions-and-answers#pressed=yes", "VIOLENCE"))),
                flagging);
    }

    @Test
    void whatTouchesFearOrHurtAsksAboutSafety() {
        exercises.forEach((name, exercise) -> {
            for (String question : List.of("safe-at-home", "thoughts-of-dying")) {
                Optional<Item> item = exercise.form().item(question);
                assertEquals(ASKING.contains(name), item.isPresent(), name);
                item.ifPresent(asked -> {
                    assertTrue(!asked.required() && asked.privateToCounselor(), "skippable, and for the counselor");
                    assertTrue(
                            exercise.form().inClose(asked) && !exercise.form().inClosingLines(asked));
                });
            }
        });
        Form form = exercises.get("setback-log").form();
        for (String answered : List.of("safe-at-home-words", "thoughts-of-dying-words")) {
            assertEquals(ItemType.HELP, form.item(answered).orElseThrow().type(), answered);
        }
        AnswerContext context = new AnswerContext(LocalDate.of(2026, 11, 24), ZoneOffset.UTC, Part.NOT_SAID);
        for (String answer : List.of("yes", "unsure", "no")) {
            Answers given = Answers.stored("{\"close\": {\"safety\": {\"safe-at-home\": \"" + answer + "\"}}}");
            assertEquals(
                    !answer.equals("yes"),
                    Evaluator.evaluate(form, given, Selection.everything(), context)
                            .enabled()
                            .contains("close/safety/safe-at-home-words"),
                    answer);
        }
    }
}
