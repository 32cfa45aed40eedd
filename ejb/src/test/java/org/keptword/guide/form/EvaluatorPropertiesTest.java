package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every form and all answers. */
class EvaluatorPropertiesTest {

    /** A form, answers to it, what is selected, and chance for whatever a property needs beside them. */
    record Case(Form form, Answers answers, Selection selection, long chance) {

        Evaluation evaluate() {
            return evaluate(answers);
        }

        Evaluation evaluate(Answers others) {
            return Evaluator.evaluate(form, others, selection, Forms.SITUATION);
        }

        @Override
        public String toString() {
            return form.items() + "\n" + answers.json() + "\n" + selection;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(EvaluatorPropertiesTest::any);
    }

    private static Case any(Random random) {
        Form form = RandomForms.form(random);
        return new Case(
                form, RandomForms.answers(form, random), RandomForms.selection(form, random), random.nextLong());
    }

    @Property
    void cleanAnswersStayAsTheyAre(@ForAll("cases") Case any) {
        Evaluation first = any.evaluate();
        assertEquals(first, any.evaluate(first.clean()));
    }

    @Property
    void nothingDisabledIsKept(@ForAll("cases") Case any) {
        Evaluation evaluation = any.evaluate();
        Set<String> kept = new HashSet<>();
        paths(any.form().items(), evaluation.clean().json(), "", kept);
        assertTrue(evaluation.enabled().containsAll(kept), () -> "kept: " + kept);
    }

    @Property
    void everythingEnabledIsKept(@ForAll("cases") Case any) {
        Evaluation evaluation = any.evaluate();
        Set<String> given = new HashSet<>();
        paths(any.form().items(), any.answers().json(), "", given);
        given.retainAll(evaluation.enabled());
        Set<String> kept = new HashSet<>();
        paths(any.form().items(), evaluation.clean().json(), "", kept);
        assertEquals(given, kept);
    }

    @Property
    void takingAwayADisabledAnswerChangesNothing(@ForAll("cases") Case any) {
        Evaluation evaluation = any.evaluate();
        Set<String> given = new HashSet<>();
        paths(any.form().items(), any.answers().json(), "", given);
        given.removeAll(evaluation.enabled());
        List<String> disabled = new ArrayList<>(given);
        if (!disabled.isEmpty()) {
            String gone = disabled.get(new Random(any.chance()).nextInt(disabled.size()));
            JsonObject fewer = without(any.form().items(), any.answers().json(), "", gone);
            assertEquals(evaluation, any.evaluate(Answers.of(fewer)));
        }
    }

    @Property
    void theOrderOfRowsDoesNotMatter(@ForAll("cases") Case any) {
        Evaluation before = any.evaluate();
        JsonObject shuffled = shuffled(any.form().items(), any.answers().json(), new Random(any.chance()));
        Evaluation after = any.evaluate(Answers.of(shuffled));
        assertEquals(before.enabled(), after.enabled());
        assertEquals(before.progress(), after.progress());
        assertEquals(withoutIndexes(before), withoutIndexes(after));
        assertEquals(sizes(before.clean().json()), sizes(after.clean().json()));
    }

    @Property
    void anItemIsAskedOnlyWithTheGroupsAroundIt(@ForAll("cases") Case any) {
        Set<String> enabled = any.evaluate().enabled();
        for (String path : enabled) {
            int end = path.lastIndexOf('/');
            assertTrue(end < 0 || enabled.contains(path.substring(0, end)), path);
        }
    }

    @Property
    void whatIsHandedInPassesAgain(@ForAll("cases") Case any) {
        Evaluation evaluation = any.evaluate();
        Evaluation again = any.evaluate(evaluation.handIn());
        assertEquals(evaluation.handIn(), again.handIn());
        assertEquals(evaluation.ready(), again.ready());
    }

    @Property
    void countsAgree(@ForAll("cases") Case any) {
        Evaluation evaluation = any.evaluate();
        assertTrue(evaluation.progress().answered() <= evaluation.progress().total());
        List<String> shown = evaluation.steps().stream()
                .flatMap(step -> step.items().stream())
                .map(Item::id)
                .toList();
        List<String> asked = any.form().items().stream()
                .map(Item::id)
                .filter(evaluation.enabled()::contains)
                .toList();
        assertEquals(asked, shown);
    }

    private static List<String> withoutIndexes(Evaluation evaluation) {
        return evaluation.problems().stream()
                .map(problem -> problem.path() + problem.cause() + problem.args())
                .sorted()
                .toList();
    }

    /** Paths of all leaves that are answered; rows and repeated answers of one item count as one. */
    private static void paths(List<Item> items, JsonObject answers, String prefix, Set<String> paths) {
        for (Item item : items) {
            JsonValue value = answers.get(item.id());
            if (value == null) {
                continue;
            }
            String path = prefix + item.id();
            if (!item.group()) {
                paths.add(path);
            } else if (value instanceof JsonArray rows) {
                for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
                    paths.add(path + "/" + row.getString(Answers.ROW_ID));
                    paths(item.items(), row, path + "/" + row.getString(Answers.ROW_ID) + "/", paths);
                }
            } else {
                paths(item.items(), value.asJsonObject(), path + "/", paths);
            }
        }
    }

    private static JsonObject without(List<Item> items, JsonObject answers, String prefix, String gone) {
        JsonObjectBuilder object = JSON.createObjectBuilder(answers);
        for (Item item : items) {
            JsonValue value = answers.get(item.id());
            String path = prefix + item.id();
            if (path.equals(gone)) {
                object.remove(item.id());
            } else if (item.group() && value instanceof JsonArray rows) {
                JsonArrayBuilder list = JSON.createArrayBuilder();
                for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
                    String rowPath = path + "/" + row.getString(Answers.ROW_ID);
                    if (!rowPath.equals(gone)) {
                        list.add(without(item.items(), row, rowPath + "/", gone));
                    }
                }
                object.add(item.id(), list);
            } else if (item.group() && value instanceof JsonObject inner) {
                object.add(item.id(), without(item.items(), inner, path + "/", gone));
            }
        }
        return object.build();
    }

    private static JsonObject shuffled(List<Item> items, JsonObject answers, Random random) {
        JsonObjectBuilder object = JSON.createObjectBuilder(answers);
        for (Item item : items) {
            JsonValue value = answers.get(item.id());
            if (item.group() && value instanceof JsonArray rows) {
                List<JsonObject> mixed = new ArrayList<>(rows.getValuesAs(JsonObject.class));
                Collections.shuffle(mixed, random);
                JsonArrayBuilder list = JSON.createArrayBuilder();
                mixed.forEach(row -> list.add(shuffled(item.items(), row, random)));
                object.add(item.id(), list);
            } else if (item.group() && value instanceof JsonObject inner) {
                object.add(item.id(), shuffled(item.items(), inner, random));
            }
        }
        return object.build();
    }

    private static Set<String> sizes(JsonObject clean) {
        return clean.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue().toString().length())
                .collect(Collectors.toSet());
    }
}
