package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.ConsentText;
import org.keptword.access.practice.ConsentText.Block;

/** The template of the consent form: the same in both languages, and its notes never reach a client. */
class ConsentTemplateTest {

    private final ConsentTemplate template = new ConsentTemplate();

    @Test
    void bothLanguagesHaveTheSameHeadingsParagraphsAndNotes() {
        Map<String, String> all = template.of("Harbor Lane");
        assertEquals(shape(all.get("en")), shape(all.get("es")));
        assertTrue(shape(all.get("en")).size() > 20);
    }

    @Test
    void thePracticeIsNamedAndNoPlaceHolderIsLeft() {
        template.of("Harbor Lane").values().forEach(text -> {
            assertTrue(text.contains("Harbor Lane"));
            assertFalse(text.contains("{"), text);
        });
    }

    @Test
    void withoutNotesNoLineIsOne() {
        template.of("Harbor Lane").values().forEach(text -> assertTrue(ConsentText.hasNotes(text)));
        template.withoutNotes("Harbor Lane").values().forEach(text -> {
            assertFalse(ConsentText.hasNotes(text));
            assertTrue(ConsentText.blocks(text).size() > 15);
        });
    }

    @Test
    void aLineIsAParagraphAndNothingButTheMarkOfAHeadingIsMarkup() {
        assertEquals(
                List.of(
                        new Block(true, "What we keep"),
                        new Block(false, "One <b>line</b> *as it is*."),
                        new Block(false, "Another.")),
                ConsentText.blocks("## What we keep\n\n  One <b>line</b> *as it is*.\nAnother.\n#\n"));
        assertEquals(List.of(), ConsentText.blocks(""));
    }

    private static List<String> shape(String text) {
        return ConsentText.blocks(text).stream()
                .map(block -> block.heading() ? "heading" : ConsentText.hasNotes(block.text()) ? "note" : "paragraph")
                .toList();
    }
}
