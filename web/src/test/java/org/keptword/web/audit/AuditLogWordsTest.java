package org.keptword.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader;
import org.keptword.audit.AuditedObject;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

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

    @Test
    void aSignInIsSaidByTheActAloneAndEverythingElseByTheThing() throws IOException {
        AuditLogWords english = words(Language.ENGLISH);
        assertEquals("Signed in", english.what(row(AuditAction.SIGN_IN, null, 1)));
        assertEquals("Signed in, 3 times within a minute", english.what(row(AuditAction.SIGN_IN, null, 3)));
        assertEquals("Inició sesión", words(Language.SPANISH).what(row(AuditAction.SIGN_IN, null, 1)));
    }

    @Test
    void aListIsSaidInThePlural() throws IOException {
        AuditLogWords english = words(Language.ENGLISH);
        assertEquals("Viewed in a list: people’s accounts (12)", english.what(row(AuditAction.LIST, 12, 1)));
        assertEquals("Viewed in a list: people’s accounts", english.what(row(AuditAction.LIST, 0, 1)));
        assertEquals("Viewed in a list: a person’s account", english.what(row(AuditAction.LIST, 1, 1)));
        assertEquals("Viewed: a person’s account", english.what(row(AuditAction.READ, null, 1)));
        AuditLogWords spanish = words(Language.SPANISH);
        assertEquals("Consultó en una lista: cuentas de usuario (12)", spanish.what(row(AuditAction.LIST, 12, 1)));
        assertEquals("Consultó: una cuenta de usuario", spanish.what(row(AuditAction.READ, null, 1)));
    }

    @Test
    void whatNamesNothingAndIsNoListIsSaidInTheSingular() throws IOException {
        AuditLogService.AuditLogRow refused = row(AuditAction.REFUSE, List.of(), null, 1);
        assertEquals("Denied: a person’s account", words(Language.ENGLISH).what(refused));
        assertEquals(1, refused.line().things());
    }

    private static AuditLogWords words(Locale language) throws IOException {
        return new AuditLogWords(new LocalizedTexts(TextsOnDisk.load(), language));
    }

    private static AuditLogService.AuditLogRow row(AuditAction act, Integer listed, int times) {
        return row(act, List.of(new UUID(0, 2)), listed, times);
    }

    private static AuditLogService.AuditLogRow row(AuditAction act, List<UUID> ids, Integer listed, int times) {
        return new AuditLogService.AuditLogRow(
                new AuditLogReader.AuditLogLine(
                        new UUID(0, 1),
                        Instant.EPOCH,
                        new UUID(0, 2),
                        null,
                        "MANAGER",
                        act,
                        AuditedObject.PERSON.code(),
                        ids,
                        listed,
                        null,
                        "SELF",
                        null,
                        times),
                Optional.of("Ana"),
                Optional.empty());
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
