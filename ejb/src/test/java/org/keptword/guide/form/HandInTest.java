package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.form.Forms.evaluate;
import static org.keptword.guide.form.Forms.form;
import static org.keptword.guide.form.Forms.group;
import static org.keptword.guide.form.Forms.item;
import static org.keptword.guide.form.Forms.json;
import static org.keptword.guide.form.Forms.problems;
import static org.keptword.guide.form.Forms.when;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against handing in. */
class HandInTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "fine",
            value = {
                "boolean,   true,               fine",
                "boolean,   `'yes'`,            NO_YES_OR_NO",
                "decimal,   0.25,               fine",
                "decimal,   `'a quarter'`,      NO_NUMBER",
                "integer,   3,                  fine",
                "integer,   3.0,                fine",
                "integer,   3.5,                NO_WHOLE_NUMBER",
                "date,      `'2024-02-29'`,     fine",
                "date,      `'2026-02-29'`,     NO_DATE",
                "date,      `'24.11.2026'`,     NO_DATE",
                "time,      `'19:42'`,          fine",
                "time,      `'25:00'`,          NO_TIME",
                "dateTime,  `'2026-11-24T10:00:00-05:00'`, fine",
                "dateTime,  `'2026-11-24T10:00:00'`, NO_MOMENT",
                "string,    `'words'`,          fine",
                "text,      `'several words'`,  fine",
                "choice,    `'one'`,            fine",
                "choice,    `'four'`,           NO_OPTION",
                "open-choice, `{'code':'one'}`, fine",
                "open-choice, `{'other':'my own'}`, fine",
                "open-choice, `{'code':'four'}`, NO_OPTION",
                "open-choice, `{'code':'one','other':'both'}`, NO_OPTION",
                "quantity,  `{'value':30,'unit':'min'}`, fine",
                "quantity,  `{'value':30,'unit':'years'}`, NO_QUANTITY",
                "quantity,  `{'value':'much','unit':'min'}`, NO_QUANTITY",
                "quantity,  `{'value':30}`,     NO_QUANTITY",
            })
    void answersAreOfTheirType(String type, String answer, String cause) {
        Form form = form(item("it", ItemType.of(type).orElseThrow()).build());
        Evaluation evaluation = evaluate(form, "{'it':" + answer + "}");
        assertEquals(cause == null ? List.of() : List.of("it " + cause), problems(evaluation));
        assertEquals(problems(evaluation).size(), evaluation.draftProblems().size());
        assertEquals(json("{'it':" + answer + "}"), evaluation.clean().json(), "what was typed is kept");
    }

    @ParameterizedTest(name = "{0} {1} within {2} and {3}: {4}")
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "fine",
            value = {
                "integer, 0,  0, 10, fine",
                "integer, 10, 0, 10, fine",
                "integer, 11, 0, 10, TOO_LARGE",
                "integer, -1, 0, 10, TOO_SMALL",
                "decimal, 0.05, 0.1, 1, TOO_SMALL",
                "date, `'2026-11-24'`, `'today-90d'`, `'today'`, fine",
                "date, `'2026-11-25'`, `'today-90d'`, `'today'`, TOO_LATE",
                "date, `'2026-08-25'`, `'today-90d'`, `'today'`, TOO_EARLY",
                "date, `'2026-01-01'`, `'2026-01-01'`, `'2026-12-31'`, fine",
                "time, `'06:59'`, `'07:00'`, `'22:00'`, TOO_EARLY",
                "dateTime, `'2026-11-24T23:59:00-05:00'`, `'today'`, `'today'`, fine",
                "dateTime, `'2026-11-25T00:00:00-05:00'`, `'today'`, `'today'`, TOO_LATE",
                "quantity, `{'value':90,'unit':'min'}`, `{'value':1,'unit':'min'}`, `{'value':60,'unit':'min'}`, TOO_LARGE",
                "quantity, `{'value':90,'unit':'days'}`, 1, 60, TOO_LARGE",
                "quantity, `{'value':90,'unit':'days'}`, `{'value':1,'unit':'min'}`, `{'value':60,'unit':'min'}`, fine",
            })
    void answersAreWithinTheirRange(String type, String answer, String min, String max, String cause) {
        Form form = form(item("it", ItemType.of(type).orElseThrow())
                .limits(Item.Limits.none().range(json(min), json(max)))
                .build());
        List<String> expected = cause == null ? List.of() : List.of("it " + cause);
        assertEquals(expected, problems(evaluate(form, "{'it':" + answer + "}")));
    }

    @Test
    void aBoundIsTold() {
        Form form = form(item("it", ItemType.QUANTITY)
                .limits(Item.Limits.none().range(null, json("{'value':60,'unit':'min'}")))
                .build());
        Problem problem =
                evaluate(form, "{'it':{'value':90,'unit':'min'}}").problems().get(0);
        assertEquals("guide.problem.tooLarge", problem.key());
        assertEquals(List.of(new BigDecimal(60), Forms.words("minutes")), problem.args());
    }

    @Test
    void lengthsCountCharactersNotCodeUnits() {
        Form form = form(item("it", ItemType.STRING)
                .limits(Item.Limits.none().length(2, 3))
                .build());
        assertEquals(List.of("it TOO_SHORT"), problems(evaluate(form, "{'it':'a'}")));
        assertEquals(List.of(), problems(evaluate(form, "{'it':'\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42'}")));
        assertEquals(List.of("it TOO_LONG"), problems(evaluate(form, "{'it':'abcd'}")));
        assertEquals(List.of(), evaluate(form, "{'it':'a'}").draftProblems());
    }

    @Test
    void requiredAnswersAreMissedWhereTheyAreAskedOnly() {
        Form form = form(
                item("first", ItemType.BOOLEAN).required(true).build(),
                item("second", ItemType.TEXT)
                        .required(true)
                        .enableWhen(EnableWhen.all(when("first", "=", "true")))
                        .build());
        assertEquals(List.of("EMPTY", "first REQUIRED"), problems(evaluate(form, "{}")));
        assertEquals(List.of(), problems(evaluate(form, "{'first':false}")));
        assertEquals(List.of("second REQUIRED"), problems(evaluate(form, "{'first':true,'second':'  '}")));
        assertEquals(List.of(), evaluate(form, "{'first':true}").draftProblems());
    }

    @Test
    void aRequiredGroupWantsSomethingInIt() {
        Form form = form(
                item("other", ItemType.STRING).build(),
                group("it", item("inner", ItemType.STRING).build())
                        .required(true)
                        .build());
        assertEquals(List.of("it REQUIRED"), problems(evaluate(form, "{'other':'x'}")));
        assertEquals(List.of(), problems(evaluate(form, "{'it':{'inner':'x'}}")));
    }

    @Test
    void rowsAreCountedWithoutTheEmptyOnes() {
        Form form = form(group(
                        "rows",
                        item("what", ItemType.STRING).required(true).build(),
                        item("more", ItemType.STRING).build())
                .repeats(true)
                .limits(Item.Limits.none().rows(1, 2))
                .build());
        assertEquals(List.of("EMPTY", "rows TOO_FEW_ROWS"), problems(evaluate(form, "{'rows':[{'_id':'a'}]}")));
        Evaluation filled = evaluate(form, "{'rows':[{'_id':'a'},{'_id':'b','what':'x'},{'_id':'c','what':' '}]}");
        assertEquals(List.of(), problems(filled));
        assertEquals(3, filled.clean().json().getJsonArray("rows").size());
        assertEquals(
                json("{'rows':[{'_id':'b','what':'x'},{'_id':'c','what':' '}]}"),
                filled.handIn().json());
        assertEquals(
                List.of("rows TOO_MANY_ROWS", "rows/c/what REQUIRED"),
                problems(evaluate(
                        form, "{'rows':[{'_id':'a','what':'x'},{'_id':'b','what':'y'},{'_id':'c','more':'z'}]}")));
    }

    @Test
    void severalAnswersOfOneItemAreCheckedOneByOne() {
        Form form = form(item("days", ItemType.DATE)
                .repeats(true)
                .limits(Item.Limits.none().rows(2, 3))
                .build());
        assertEquals(List.of("days TOO_FEW_ROWS"), problems(evaluate(form, "{'days':['2026-11-24','']}")));
        assertEquals(List.of("days/1 NO_DATE"), problems(evaluate(form, "{'days':['2026-11-24','soon']}")));
    }

    @Test
    void workWithoutAnyAnswerIsRefused() {
        Form form = form(
                item("text", ItemType.TEXT).build(),
                item("on", ItemType.DATE).initial(json("'today'")).build(),
                group(Form.CLOSE, item("minutes", ItemType.INTEGER).build()).build());
        assertEquals(List.of("EMPTY"), problems(evaluate(form, "{}")));
        assertEquals(List.of("EMPTY"), problems(evaluate(form, "{'on':'2026-11-24','close':{'minutes':5}}")));
        assertTrue(evaluate(form, "{'text':'x'}").ready());
    }

    @Test
    void givenValuesAreEnoughWhereNothingElseIsAsked() {
        Form form = form(item("scale", ItemType.INTEGER).initial(json("5")).build());
        assertTrue(evaluate(form, "{'scale':5}").ready());
        assertFalse(evaluate(form, "{}").ready());
    }

    @Test
    void problemsComeInReadingOrder() {
        Form form = form(
                item("a", ItemType.STRING).required(true).build(),
                group("g", item("b", ItemType.STRING).required(true).build()).build(),
                item("c", ItemType.INTEGER).build());
        assertEquals(List.of("a REQUIRED", "g/b REQUIRED", "c NO_WHOLE_NUMBER"), problems(evaluate(form, "{'c':'x'}")));
    }
}
