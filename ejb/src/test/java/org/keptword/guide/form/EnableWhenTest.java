package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.form.Forms.evaluate;
import static org.keptword.guide.form.Forms.form;
import static org.keptword.guide.form.Forms.group;
import static org.keptword.guide.form.Forms.item;
import static org.keptword.guide.form.Forms.json;
import static org.keptword.guide.form.Forms.when;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an item is asked. */
class EnableWhenTest {

    @ParameterizedTest(name = "{0}: {1} {2} {3} is {4}")
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                // exists
                "text,      `'a'`,  exists, true,  true",
                "text,      none,   exists, true,  false",
                "text,      `' '`,  exists, true,  false",
                "text,      none,   exists, false, true",
                "text,      `'a'`,  exists, false, false",
                "date,      `'the third'`, exists, true, false",
                // equal and not
                "boolean,   true,   =,  true,  true",
                "boolean,   false,  =,  true,  false",
                "boolean,   false,  !=, true,  true",
                "boolean,   none,   =,  true,  false",
                "boolean,   none,   !=, true,  true",
                "string,    `'a'`,  =,  `'a'`, true",
                "string,    `'A'`,  =,  `'a'`, false",
                "choice,    `'one'`, =, `'one'`, true",
                "choice,    `'two'`, !=, `'one'`, true",
                "choice,    `'gone'`, !=, `'one'`, true",
                "open-choice, `{'code':'one'}`, =, `'one'`, true",
                "open-choice, `{'other':'one'}`, =, `'one'`, false",
                "open-choice, `{'other':'mine'}`, =, `{'other':'mine'}`, true",
                "decimal,   2.50,   =,  2.5,   true",
                "integer,   3,      !=, 4,     true",
                // order
                "integer,   3,      >,  2,     true",
                "integer,   2,      >,  2,     false",
                "integer,   2,      >=, 2,     true",
                "integer,   1,      <,  2,     true",
                "integer,   2,      <,  2,     false",
                "integer,   2,      <=, 2,     true",
                "integer,   2.5,    <=, 3,     false",
                "decimal,   -0.1,   <,  0,     true",
                "date,      `'2026-11-24'`, =,  `'today'`, true",
                "date,      `'2026-11-23'`, <,  `'today'`, true",
                "date,      `'2026-12-01'`, >=, `'today+7d'`, true",
                "date,      `'2026-11-16'`, >=, `'today-7d'`, false",
                "time,      `'19:42'`, >,  `'07:00'`, true",
                "time,      `'07:00:00'`, <=, `'07:00'`, true",
                "dateTime,  `'2026-11-24T23:30:00-05:00'`, >, `'2026-11-25T01:00:00+00:00'`, true",
                "dateTime,  `'2026-11-24T00:30:00+00:00'`, >=, `'today'`, false",
                "quantity,  `{'value':30,'unit':'min'}`, >,  `{'value':20,'unit':'min'}`, true",
                "quantity,  `{'value':30,'unit':'days'}`, >, `{'value':20,'unit':'min'}`, false",
                "quantity,  `{'value':30,'unit':'days'}`, !=, `{'value':30,'unit':'min'}`, true",
            })
    void operators(String type, String answer, String operator, String expected, boolean asked) {
        Form form = form(
                item("source", ItemType.of(type).orElseThrow()).build(),
                item("target", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("source", operator, expected)))
                        .build());
        Evaluation evaluation = evaluate(form, answer == null ? "{}" : "{'source':" + answer + "}");
        assertEquals(asked, evaluation.enabled().contains("target"));
    }

    @Test
    void allNeedsEveryConditionAndAnyNeedsOne() {
        EnableWhen.Condition first = when("a", "=", "true");
        EnableWhen.Condition second = when("b", "=", "true");
        Form form = form(
                item("a", ItemType.BOOLEAN).build(),
                item("b", ItemType.BOOLEAN).build(),
                item("both", ItemType.STRING)
                        .enableWhen(EnableWhen.all(first, second))
                        .build(),
                item("either", ItemType.STRING)
                        .enableWhen(EnableWhen.any(first, second))
                        .build());
        assertEquals(
                Set.of("a", "b", "either"),
                evaluate(form, "{'a':true,'b':false}").enabled());
        assertTrue(evaluate(form, "{'a':true,'b':true}").enabled().contains("both"));
    }

    @Test
    void oneAnswerOfSeveralIsEnough() {
        Form form = form(
                item("source", ItemType.CHOICE).repeats(true).build(),
                item("is", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("source", "=", "'two'")))
                        .build(),
                item("is-not", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("source", "!=", "'two'")))
                        .build());
        assertTrue(evaluate(form, "{'source':['one','two']}").enabled().contains("is"));
        assertTrue(evaluate(form, "{'source':['one','three']}").enabled().contains("is-not"));
    }

    @Test
    void anAnswerThatIsNoLongerAskedCountsAsNone() {
        Form form = form(
                item("first", ItemType.BOOLEAN).build(),
                item("second", ItemType.BOOLEAN)
                        .enableWhen(EnableWhen.all(when("first", "=", "true")))
                        .build(),
                item("third", ItemType.BOOLEAN)
                        .enableWhen(EnableWhen.all(when("second", "=", "true")))
                        .build(),
                item("fourth", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("third", "exists", "false")))
                        .build());
        Evaluation evaluation = evaluate(form, "{'first':false,'second':true,'third':true,'fourth':'x'}");
        assertEquals(Set.of("first", "fourth"), evaluation.enabled());
        assertEquals(json("{'first':false,'fourth':'x'}"), evaluation.clean().json());
    }

    @Test
    void chainsAreFollowedWhateverTheOrderInTheForm() {
        Form form = form(
                item("third", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("second", "=", "true")))
                        .build(),
                item("second", ItemType.BOOLEAN)
                        .enableWhen(EnableWhen.all(when("first", "=", "true")))
                        .build(),
                item("first", ItemType.BOOLEAN).build());
        assertTrue(evaluate(form, "{'first':true,'second':true}").enabled().contains("third"));
        assertEquals(
                Set.of("first"), evaluate(form, "{'first':false,'second':true}").enabled());
    }

    @Nested
    class Groups {

        private final Form form = form(
                item("any", ItemType.BOOLEAN).build(),
                group(
                                "events",
                                item("kind", ItemType.CHOICE).build(),
                                group(
                                                "more",
                                                item("why", ItemType.STRING)
                                                        .enableWhen(EnableWhen.all(
                                                                when("kind", "=", "'one'"), when("any", "=", "true")))
                                                        .build())
                                        .build())
                        .repeats(true)
                        .build(),
                item("outside", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("kind", "=", "'three'")))
                        .build(),
                item("something", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("events", "exists", "true")))
                        .build());

        @Test
        void aConditionLooksAtItsOwnRowThenFurtherOut() {
            Evaluation evaluation =
                    evaluate(form, "{'any':true,'events':[{'_id':'r1','kind':'one'},{'_id':'r2','kind':'two'}]}");
            assertTrue(evaluation.enabled().contains("events/r1/more/why"));
            assertTrue(!evaluation.enabled().contains("events/r2/more/why"));
        }

        @Test
        void fromOutsideAnyRowCounts() {
            String rows = "{'events':[{'_id':'r1','kind':'one'},{'_id':'r2','kind':'three'}]}";
            assertTrue(evaluate(form, rows).enabled().contains("outside"));
        }

        @Test
        void aGroupExistsOnceSomethingInItIsAnswered() {
            assertTrue(!evaluate(form, "{'events':[{'_id':'r1'}]}").enabled().contains("something"));
            assertTrue(evaluate(form, "{'events':[{'_id':'r1','kind':'two'}]}")
                    .enabled()
                    .contains("something"));
        }

        @Test
        void aClosedGroupClosesAllThatIsInIt() {
            Form closed = form(
                    item("open", ItemType.BOOLEAN).build(),
                    group("outer", item("inner", ItemType.STRING).required(true).build())
                            .enableWhen(EnableWhen.all(when("open", "=", "true")))
                            .build());
            Evaluation evaluation = evaluate(closed, "{'open':false,'outer':{'inner':'kept back'}}");
            assertEquals(Set.of("open"), evaluation.enabled());
            assertEquals(json("{'open':false}"), evaluation.clean().json());
            assertTrue(evaluation.ready());
        }
    }

    @Test
    void circlesAreRefused() {
        Form.Broken direct = assertThrows(
                Form.Broken.class,
                () -> form(item("a", ItemType.STRING)
                        .enableWhen(EnableWhen.all(when("a", "exists", "true")))
                        .build()));
        assertEquals("a", direct.item());
        assertThrows(
                Form.Broken.class,
                () -> form(
                        item("a", ItemType.STRING)
                                .enableWhen(EnableWhen.all(when("b", "exists", "true")))
                                .build(),
                        group("g", item("b", ItemType.STRING).build())
                                .enableWhen(EnableWhen.all(when("a", "exists", "true")))
                                .build()));
        assertThrows(
                Form.Broken.class,
                () -> form(group(
                                "g",
                                item("b", ItemType.STRING)
                                        .enableWhen(EnableWhen.all(when("g", "exists", "true")))
                                        .build())
                        .build()));
    }
}
