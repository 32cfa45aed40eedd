package org.keptword.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.CrisisLine.Kind;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.shared.ByLanguage;

/** The list of national lines, and what is made of it. */
class NationalLinesTest {

    private static final Path FOLDER = Path.of("..", "seeds", "crisis-lines");
    private static final Set<String> COUNTRIES = Set.of("AU", "CA", "ES", "GB", "IE", "MX", "NZ", "US");
    private static final LocalDate FIRST_REVIEW = LocalDate.of(2026, 12, 4);

    private final NationalLines lines = new NationalLines();

    @BeforeEach
    void load() {
        lines.load();
    }

    @Test
    void theListKeepsToItsSchema() throws IOException {
        Section file = DefinitionFile.read("national.yaml", Files.readString(FOLDER.resolve("national.yaml")));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(FOLDER.resolve("schema").resolve("national.schema.json")))
                        .validate(file.json().toString(), InputFormat.JSON));
    }

    @Test
    void everyCountryHasAnEmergencyNumberAndNoNumberTwice() {
        assertEquals(COUNTRIES, Set.copyOf(lines.countries()));
        assertTrue(Set.of(Locale.getISOCountries()).containsAll(lines.countries()));
        Set<String> ids = new HashSet<>();
        for (String country : lines.countries()) {
            List<NationalLine> all = lines.of(country);
            assertEquals(
                    1,
                    all.stream().filter(line -> line.kind() == Kind.EMERGENCY).count(),
                    country);
            assertEquals(
                    all.size(), all.stream().map(NationalLine::phone).distinct().count(), country);
            all.forEach(line -> assertTrue(ids.add(line.id()), line.id()));
        }
        assertEquals(
                EnumSet.allOf(Kind.class),
                lines.of("US").stream().map(NationalLine::kind).collect(Collectors.toSet()));
    }

    @Test
    void everyLineCanBeSetAsItIsAndIsDated() {
        for (String country : lines.countries()) {
            for (NationalLine line : lines.of(country)) {
                assertEquals(Set.of("en", "es"), line.words().all().keySet(), line.id());
                boolean written = line.words().in(Locale.ENGLISH).text() != null;
                assertEquals(
                        written, line.words().in(Locale.forLanguageTag("es")).text() != null, line.id());
                assertFalse(line.reviewed().isBefore(FIRST_REVIEW), line.id());
                assertEquals(line.phone(), line.at(UUID.randomUUID()).phone(), line.id());
                assertEquals(line, lines.line(line.id()).orElseThrow());
            }
        }
    }

    @Test
    void anotherCountryHasNoLines() {
        assertEquals(List.of(), lines.of(null));
        assertEquals(List.of(), lines.of("FR"));
        assertTrue(lines.line("FR.suicide").isEmpty());
        assertTrue(lines.line(null).isEmpty());
    }

    @Test
    void aLineIsOldAfterAYear() {
        NationalLine line = lines.of("US").get(0);
        assertFalse(line.isOld(line.reviewed().plusYears(1)));
        assertTrue(line.isOld(line.reviewed().plusYears(1).plusDays(1)));
    }

    @Test
    void aPlaceHasALineHoweverItsNumberIsWritten() {
        NationalLine line = lines.line("US.violence").orElseThrow();
        assertTrue(line.isAmong(List.of(set(Kind.PARTNER_VIOLENCE, "1 800 799 7233"))));
        assertFalse(line.isAmong(List.of(set(Kind.SUICIDE, "1-800-799-7233"))));
        assertFalse(line.isAmong(List.of(set(Kind.PARTNER_VIOLENCE, "988"))));
    }

    @Test
    void aCountryTwiceAndADayThatIsNoneAreRefused() {
        String country = """
                  - id: US
                    lines:
                      - {id: one, kind: SUICIDE, name: {en: A, es: B}, phone: "1", hours: {en: A, es: B}, source: {publisher: A, page: B}, reviewed: "%s"}
                """;
        assertEquals(1, read("countries:\n" + country.formatted("2026-12-04")).size());
        assertThrows(
                GuideFileBroken.class, () -> read("countries:\n" + (country + country).replace("%s", "2026-12-04")));
        assertThrows(GuideFileBroken.class, () -> read("countries:\n" + country.formatted("2026-13-04")));
    }

    private static Map<String, List<NationalLine>> read(String yaml) {
        return NationalLines.read(DefinitionFile.read("national.yaml", yaml));
    }

    private static Line set(Kind kind, String phone) {
        return new Line(
                UUID.randomUUID(),
                kind,
                ByLanguage.of(new SetCrisisLine.Words("A", "B", null), new SetCrisisLine.Words("A", "B", null)),
                phone,
                FIRST_REVIEW,
                false);
    }
}
