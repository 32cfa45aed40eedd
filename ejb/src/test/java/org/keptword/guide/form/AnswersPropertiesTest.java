package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.shared.JsonDocuments.JSON;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent is either kept exactly or refused with a reason. */
class AnswersPropertiesTest {

    private static final Form ONE_TEXT =
            Forms.form(Forms.item("text", ItemType.TEXT).build());

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Property
    void anyTextComesBackExactly(@ForAll("unicode") String text) {
        String json = JSON.createObjectBuilder().add("text", text).build().toString();
        Answers stored = Answers.stored(Answers.parse(json, ONE_TEXT).answers().text());
        assertEquals(text, stored.json().getString("text"));
    }

    @Property
    void anyCharactersAreReadOrRefused(@ForAll String text) {
        readOrRefuse(text, ONE_TEXT);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.randomValue(random -> {
            StringBuilder json =
                    new StringBuilder(RandomForms.answers(DAMAGED, random).text());
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(json.length());
                switch (random.nextInt(3)) {
                    case 0 -> json.deleteCharAt(at).append(' ');
                    case 1 -> json.insert(at, "{}[]\",:0tfn\\".charAt(random.nextInt(12)));
                    default -> json.setLength(Math.max(1, at));
                }
            }
            return json.toString();
        });
    }

    private static final Form DAMAGED = RandomForms.form(new Random(42));

    @Property
    void damagedJsonIsReadOrRefused(@ForAll("damaged") String text) {
        readOrRefuse(text, DAMAGED);
    }

    @Property
    void whatWasReadIsReadAgain(@ForAll Random random) {
        Form form = RandomForms.form(random);
        Answers once = RandomForms.answers(form, random);
        Answers.Reading again = Answers.parse(once.text(), form);
        assertEquals(once, again.answers());
        assertEquals(List.of(), again.dropped());
    }

    private static void readOrRefuse(String text, Form form) {
        try {
            Answers read = Answers.parse(text, form).answers();
            assertEquals(read, Answers.parse(read.text(), form).answers());
        } catch (AnswersRefused refused) {
            assertTrue(refused.reason().key().startsWith("refusal.guide.answers."));
        }
    }
}
