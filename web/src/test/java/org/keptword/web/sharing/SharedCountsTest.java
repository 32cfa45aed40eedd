package org.keptword.web.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keptword.sharing.SharedText.Label;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** What a partner reads of how a promise went leaves out no day. */
class SharedCountsTest {

    @Test
    void daysWithoutAnAnswerAreSaidBesideThoseAnswered() throws IOException {
        assertEquals("To date: kept 5 of 6 logged, 2 not logged.", say(Language.ENGLISH, "sharing", 5, 0, 1, 2));
        assertEquals(
                "To date: kept 5 of 6 logged, 1 late, 0 not logged.", say(Language.ENGLISH, "sharing", 4, 1, 1, 0));
        assertEquals(
                "Hasta la fecha: cumplida en 5 de 6 registros, 2 de ellos con retraso, 1 fecha sin registrar.",
                say(Language.SPANISH, "sharing", 3, 2, 1, 1));
        assertEquals("Kept 5 of 6 logged, 2 not logged.", say(Language.ENGLISH, "prep.shared", 5, 0, 1, 2));
        assertEquals(
                "Cumplida 5 de 6 veces registradas, 2 sin registrar.",
                say(Language.SPANISH, "prep.shared", 5, 0, 1, 2));
    }

    @Test
    void aTextOfLongAgoSaysWhatItKnew() throws IOException {
        assertEquals("To date: kept 5, kept late 1, not kept 2.", say(Language.ENGLISH, "sharing", 5, 1, 2));
    }

    private static String say(Locale language, String feature, Integer... counts) throws IOException {
        return SharedCounts.say(
                new LocalizedTexts(TextsOnDisk.load(), language), feature + ".counts", Label.COURSE, List.of(counts));
    }
}
