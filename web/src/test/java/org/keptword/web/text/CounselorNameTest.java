package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Region;

class CounselorNameTest {

    private Texts texts;

    @BeforeEach
    void load() throws IOException {
        texts = TextsOnDisk.load();
    }

    private LocalizedTexts spanish(CounselorTitle title) {
        return new LocalizedTexts(texts, Region.ES_MX.locale(), () -> title);
    }

    @Test
    void theTitleIsWhatTheCounselorChose() {
        assertEquals("solo tu consejera", spanish(CounselorTitle.FEMININE).get("portal.private"));
        assertEquals("solo tu consejero", spanish(CounselorTitle.MASCULINE).get("portal.private"));
        assertEquals(
                "solo tu consejero o consejera", spanish(CounselorTitle.UNSET).get("portal.private"));
        assertEquals(
                "Contarle a mi consejero", spanish(CounselorTitle.MASCULINE).get("portal.home.report.open"));
    }

    /** For staff it is read once a text needs it, when the page has opened its case. */
    @Test
    void theTitleIsAskedForByATextThatNamesACounselorAndByNoOther() {
        List<String> asked = new ArrayList<>();
        LocalizedTexts spanish = new LocalizedTexts(texts, Region.ES_MX.locale(), () -> {
            asked.add("title");
            return CounselorTitle.MASCULINE;
        });
        assertEquals("Entregar", spanish.get("portal.handIn"));
        assertEquals("De Ana", spanish.with("portal.from", "Ana"));
        assertEquals(List.of(), asked);
        assertEquals("solo tu consejero", spanish.get("portal.private"));
        assertEquals(List.of("title"), asked);
        assertEquals("Tu consejero respondió 2 veces", spanish.with("portal.home.replies", 2));
        assertEquals(List.of("title", "title"), asked);
    }

    @Test
    void whatPeopleWroteIsNeverChanged() {
        String name = "tu consejera";
        assertEquals(
                "Tu consejero tu consejera vio tu expediente hoy.",
                spanish(CounselorTitle.MASCULINE).with("records.opened.by.owner", name, "hoy"));
    }

    @Test
    void textsOfExercisesFollow() {
        LocalizedText text = new LocalizedText("Show your counselor.", "Muéstralo a tu consejera.");
        assertEquals(
                "Muéstralo a tu consejero.", spanish(CounselorTitle.MASCULINE).in(text));
    }

    @Test
    void englishHasOneWord() {
        assertEquals(
                "Show your counselor.",
                new LocalizedTexts(texts, Region.EN_GB.locale(), () -> CounselorTitle.MASCULINE)
                        .in(new LocalizedText("Show your counselor.", "Muéstralo a tu consejera.")));
    }

    /** Another way to write it would stay as it is. */
    @Test
    void everySpanishTextNamesACounselorInTheWayThatIsReplaced() {
        LocalizedTexts masculine = spanish(CounselorTitle.MASCULINE);
        assertEquals(
                List.of(),
                texts.keys(Language.SPANISH).stream()
                        .filter(key -> !key.startsWith("entry.title."))
                        .filter(key -> masculine.get(key).matches("(?is).*consejeras?\\b.*"))
                        .sorted()
                        .toList());
    }
}
