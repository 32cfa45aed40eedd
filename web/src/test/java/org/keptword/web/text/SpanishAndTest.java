package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.shared.Region;

/** "y" and "e" between the last two things of a Spanish sentence. */
class SpanishAndTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inés",
                "inés",
                "Íñigo",
                "I\u0301n\u0303igo",
                "Iván",
                "Hilda",
                "Híades",
                "Ío",
                "Yves",
                "Ysabel",
                "ideas de muerte",
                "“Irse a tiempo”",
                "Ïñaki",
                "Ýmir",
            })
    void beforeTheSoundOfIItIsE(String last) throws IOException {
        assertEquals("Hanna e " + last, spanish().list(List.of("Hanna", last)));
        assertEquals("Ana, Hanna e " + last, spanish().list(List.of("Ana", "Hanna", last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ian",
                "Iago",
                "Iulia",
                "Hiela",
                "Hiedra",
                "Yolanda",
                "Yago",
                "Maya",
                "Hugo",
                "Eva",
                "Óscar",
                "Y",
                "7",
                "2 intentos",
                "“3 ideas”",
                "Iöna",
                "Iànn",
                "Hiüel",
                "Yürgen",
                "Yàn",
                ""
            })
    void elsewhereItStaysY(String last) throws IOException {
        assertEquals("Hanna y " + last, spanish().list(List.of("Hanna", last)));
        assertEquals("Ana, Hanna y " + last, spanish().list(List.of("Ana", "Hanna", last)));
    }

    @Test
    void onlyTheLastAndIsFittedAndOnlyInSpanish() throws IOException {
        assertEquals("Zoe y Ada e Inés", spanish().list(List.of("Zoe y Ada", "Inés")));
        LocalizedTexts english = new LocalizedTexts(TextsOnDisk.load(), Locale.ENGLISH);
        assertEquals("Hanna and Inés", english.list(List.of("Hanna", "Inés")));
    }

    private static LocalizedTexts spanish() throws IOException {
        return new LocalizedTexts(TextsOnDisk.load(), Region.ES_MX.locale());
    }
}
