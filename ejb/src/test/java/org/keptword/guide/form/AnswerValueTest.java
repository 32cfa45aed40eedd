package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.AnswerValue.Kind;

class AnswerValueTest {

    private static final LocalizedText TEXT = new LocalizedText("Question", "Pregunta");
    private static final Item.Option HOURS = new Item.Option("h", new LocalizedText("hours", "horas"));

    private static Item item(ItemType type) {
        return Item.of("one", type, TEXT).build();
    }

    private static void assertRead(Kind kind, String text, Item item, JsonValue value) {
        AnswerValue read = AnswerValue.of(item, value);
        assertEquals(kind, read.kind());
        assertEquals(text, read.text());
    }

    @Test
    void whatIsNotOfTheItemsTypeStandsAsItWasTyped() {
        assertRead(Kind.UNREADABLE, "about ten", item(ItemType.INTEGER), JSON.createValue("about ten"));
        assertRead(Kind.UNREADABLE, "maybe", item(ItemType.BOOLEAN), JSON.createValue("maybe"));
        assertRead(Kind.UNREADABLE, "4", item(ItemType.QUANTITY), JSON.createValue(4));
        assertRead(Kind.DATE, "one day", item(ItemType.DATE), JSON.createValue("one day"));
        assertRead(Kind.WORDS, "", item(ItemType.TEXT), JsonValue.NULL);
    }

    @Test
    void ownWordsBesideOptionsAreWords() {
        Item open = item(ItemType.OPEN_CHOICE);
        JsonObject other = JSON.createObjectBuilder().add("other", "mine").build();
        assertRead(Kind.WORDS, "mine", open, other);
        assertRead(
                Kind.OPTION,
                "a",
                open,
                JSON.createObjectBuilder().add("code", "a").build());
        assertNull(
                AnswerValue.of(item(ItemType.CHOICE), JSON.createValue("gone")).label());
    }

    @Test
    void aQuantityWithoutAUnitIsInTheOnlyOne() {
        Item quantity = Item.of("one", ItemType.QUANTITY, TEXT).unit(HOURS).build();
        AnswerValue read = AnswerValue.of(
                quantity, JSON.createObjectBuilder().add("value", 4).build());
        assertEquals("4", read.text());
        assertEquals(HOURS.text(), read.label());
    }
}
