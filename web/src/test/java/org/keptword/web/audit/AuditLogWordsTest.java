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
import org.keptword.audit.AuditedObject;

/** Whatever the application or a command writes into the trail is told in words. */
class AuditLogWordsTest {

    private static final Path COMMANDS = Path.of("../custody/src/main/java/org/keptword/custody");
    private static final Pattern OF_COMMAND = Pattern.compile("ofCommand\\([^;]*?\"([a-z]+_[a-z]+)\"");

    @Test
    void everyKindOfThingThatIsRecordedHasWordsOfItsOwnGroup() throws IOException {
        Set<String> kinds = recorded();
        assertTrue(kinds.size() > 50, kinds.toString());
        assertEquals(
                List.of(),
                kinds.stream()
                        .filter(kind -> AuditLogWords.group(kind).equals("other"))
                        .toList(),
                "map them in AuditLogWords");
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
        for (AuditedObject kind : AuditedObject.values()) {
            found.add(kind.code());
        }
        for (Path source : sources(COMMANDS)) {
            OF_COMMAND
                    .matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
