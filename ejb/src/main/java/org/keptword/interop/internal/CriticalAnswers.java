package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keptword.guide.OwnForms;

/** The typed answers that raise a flag: where they lie for what is counted, and which they are for what is not. */
final class CriticalAnswers {

    /** So many counted items can be typed. */
    private static final int ROWS = 6;

    /** That no answer raises a flag, which must be said. */
    private static final String NO_CRITICAL = "noCritical";

    /** That known items raise none: the tick names them. */
    private static final String UNFLAGGED = "unflagged";

    private static final String ANSWERS = "answers.";

    private final MappingResult mapping;
    private final ImportSettings settings;

    CriticalAnswers(MappingResult mapping, ImportSettings settings) {
        this.mapping = mapping;
        this.settings = settings;
    }

    /** Items that are known to ask about dying raise a flag from the mildest answer that is not none. */
    static void propose(MappingResult mapping, Map<String, String> fields) {
        List<MappingResult.Rated> known = mapping.rated().stream()
                .filter(item -> mapping.dying().containsKey(item.id()))
                .toList();
        known.stream()
                .filter(item -> !item.isCounted())
                .forEach(item -> fields.put(ANSWERS + item.id(), item.uncalm()));
        List<MappingResult.Rated> counted = known.stream()
                .filter(MappingResult.Rated::isCounted)
                .limit(ROWS)
                .toList();
        for (int n = 0; n < counted.size(); n++) {
            fields.put(row(n) + "item", counted.get(n).id());
            fields.put(row(n) + "at", "LEAST");
            fields.put(
                    row(n) + "value",
                    BigDecimal.valueOf(counted.get(n).mildest())
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }

    private static String row(int n) {
        return "critical." + n + ".";
    }

    /** All of them that are right, as the scoring writes them. */
    private List<JsonObject> all() {
        return all(settings.copy());
    }

    private List<JsonObject> all(ImportSettings typed) {
        return Stream.concat(
                        IntStream.range(0, ROWS).mapToObj(n -> counted(typed, row(n))),
                        mapping.rated().stream()
                                .filter(item -> !item.isCounted())
                                .map(this::answered))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same for a measure, which has a score or an answer that raises a flag; what is wrong is said beside its field. */
    List<JsonObject> needed() {
        List<JsonObject> all = all(settings);
        boolean scored = !mapping.weighted().isEmpty();
        if (all.isEmpty() && !(scored && settings.flag(NO_CRITICAL))) {
            settings.wrong(NO_CRITICAL, scored ? NO_CRITICAL : "noScore");
        }
        return all;
    }

    private Optional<JsonObject> counted(ImportSettings typed, String field) {
        Optional<String> chosen = typed.text(field + "item");
        OptionalDouble value = typed.number(field + "value");
        if (chosen.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        Optional<MappingResult.Rated> item = mapping.counted().stream()
                .filter(one -> one.id().equals(chosen.orElse("")))
                .findFirst();
        if (item.isEmpty() || value.isEmpty()) {
            typed.wrong(field + (item.isEmpty() ? "item" : "value"), "both");
            return Optional.empty();
        }
        if (value.getAsDouble() < item.get().least()
                || value.getAsDouble() > item.get().most()) {
            typed.wrong(
                    field + "value", "outside", item.get().least(), item.get().most());
            return Optional.empty();
        }
        return Optional.of(JSON.createObjectBuilder()
                .add("item", item.get().id())
                .add("MOST".equals(typed.text(field + "at").orElse("")) ? "atMost" : "atLeast", value.getAsDouble())
                .build());
    }

    private Optional<JsonObject> answered(MappingResult.Rated item) {
        List<String> answers = item.meant(settings.text(ANSWERS + item.id()).orElse(""));
        JsonArrayBuilder list = JSON.createArrayBuilder();
        answers.forEach(list::add);
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.createObjectBuilder()
                        .add("item", item.id())
                        .add("answers", list)
                        .build());
    }

    /** The words by id of the known items none of whose answers raises a flag, which is all of them where nothing can. */
    Map<String, JsonObject> unflagged(boolean raisesFlags) {
        Map<String, JsonObject> unflagged = new LinkedHashMap<>(mapping.dying());
        if (raisesFlags) {
            all().forEach(one -> unflagged.remove(one.getString("item")));
        }
        return unflagged;
    }

    /** What raises no flag must be ticked, all of it and by name. */
    void requireTick(boolean raisesFlags) {
        String items = String.join(",", unflagged(raisesFlags).keySet());
        if (!items.isEmpty() && !settings.flag(UNFLAGGED + "." + items)) {
            settings.wrong(UNFLAGGED, UNFLAGGED);
        }
    }

    /** The items of the form, with the crisis lines behind each one, for the client who answers so. */
    JsonArray followed(JsonArray items) {
        List<JsonObject> all = all();
        return all.isEmpty() ? items : followed(items, all, OwnForms.wordsAboutDying());
    }

    private JsonArray followed(JsonArray items, List<JsonObject> all, JsonValue words) {
        JsonArrayBuilder followed = JSON.createArrayBuilder();
        for (JsonObject item : items.getValuesAs(JsonObject.class)) {
            followed.add(
                    item.containsKey("items")
                            ? JSON.createObjectBuilder(item)
                                    .add("items", followed(item.getJsonArray("items"), all, words))
                                    .build()
                            : item);
            JsonArrayBuilder conditions = JSON.createArrayBuilder();
            List<JsonObject> met = all.stream()
                    .filter(one -> one.getString("item").equals(item.getString("id")))
                    .flatMap(one -> conditions(one, item.getString("type")).stream())
                    .distinct()
                    .toList();
            met.forEach(conditions::add);
            if (!met.isEmpty()) {
                followed.add(JSON.createObjectBuilder()
                        .add("id", item.getString("id") + "-lines")
                        .add("type", "help")
                        .add("text", words)
                        .add("enableWhen", conditions)
                        .add("enableBehavior", "any"));
            }
        }
        return followed.build();
    }

    /** When an answer is one of them, as the form writes it: an answer of an option or of yes and no by itself, a number by its bound. */
    private List<JsonObject> conditions(JsonObject critical, String type) {
        MappingResult.Rated item = mapping.rated().stream()
                .filter(one -> one.id().equals(critical.getString("item")))
                .findFirst()
                .orElseThrow();
        List<JsonObject> conditions = new ArrayList<>();
        if (!item.isCounted()) {
            critical.getJsonArray("answers")
                    .getValuesAs(JsonString.class)
                    .forEach(answer -> conditions.add(condition(item, "=")
                            .add("answer", type.equals("boolean") ? truth(answer) : answer)
                            .build()));
            return conditions;
        }
        boolean least = critical.containsKey("atLeast");
        double bound = critical.getJsonNumber(least ? "atLeast" : "atMost").doubleValue();
        if (!item.isWeighted()) {
            BigDecimal answer = BigDecimal.valueOf(bound);
            return List.of(condition(item, least ? ">=" : "<=")
                    .add(
                            "answer",
                            type.equals("integer")
                                    ? answer.setScale(0, least ? RoundingMode.CEILING : RoundingMode.FLOOR)
                                    : answer)
                    .build());
        }
        item.weights().forEach((code, weight) -> {
            if (least ? weight >= bound : weight <= bound) {
                conditions.add(condition(item, "=").add("answer", code).build());
            }
        });
        return conditions;
    }

    private static JsonValue truth(JsonString answer) {
        return answer.getString().equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
    }

    private static JsonObjectBuilder condition(MappingResult.Rated item, String operator) {
        return JSON.createObjectBuilder().add("item", item.id()).add("op", operator);
    }
}
