package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.keptword.guide.form.Forms.form;
import static org.keptword.guide.form.Forms.group;
import static org.keptword.guide.form.Forms.item;
import static org.keptword.guide.form.Forms.json;
import static org.keptword.shared.JsonDocuments.JSON;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.form.AnswersRefused.Reason;

/** What is read, what is left out, what is refused. */
class AnswersTest {

    private final Form form = form(
            item("text", ItemType.TEXT).build(),
            item("words", ItemType.DISPLAY).build(),
            item("number", ItemType.DECIMAL).build(),
            item("list", ItemType.STRING).repeats(true).build(),
            item("amount", ItemType.QUANTITY).build(),
            group("inside", item("deep", ItemType.STRING).build()).build(),
            group("rows", item("what", ItemType.STRING).build()).repeats(true).build());

    private AnswersRefused refused(String json) {
        return assertThrows(AnswersRefused.class, () -> Answers.parse(json.replace('\'', '"'), form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "'text'",
                "{",
                "{'text'}",
                "{'text':}",
                "{'text':'a'",
                "{'text':'a'} x",
                "{} {}",
                "{'text':'a','text':'b'}",
                "{'text':'a\nb'}",
                "{text:'a'}",
                "{'text':NaN}",
                "{'text':01}"
            })
    void whatIsNotOneJsonObjectIsRefused(String text) {
        assertEquals(Reason.MALFORMED, refused(text).reason());
    }

    @Test
    void deepNestingIsRefusedWithoutReadingOn() {
        assertEquals(Reason.TOO_DEEP, refused("{'text':" + "[".repeat(100_000)).reason());
    }

    @Test
    void anAnswerHasAHundredThousandCharactersAtMost() {
        String emoji = "\uD83D\uDE42".repeat(Answers.MAX_CHARACTERS);
        assertEquals(
                emoji,
                Answers.parse("{\"text\":\"" + emoji + "\"}", form)
                        .answers()
                        .json()
                        .getString("text"));
        AnswersRefused refused = refused("{'inside':{'deep':'" + "a".repeat(Answers.MAX_CHARACTERS + 1) + "'}}");
        assertEquals(Reason.TOO_LONG, refused.reason());
        assertEquals("inside/deep", refused.path());
        assertEquals(List.of(100_000, 100_001), refused.args());
    }

    @Test
    void aGroupHasTwoHundredRowsAtMost() {
        assertEquals(
                200,
                Answers.parse(rows(200), form)
                        .answers()
                        .json()
                        .getJsonArray("rows")
                        .size());
        AnswersRefused refused = assertThrows(AnswersRefused.class, () -> Answers.parse(rows(201), form));
        assertEquals(Reason.TOO_MANY_ROWS, refused.reason());
        assertEquals("rows", refused.path());
    }

    @Test
    void aDraftMayBeLongerThanItsItemAllowsButNotWithoutEnd() {
        Form small = form(
                item("text", ItemType.TEXT)
                        .limits(Item.Limits.none().length(0, 300))
                        .build(),
                item("day", ItemType.DATE).build(),
                group("rows", item("what", ItemType.STRING).build())
                        .repeats(true)
                        .limits(Item.Limits.none().rows(0, 3))
                        .build());
        String longest = "a".repeat(1_600);
        assertEquals(
                longest,
                Answers.parse("{\"text\":\"" + longest + "\"}", small)
                        .answers()
                        .json()
                        .getString("text"));
        assertEquals(List.of(1_600, 1_601), refusedBy(small, "{\"text\":\"" + longest + "a\"}"));
        assertEquals(List.of(1_000, 1_001), refusedBy(small, "{\"day\":\"" + "1".repeat(1_001) + "\"}"));
        assertEquals(
                23,
                Answers.parse(rows(23), small)
                        .answers()
                        .json()
                        .getJsonArray("rows")
                        .size());
        assertEquals(List.of(23, 24), refusedBy(small, rows(24)));
    }

    private static List<Object> refusedBy(Form form, String json) {
        return List.of(assertThrows(AnswersRefused.class, () -> Answers.parse(json, form))
                .args()
                .toArray());
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"_id\":\"r" + i + "\",\"what\":\"x\"}")
                .collect(Collectors.joining(",", "{\"rows\":[", "]}"));
    }

    @Test
    void theWholeHasALimitToo() {
        assertEquals(
                Reason.TOO_MUCH, refused("{" + " ".repeat(Answers.MAX_TOTAL)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-5000", "1234567890123456789012345678901234567890123", "1e9999999999"})
    void numbersBeyondReasonAreRefused(String number) {
        assertEquals(Reason.NUMBER, refused("{'number':" + number + "}").reason());
    }

    @Test
    void halfASurrogatePairIsRefusedAndAllElseComesBack() {
        AnswersRefused refused = refused("{'text':'a\\ud83d'}");
        assertEquals(Reason.BROKEN_CHARACTER, refused.reason());
        assertEquals("text", refused.path());
        assertEquals(Reason.BROKEN_CHARACTER, refused("{'list':['a\uDE42']}").reason());
        String odd = "\u0000\u0001\u200D\u202E\u2028\uFEFF\uFFFF e\u0301 \uD83D\uDE42\r\n\t\\\"</script>";
        String sent = JSON.createObjectBuilder().add("text", odd).build().toString();
        Answers kept = Answers.stored(Answers.parse(sent, form).answers().text());
        assertEquals(odd, kept.json().getString("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':['a']}",
                "{'text':{'a':'b'}}",
                "{'list':'a'}",
                "{'list':[['a']]}",
                "{'inside':'a'}",
                "{'inside':[]}",
                "{'rows':{}}",
                "{'rows':['a']}",
                "{'rows':[{'what':'x'}]}",
                "{'rows':[{'_id':'','what':'x'}]}",
                "{'rows':[{'_id':'a/b'}]}",
                "{'rows':[{'_id':'a'},{'_id':'a'}]}",
                "{'rows':[{'_id':1}]}",
                "{'amount':3}",
                "{'amount':{'value':3,'more':1}}",
                "{'amount':{'value':[3]}}"
            })
    void anotherShapeIsRefusedRatherThanLost(String text) {
        assertEquals(Reason.SHAPE, refused(text).reason());
    }

    @Test
    void whatTheFormDoesNotKnowIsLeftOutAndListed() {
        Answers.Reading reading = Answers.parse(
                ("{'gone':1,'text':'a','words':'b','rows':[{'_id':'r1','what':'c','when':'d'}],"
                                + "'inside':{'_id':'x'},'<b>':2}")
                        .replace('\'', '"'),
                form);
        assertEquals(
                json("{'text':'a','rows':[{'_id':'r1','what':'c'}]}"),
                reading.answers().json());
        assertEquals(List.of("gone", "words", "?", "inside/_id", "rows/r1/when"), reading.dropped());
    }

    @Test
    void emptyAnswersLeaveNoTrace() {
        String empty =
                "{'text':'','number':null,'list':[],'amount':{'value':null,'unit':''},'inside':{'deep':''},'rows':[]}";
        assertEquals(Answers.none(), Forms.answers(form, empty));
    }

    @Test
    void answersNeverEndUpInALog() {
        assertEquals(
                "Answers to 1 items", Forms.answers(form, "{'text':'secret'}").toString());
    }
}
