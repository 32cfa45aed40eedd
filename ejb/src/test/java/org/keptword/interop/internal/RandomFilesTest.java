package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.interop.ImportReport;
import org.keptword.shared.DomainRefusal;

/** Whatever stands in a file: each item is in the report once, what is kept is a form, and nothing else is thrown than a refusal. */
class RandomFilesTest {

    private static final List<String> TYPES = List.of(
            "group",
            "group",
            "display",
            "boolean",
            "decimal",
            "integer",
            "date",
            "dateTime",
            "time",
            "string",
            "text",
            "choice",
            "choice",
            "open-choice",
            "quantity",
            "url",
            "attachment",
            "reference");
    private static final List<String> ANSWERS = List.of(
            "'answerBoolean': true",
            "'answerInteger': 3",
            "'answerDecimal': 1.5",
            "'answerDate': '2021-02-03'",
            "'answerString': 'a'",
            "'answerCoding': {'code': 'a'}",
            "'answerQuantity': {'value': 2, 'code': 'kg'}");
    private static final List<String> OPERATORS = List.of("exists", "=", "!=", ">", "<", ">=", "<=");

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String item(Random random, int depth, List<String> names) {
        String name = random.nextInt(40) == 0 && !names.isEmpty() ? any(random, names) : "l" + names.size();
        names.add(name);
        StringBuilder item = new StringBuilder("{'linkId': '" + name + "', 'type': '" + any(random, TYPES) + "'");
        if (random.nextInt(6) > 0) {
            item.append(", 'text': '")
                    .append(any(random, List.of("Plain", "<b>Bold", "3 < 4 &amp; more", "ñ \\u0007 ☃")))
                    .append("'");
        }
        flags(random, item);
        if (random.nextInt(3) == 0) {
            item.append(", ")
                    .append(
                            random.nextBoolean()
                                    ? Files.weighted()
                                    : "'answerOption': [{'valueString': 'a'}, {'valueInteger': 2}]");
        }
        List<String> extensions = new ArrayList<>();
        for (String[] one : new String[][] {
            {"minValue", "'valueInteger': " + random.nextInt(9)},
            {"maxValue", "'valueInteger': " + random.nextInt(9)},
            {"minLength", "'valueInteger': " + random.nextInt(9)},
            {"questionnaire-hidden", "'valueBoolean': true"},
            {"questionnaire-maxOccurs", "'valueInteger': " + random.nextInt(300)},
            {"questionnaire-unit", "'valueCoding': {'code': 'kg'}"},
            {"something-else", "'valueString': 'x'"}
        }) {
            if (random.nextInt(7) == 0) {
                extensions.add(Files.extension(Files.EXTENSION + one[0], one[1]));
            }
        }
        if (!extensions.isEmpty()) {
            item.append(", ").append(Files.extensions(extensions.toArray(String[]::new)));
        }
        conditions(random, names, item);
        if (depth < 7 && random.nextInt(2) == 0) {
            item.append(", 'item': [").append(items(random, depth + 1, names)).append("]");
        }
        return item.append("}").toString();
    }

    private static void flags(Random random, StringBuilder item) {
        for (String flag : List.of("required", "repeats", "readOnly")) {
            if (random.nextInt(flag.equals("readOnly") ? 20 : 4) == 0) {
                item.append(", '").append(flag).append("': true");
            }
        }
        if (random.nextInt(5) == 0) {
            item.append(", 'maxLength': ").append(random.nextInt(9));
        }
        if (random.nextInt(5) == 0) {
            item.append(", 'initial': [{")
                    .append(any(random, ANSWERS).replace("answer", "value"))
                    .append("}]");
        }
    }

    private static void conditions(Random random, List<String> names, StringBuilder item) {
        int many = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        List<String> conditions = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            String target = random.nextInt(12) == 0 ? "l" + random.nextInt(40) : any(random, names);
            conditions.add("{'question': '%s', 'operator': '%s', %s}"
                    .formatted(target, any(random, OPERATORS), any(random, ANSWERS)));
        }
        if (!conditions.isEmpty()) {
            item.append(", 'enableWhen': [")
                    .append(String.join(", ", conditions))
                    .append("]");
            if (random.nextBoolean()) {
                item.append(", 'enableBehavior': '")
                        .append(random.nextBoolean() ? "any" : "all")
                        .append("'");
            }
        }
    }

    private static String items(Random random, int depth, List<String> names) {
        List<String> items = new ArrayList<>();
        int many = 1 + random.nextInt(depth == 0 ? 8 : 3);
        for (int n = 0; n < many; n++) {
            items.add(item(random, depth, names));
        }
        return String.join(", ", items);
    }

    @Property(tries = 400)
    void everyItemIsInTheReportOnceAndWhatIsKeptIsAForm(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        byte[] content = Files.file(items(random, 0, names));
        MappingResult mapping = FormMapping.of(content);
        assertEquals(
                names,
                mapping.report().items().stream().map(ImportReport.Line::linkId).toList());
        if (mapping.report().isRefused()) {
            return;
        }
        Form form = Files.exercise(mapping).form();
        long kept = mapping.report().items().stream()
                .filter(line -> line.outcome() == ImportReport.Outcome.UNDERSTOOD
                        || line.outcome() == ImportReport.Outcome.CHANGED)
                .count();
        assertTrue(Files.ids(mapping).size() <= kept);
        assertFalse(Files.ids(mapping).isEmpty());
        Answers.parse("{}", form);
        mapping.rated().forEach(rated -> assertTrue(form.item(rated.id()).isPresent()));
    }

    @Property(tries = 400)
    void aFileThatIsDamagedIsRefusedOrReadAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] content = Files.file(items(random, 0, new ArrayList<>()));
        for (int n = 0; n < 3; n++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        try {
            assertFalse(FormMapping.of(content).report().items().isEmpty()
                    && new String(content, StandardCharsets.UTF_8).isBlank());
        } catch (DomainRefusal refused) {
            assertTrue(refused.key().startsWith("refusal.interop."), refused.key());
        }
    }
}
