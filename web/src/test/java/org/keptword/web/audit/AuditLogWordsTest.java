package org.keptword.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the application or a command writes into the trail is told in words. */
class AuditLogWordsTest {

    private static final Path APPLICATION = Path.of("../ejb/src/main/java/org/keptword");
    private static final Path COMMANDS = Path.of("../custody/src/main/java/org/keptword/custody");
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z_]+)\"");
    private static final Pattern OF_COMMAND = Pattern.compile("ofCommand\\([^;]*?\"([a-z]+_[a-z]+)\"");

    /** Words in the classes that write to the trail which are no kinds of things. */
    private static final Set<String> OTHERS = Set.of(
            "addendum",
            "aim",
            "case_id",
            "close",
            "commitment",
            "contact",
            "decision",
            "earlier",
            "flag",
            "held",
            "id",
            "join",
            "joint",
            "mistake",
            "mode",
            "name",
            "notices",
            "opened",
            "point",
            "reopen",
            "state",
            "what",
            "withdraw");

    @Test
    void everyKindOfThingThatIsRecordedHasWordsOfItsOwnGroup() throws IOException {
        Set<String> kinds = recorded();
        assertTrue(kinds.size() > 50, kinds.toString());
        assertEquals(
                List.of(),
                kinds.stream()
                        .filter(kind -> AuditLogWords.group(kind).equals("other"))
                        .toList(),
                "map them in AuditLogWords, or name them in this test as no kinds");
    }

    @Test
    void everyGroupHasWordsInBothLanguages() throws IOException {
        for (String language : List.of("", "_es")) {
            ResourceBundle words = ResourceBundle.getBundle("org.keptword.web.text.trail" + language);
            for (String kind : recorded()) {
                assertTrue(words.containsKey("trail.kind." + AuditLogWords.group(kind)), kind + language);
            }
        }
    }

    @Test
    void disablingAndEnablingAreToldApartAndTheSafetyPageIsOneThing() {
        assertNotEquals(AuditLogWords.group("person_disabled"), AuditLogWords.group("person_enabled"));
        for (String kind : List.of("contact_lifting", "order_lifted_alone", "case_gate", "off_screen", "risk_flag")) {
            assertEquals("safety", AuditLogWords.group(kind), kind);
        }
    }

    private static Set<String> recorded() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path source : sources(APPLICATION)) {
            String text = Files.readString(source);
            if (!source.startsWith(APPLICATION.resolve("audit")) && writesToTheTrail(text)) {
                WORD.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
            }
        }
        found.removeAll(OTHERS);
        for (Path source : sources(COMMANDS)) {
            OF_COMMAND
                    .matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        found.add("trail");
        found.addAll(refused());
        return found;
    }

    private static boolean writesToTheTrail(String text) {
        return text.contains("org.keptword.audit.AuditAction;")
                || text.contains("org.keptword.audit.NewAuditEntry;")
                || text.contains("guard.record");
    }

    /** A refusal names the thing it is about by the type of its id. */
    private static Set<String> refused() throws IOException {
        Set<String> found = new TreeSet<>(Set.of("object"));
        for (Path source : sources(APPLICATION.resolve("shared"))) {
            String name = source.getFileName().toString().replace(".java", "");
            if (name.endsWith("Id") && name.length() > 2) {
                String thing = name.substring(0, name.length() - 2).toLowerCase(java.util.Locale.ROOT);
                found.add(thing.equals("case") ? "cases" : thing);
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
