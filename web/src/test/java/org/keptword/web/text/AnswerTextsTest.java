package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.AnswerValue.Kind;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Region;
import org.keptword.web.text.AnswerTexts.Said;

class AnswerTextsTest {

    private static final LocalizedText MINUTES = new LocalizedText("minutes", "minutos");

    private AnswerTexts typed;
    private AnswerTexts formatted;

    @BeforeEach
    void load() throws IOException {
        LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), Region.ES_ES.locale());
        Dates dates = dates(Region.ES_ES.locale());
        typed = AnswerTexts.typed(texts, dates);
        formatted = AnswerTexts.formatted(texts, dates);
    }

    private static Dates dates(Locale language) {
        return new Dates(language, ZoneOffset.UTC, Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void authorAndReviewReadNumbersAsTheyWereTypedInTheirRegionAndAScaleWithItsEnd() {
        assertEquals("12345,5", typed.say(new AnswerValue(Kind.NUMBER, "12345.5", null, null)));
        assertEquals("7 de 10", typed.say(new AnswerValue(Kind.NUMBER, "7", null, "10")));
        assertEquals("1,5 minutos", typed.say(new AnswerValue(Kind.QUANTITY, "1.5", MINUTES, null)));
    }

    @Test
    void reportsWriteNumbersAsTheLanguageDoesAndWithoutTheScale() {
        assertEquals("12.345,5", formatted.say(new AnswerValue(Kind.NUMBER, "12345.5", null, null)));
        assertEquals("7", formatted.say(new AnswerValue(Kind.NUMBER, "7", null, "10")));
        assertEquals("1,5 minutos", formatted.say(new AnswerValue(Kind.QUANTITY, "1.5", MINUTES, null)));
    }

    @Test
    void theDecimalSignIsTheRegions() throws IOException {
        LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), Region.ES_MX.locale());
        AnswerTexts mexican = AnswerTexts.formatted(texts, dates(Region.ES_MX.locale()));
        assertEquals("12,345.5", mexican.say(new AnswerValue(Kind.NUMBER, "12345.5", null, null)));
        assertEquals(
                "27.5",
                AnswerTexts.typed(texts, dates(Region.ES_MX.locale()))
                        .say(new AnswerValue(Kind.NUMBER, "27.5", null, null)));
    }

    @Test
    void everythingElseIsSaidTheSameEverywhere() {
        for (AnswerTexts texts : List.of(typed, formatted)) {
            assertEquals("Sí", texts.say(new AnswerValue(Kind.YES, "true", null, null)));
            assertEquals("No", texts.say(new AnswerValue(Kind.NO, "false", null, null)));
            assertEquals("minutos", texts.say(new AnswerValue(Kind.OPTION, "m", MINUTES, null)));
            assertEquals("m", texts.say(new AnswerValue(Kind.OPTION, "m", null, null)));
            assertEquals("18:20", texts.say(new AnswerValue(Kind.TIME, "18:20", null, null)));
            assertEquals("mar 24 nov", Spaces.plain(texts.say(new AnswerValue(Kind.DATE, "2026-11-24", null, null))));
            assertEquals(
                    "mar 24 nov, 10:00",
                    Spaces.plain(texts.say(new AnswerValue(Kind.MOMENT, "2026-11-24T05:00:00-05:00", null, null))));
        }
    }

    @Test
    void whatCannotBeReadStandsAsItWasTyped() {
        for (AnswerTexts texts : List.of(typed, formatted)) {
            assertEquals("soon", texts.say(new AnswerValue(Kind.DATE, "soon", null, null)));
            assertEquals("now", texts.say(new AnswerValue(Kind.MOMENT, "now", null, null)));
            assertEquals("a lot", texts.say(new AnswerValue(Kind.UNREADABLE, "a lot", null, null)));
        }
    }

    @Test
    void ownWordsStandLineByLineAndOthersOneAfterTheOther() {
        assertEquals(List.of(new Said(true, "sad\ncalm")), typed.said(entry(ItemType.STRING)));
        assertEquals(List.of(new Said(false, "sad, calm")), typed.said(entry(ItemType.CHOICE)));
    }

    @Test
    void aPickedOptionIsNobodysOwnWordsAndAnotherTextBesideItIs() {
        JsonValue own = JSON.createObjectBuilder().add("other", "tired").build();
        JsonValue picked = JSON.createObjectBuilder().add("code", "calm").build();
        assertEquals(List.of(new Said(false, "calm")), typed.said(entry(ItemType.OPEN_CHOICE, picked)));
        assertEquals(List.of(new Said(true, "tired")), typed.said(entry(ItemType.OPEN_CHOICE, own)));
        assertEquals(
                List.of(new Said(false, "calm"), new Said(true, "tired")),
                typed.said(entry(ItemType.OPEN_CHOICE, own, picked)));
    }

    @Test
    void anAnsweredDayFarFromTodayHasItsYear() {
        assertEquals("vie 2 ene 2026", Spaces.plain(typed.say(new AnswerValue(Kind.DATE, "2026-01-02", null, null))));
        assertEquals(
                "vie 2 ene 2026, 08:30",
                Spaces.plain(typed.say(new AnswerValue(Kind.MOMENT, "2026-01-02T08:30:00Z", null, null))));
        assertEquals("jue 2 jul", Spaces.plain(typed.say(new AnswerValue(Kind.DATE, "2026-07-02", null, null))));
        assertEquals("vie 1 ene 2027", Spaces.plain(typed.say(new AnswerValue(Kind.DATE, "2027-01-01", null, null))));
    }

    private static Evaluation.Entry entry(ItemType type) {
        return entry(type, JSON.createValue("sad"), JSON.createValue("calm"));
    }

    private static Evaluation.Entry entry(ItemType type, JsonValue... values) {
        LocalizedText text = new LocalizedText("What?", "¿Qué?");
        return new Evaluation.Entry(
                "felt", Item.of("felt", type, text).repeats(true).build(), 0, 0, text, List.of(values));
    }
}
