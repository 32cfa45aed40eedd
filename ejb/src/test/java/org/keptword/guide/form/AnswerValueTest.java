package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
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
        assertRead(Kind.UNREADABLE, "about ten", item(ItemType.INTEGER), Json.createValue("about ten"));
        assertRead(Kind.UNREADABLE, "maybe", item(ItemType.BOOLEAN), Json.createValue("maybe"));
        assertRead(Kind.UNREADABLE, "4", item(ItemType.QUANTITY), Json.createValue(4));
        assertRead(Kind.DATE, "one day", item(ItemType.DATE), Json.createValue("one day"));
        assertRead(Kind.WORDS, "", item(ItemType.TEXT), JsonValue.NULL);
    }

    @Test
    void ownWordsBesideOptionsAreWords() {
        Item open = item(ItemType.OPEN_CHOICE);
        JsonObject other = Json.createObjectBuilder().add("other", "mine").build();
        assertRead(Kind.WORDS, "mine", open, other);
        assertRead(
                Kind.OPTION,
                "a",
                open,
                Json.createObjectBuilder().add("code", "a").build());
        assertNull(
                AnswerValue.of(item(ItemType.CHOICE), Json.createValue("gone")).label());
    }

    @Test
    void aQuantityWithoutAUnitIsInTheOnlyOne() {
        Item quantity = Item.of("one", ItemType.QUANTITY, TEXT).unit(HOURS).build();
        AnswerValue read = AnswerValue.of(
                quantity, Json.createObjectBuilder().add("value", 4).build());
        assertEquals("4", read.text());
        assertEquals(HOURS.text(), read.label());
    }
}
