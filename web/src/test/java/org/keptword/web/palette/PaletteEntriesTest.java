package org.keptword.web.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

class PaletteEntriesTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/assets");
    private static final Pattern DECLARED = Pattern.compile("\\bsays: \"([a-z-]+)\"");

    /** The list of keys is made of what scripts declare; each of these has a text, and no text is left over. */
    @Test
    void everyDeclaredKeyHasAText() throws IOException {
        Set<String> declared = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            files.filter(file -> file.toString().endsWith(".js"))
                    .map(PaletteEntriesTest::read)
                    .filter(text -> text.contains("declareKeys("))
                    .flatMap(text -> DECLARED.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(declared::add);
        }
        assertEquals(declared, new TreeSet<>(PaletteEntries.KEYS));
        for (var language : Language.ALL) {
            LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), language);
            assertEquals(
                    List.of(),
                    PaletteEntries.KEYS.stream()
                            .filter(key -> !texts.containsKey("palette.key." + key))
                            .collect(Collectors.toList()));
        }
    }

    @Test
    void wordsFitWithoutAccentsInAnyOrder() {
        assertTrue(PaletteWords.fit(PaletteWords.of("SESION reg"), "Registrar sesión"));
        assertTrue(PaletteWords.fit(List.of(), "Anything"));
        assertFalse(PaletteWords.fit(PaletteWords.of("reg maya"), "Registrar sesión"));
        assertEquals(PaletteWords.MOST, PaletteWords.of("a b c d e f g h").size());
    }

    @Test
    void whoAsksFasterThanAnybodyTypesIsToldToWait() {
        Instant[] now = {Instant.parse("2026-12-01T09:00:00Z")};
        PalettePace pace = new PalettePace();
        pace.clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        UUID person = UUID.randomUUID();
        for (int i = 0; i < PalettePace.MOST; i++) {
            assertTrue(pace.allows(person));
        }
        assertFalse(pace.allows(person));
        assertTrue(pace.allows(UUID.randomUUID()), "each person for oneself");
        now[0] = now[0].plus(Duration.ofSeconds(10));
        assertTrue(pace.allows(person));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
