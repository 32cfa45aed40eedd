package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Region;

/** The texts and dates of a language beside English and Spanish. */
class FurtherLanguageTest {

    private static final Locale ESPERANTO = Locale.forLanguageTag("eo");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 27);
    private static final Map<String, String> FILES = Map.of(
            "a.properties", "a.one=One\na.two={0} of two",
            "a_es.properties", "a.one=Uno\na.two={0} de dos",
            "a_eo.properties", "a.one=Unu");

    private static TextCatalogue load(List<Locale> languages) {
        Function<String, InputStream> open =
                name -> new ByteArrayInputStream(FILES.get(name).getBytes(StandardCharsets.UTF_8));
        return TextCatalogue.load(languages, FILES.keySet(), open);
    }

    @Test
    void itsTextsAreThoseOfItsFile() {
        TextCatalogue texts = load(List.of(Language.ENGLISH, Language.SPANISH, ESPERANTO));
        assertEquals("Unu", texts.text(ESPERANTO, "a.one"));
        assertEquals("Uno", texts.text(Region.ES_MX.locale(), "a.one"));
        assertEquals("One", texts.text(Language.ENGLISH, "a.one"));
    }

    @Test
    void aTextItLacksIsReadInEnglish() {
        TextCatalogue texts = load(List.of(Language.ENGLISH, Language.SPANISH, ESPERANTO));
        assertEquals(
                "1 of two",
                texts.format(ESPERANTO, "a.two", CounselorTitle.UNSET).format(new Object[] {1}));
        assertTrue(texts.has(ESPERANTO, "a.two"));
    }

    @Test
    void itsFileIsLeftOutWhileItIsNotOffered() {
        TextCatalogue texts = load(List.of(Language.ENGLISH, Language.SPANISH));
        assertEquals("One", texts.text(ESPERANTO, "a.one"));
        assertFalse(Language.ALL.contains(ESPERANTO));
    }

    @Test
    void itsDatesFollowTheCldr() {
        DateStyle french = DateStyle.in(Region.byCldr(Locale.FRENCH));
        assertEquals("lun 27 juil", french.day().format(DAY));
        assertEquals("27 juil 2026", french.briefDated().format(DAY));
        assertEquals("27 juillet 2026", french.exactDay().format(DAY));
        assertEquals("16:05", french.time().format(LocalTime.of(16, 5)));
        assertFalse(Region.byCldr(Locale.FRENCH).isMonthFirst());
        assertTrue(Region.byCldr(Locale.KOREAN).isMonthFirst());
        assertTrue(Region.byCldr(Locale.KOREAN).hasHalfDays());
    }

    @Test
    void languagesAreCalledAsTheirSpeakersCallThem() {
        assertEquals(
                List.of(
                        "English",
                        "Español",
                        "English (United States)",
                        "English (United Kingdom)",
                        "Español (México)"),
                List.of(
                                Language.ENGLISH,
                                Language.SPANISH,
                                Region.EN_US.locale(),
                                Region.EN_GB.locale(),
                                Region.ES_MX.locale())
                        .stream()
                        .map(Language::nameOf)
                        .toList());
        assertEquals("Français", Language.nameOf(Locale.FRENCH));
    }
}
