package org.keptword.interop.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.keptword.interop.ImportReport;

/** Finds what can be counted in a file, and the sums it makes of it. */
final class ScoringDetector {

    /**
     * LOINC codes of items about suicide and self-harm: the ninth of the PHQ-9 (panel 44249-1), and the questions about ideation and behavior
     * of the Columbia scale (C-SSRS), for the last month and for a lifetime (panels 93373-9 and 93245-9).
     */
    private static final Set<String> DYING_CODES = Set.of(
            "44260-8", "93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93253-3", "93255-8", "93259-0",
            "93261-6", "93263-2", "93265-7", "93267-3", "93269-9", "93295-4", "93296-2", "93297-0", "93298-8",
            "93299-6");

    /** How such items ask, in files that carry no code. */
    private static final Pattern DYING_WORDS = Pattern.compile(
            "suicid|better off dead|wish\\w* (to be|(you|i) (were|was)) dead|(kill|hurt|harm)(ing)? (your|my|one)self"
                    + "|self.?harm|end(ing)? (your|my) life|not wake up|mejor muert|quitar(se|me|te) la vida|mat[aá]r(se|me|te)\\b"
                    + "|hacer(se|me|te) daño|autolesi|estar muert|no despertar",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How an answer says that there is nothing, and how one says that there is; more can follow. */
    private static final String NONE =
            "(no|never|none|not at all|nunca|jamás|nada|para nada|en absoluto|nein|nie|non|jamais|não|LA32-8)";

    private static final String SOME = "(yes|sí|si|ja|oui|sim|LA33-6)";

    private static final String MORE = "\\s*(\\p{Punct}.*)?";

    private final List<Node> nodes;
    private final Map<String, Node> byLinkId;
    private final Texts texts;

    ScoringDetector(List<Node> nodes, Map<String, Node> byLinkId, Texts texts) {
        this.nodes = nodes;
        this.byLinkId = byLinkId;
        this.texts = texts;
    }

    List<MappingResult.Rated> rated() {
        return nodes.stream().flatMap(node -> rated(node).stream()).toList();
    }

    /** The words by id of the items that must be looked at whatever the total. */
    Map<String, JsonObject> dying() {
        Map<String, JsonObject> dying = new LinkedHashMap<>();
        nodes.stream()
                .filter(node -> node.isAsked() && !node.isGroup() && !node.isDisplay() && asksOfDying(node))
                .forEach(node -> dying.put(node.id, texts.quietly(node.words)));
        return dying;
    }

    /** Says beside an item that its weights count nowhere. */
    void tellUnused() {
        nodes.stream()
                .filter(node -> node.isAsked()
                        && !node.choices.weights().isEmpty()
                        && counted(node).isEmpty())
                .forEach(node -> node.note(ImportReport.Reason.changed("weights.unused")));
    }

    /** The sums that are plainly sums of what can be counted; each item that shows one is told so. */
    List<MappingResult.Sum> sums() {
        List<MappingResult.Sum> sums = new ArrayList<>();
        for (Node node : nodes) {
            Fhir.anyOf(node.item, Fhir.CALCULATED).ifPresent(calculated -> {
                List<String> items = SumPattern.recognise(expression(calculated))
                        .map(this::items)
                        .orElse(List.of());
                if (items.isEmpty()) {
                    node.note(ImportReport.Reason.ignored("calculated.unknown"));
                } else if (sums.size() >= Definitions.SCALES) {
                    node.note(ImportReport.Reason.ignored("calculated.tooMany", Definitions.SCALES));
                } else {
                    node.note(ImportReport.Reason.ignored("calculated.sum", items.size()));
                    add(sums, node, items);
                }
            });
        }
        return sums;
    }

    private void add(List<MappingResult.Sum> sums, Node node, List<String> items) {
        if (sums.stream().noneMatch(sum -> sum.items().equals(items))) {
            sums.add(new MappingResult.Sum(
                    node.words.isEmpty() ? Optional.empty() : Optional.of(texts.all(node.words, "", "")), items));
        }
    }

    private static String expression(Extension calculated) {
        Type value = calculated.getValue();
        return value instanceof Expression written ? written.getExpression() : Fhir.text(value);
    }

    /** The ids of what a sum adds up; none where one of them cannot be counted. */
    private List<String> items(SumPattern sum) {
        List<Node> added;
        if (!sum.items().isEmpty()) {
            added = sum.items().stream().map(byLinkId::get).toList();
        } else {
            added = sum.within()
                    .map(group -> Optional.ofNullable(byLinkId.get(group)).stream()
                            .flatMap(node -> sum.deep() ? node.flattened() : node.children.stream()))
                    .orElseGet(() -> nodes.stream().filter(node -> sum.deep() || node.parent == null))
                    .filter(node -> counted(node)
                            .filter(known -> known.isWeighted() == sum.weighted())
                            .isPresent())
                    .toList();
        }
        boolean all = added.stream()
                .allMatch(node -> node != null
                        && counted(node)
                                .filter(known -> known.isWeighted() == sum.weighted())
                                .isPresent());
        return all ? added.stream().map(node -> node.id).toList() : List.of();
    }

    private static Optional<MappingResult.Rated> counted(Node node) {
        return rated(node).filter(MappingResult.Rated::isCounted);
    }

    private static Optional<MappingResult.Rated> rated(Node node) {
        if (!node.isAsked() || node.item.getRepeats() || standsInRows(node)) {
            return Optional.empty();
        }
        return switch (node.type) {
            case "boolean" -> Optional.of(MappingResult.Rated.answered(node.id, List.of("false", "true")));
            case "choice" -> Optional.of(choice(node));
            case "integer", "decimal" -> number(node);
            default -> Optional.empty();
        };
    }

    private static MappingResult.Rated choice(Node node) {
        Map<String, Double> weights = node.choices.weights();
        if (!weights.isEmpty()) {
            return MappingResult.Rated.counted(
                    node.id,
                    weights,
                    extreme(weights, values -> values[0]),
                    extreme(weights, values -> values[values.length - 1]));
        }
        List<Choices.Choice> options = node.choices.options();
        Choices.Choice calm = Stream.of(NONE, NONE + MORE)
                .flatMap(none -> options.stream().filter(option -> says(option, none)))
                .findFirst()
                .orElseGet(() -> options.get(says(options.get(0), SOME + MORE) ? options.size() - 1 : 0));
        return MappingResult.Rated.answered(
                node.id,
                Stream.concat(Stream.of(calm), options.stream().filter(option -> !option.equals(calm)))
                        .map(Choices.Choice::code)
                        .toList());
    }

    private static Optional<MappingResult.Rated> number(Node node) {
        Optional<Double> least = number(ItemWriter.bound(node, Fhir.MIN_VALUE));
        Optional<Double> most = number(ItemWriter.bound(node, Fhir.MAX_VALUE));
        return least.isPresent() && most.isPresent() && least.get() < most.get()
                ? Optional.of(MappingResult.Rated.counted(node.id, Map.of(), least.get(), most.get()))
                : Optional.empty();
    }

    private static boolean says(Choices.Choice option, String meaning) {
        Pattern pattern = Pattern.compile(meaning, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return Stream.concat(Stream.of(option.original()), option.words().words().values().stream())
                .anyMatch(words -> pattern.matcher(words.strip()).matches());
    }

    /** Whether it is an item that must be looked at whatever the total, by its code or by what it asks. */
    private boolean asksOfDying(Node node) {
        return node.item.getCode().stream().anyMatch(code -> DYING_CODES.contains(code.getCode()))
                || DYING_CODES.contains(node.item.getLinkId().replaceFirst("^/", ""))
                || texts.quietly(node.words).values().stream()
                        .anyMatch(said -> said instanceof JsonString words
                                && DYING_WORDS.matcher(words.getString()).find());
    }

    private static double extreme(Map<String, Double> weights, ToDoubleFunction<double[]> which) {
        return which.applyAsDouble(
                weights.values().stream().mapToDouble(value -> value).sorted().toArray());
    }

    private static boolean standsInRows(Node node) {
        for (Node group = node.parent; group != null; group = group.parent) {
            if (group.item.getRepeats()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Double> number(Optional<JsonValue> bound) {
        return bound.filter(JsonNumber.class::isInstance).map(value -> ((JsonNumber) value).doubleValue());
    }
}
