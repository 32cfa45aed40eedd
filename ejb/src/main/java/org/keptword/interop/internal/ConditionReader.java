package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.ItemType;
import org.keptword.interop.ImportReport;

/** Reads when an item is asked. What hangs on an item that is not asked goes with it. */
final class ConditionReader {

    private final Map<String, Node> byLinkId;

    ConditionReader(Map<String, Node> byLinkId) {
        this.byLinkId = byLinkId;
    }

    /** Conditions of our form: all or any of them. */
    record Asked(List<JsonObject> conditions, boolean all) {

        static final Asked ALWAYS = new Asked(List.of(), true);

        Asked {
            conditions = List.copyOf(conditions);
        }

        /** Both together; empty where that cannot be written as one list. */
        Optional<Asked> and(Asked other) {
            if (conditions.isEmpty()) {
                return Optional.of(other);
            }
            if (other.conditions().isEmpty() || equals(other)) {
                return Optional.of(this);
            }
            boolean both = (all || conditions.size() == 1)
                    && (other.all() || other.conditions().size() == 1);
            if (!both) {
                return Optional.empty();
            }
            List<JsonObject> together = new ArrayList<>(conditions);
            other.conditions().stream().filter(one -> !together.contains(one)).forEach(together::add);
            return Optional.of(new Asked(together, true));
        }

        JsonValue json() {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            conditions.forEach(list::add);
            return list.build();
        }
    }

    /** Drops the items whose conditions cannot be kept, until no more follow from that. */
    void settle(List<Node> nodes) {
        boolean more = true;
        while (more) {
            more = false;
            for (Node node : nodes) {
                if (node.isAsked()) {
                    wrong(node).ifPresent(node::drop);
                    more |= !node.isAsked();
                }
            }
        }
    }

    /**
     * When an item that can be asked is asked. What the file nests and our form does not, gets the conditions of what it was nested in;
     * empty where both cannot be written as one list.
     */
    Optional<Asked> read(Node node) {
        Node around = node.parent;
        Optional<Asked> own = own(node);
        return around == null || (around.isGroup() && !around.flat)
                ? own
                : own.flatMap(mine -> read(around).flatMap(mine::and));
    }

    /** Empty where one of the conditions cannot be written, as of a question that was dropped with its conditions unread. */
    private Optional<Asked> own(Node node) {
        List<JsonObject> conditions = node.item.getEnableWhen().stream()
                .map(condition -> condition(condition, byLinkId.get(condition.getQuestion())))
                .flatMap(Optional::stream)
                .toList();
        if (conditions.size() < node.item.getEnableWhen().size()) {
            return Optional.empty();
        }
        boolean any = node.item.getEnableBehavior() == EnableWhenBehavior.ANY;
        return Optional.of(conditions.isEmpty() ? Asked.ALWAYS : new Asked(conditions, !any));
    }

    private Optional<ImportReport.Reason> wrong(Node node) {
        if (Fhir.find(node.item, Fhir.ENABLE_EXPRESSION).isPresent()) {
            return Optional.of(dropped(node, "condition.expression"));
        }
        List<QuestionnaireItemEnableWhenComponent> conditions = node.item.getEnableWhen();
        if (conditions.size() > 1 && !node.item.hasEnableBehavior()) {
            node.note(ImportReport.Reason.changed("condition.all"));
        }
        for (QuestionnaireItemEnableWhenComponent condition : conditions) {
            String named = condition.getQuestion() == null ? "" : FileShape.shortened(condition.getQuestion());
            Node target = byLinkId.get(condition.getQuestion());
            if (target == null) {
                return Optional.of(ImportReport.Reason.refused("condition.unknown", named));
            }
            if (!target.isAsked() || target.isDisplay() || target.help || target.flat) {
                return Optional.of(dropped(node, "condition.onDropped", named));
            }
            if (condition(condition, target).isEmpty()) {
                return Optional.of(ImportReport.Reason.refused("condition.value", named));
            }
        }
        if (node.isGroup() && node.children.stream().noneMatch(child -> child.isAsked() && !child.help)) {
            return Optional.of(ImportReport.Reason.ignored("group.empty"));
        }
        return read(node).isEmpty() ? Optional.of(ImportReport.Reason.refused("condition.nested")) : Optional.empty();
    }

    /** Words to read can stay away; a question that may never come is missed. */
    private static ImportReport.Reason dropped(Node node, String name, Object... args) {
        return node.isDisplay() ? ImportReport.Reason.ignored(name, args) : ImportReport.Reason.refused(name, args);
    }

    private static Optional<JsonObject> condition(
            QuestionnaireItemEnableWhenComponent condition, @Nullable Node target) {
        QuestionnaireItemOperator operator = condition.getOperator();
        if (target == null || operator == null || !condition.hasAnswer()) {
            return Optional.empty();
        }
        if (operator == QuestionnaireItemOperator.EXISTS) {
            return condition.getAnswer() instanceof BooleanType there && there.getValue() != null
                    ? Optional.of(written(
                            target, EnableWhen.Operator.EXISTS, there.getValue() ? JsonValue.TRUE : JsonValue.FALSE))
                    : Optional.empty();
        }
        ItemType type = ItemType.of(target.type).orElse(ItemType.GROUP);
        return EnableWhen.Operator.of(operator.toCode())
                .filter(known -> type.answerable() && (type.ordered() || !known.ordering()))
                .flatMap(known ->
                        Values.of(condition.getAnswer(), target, true).map(value -> written(target, known, value)));
    }

    private static JsonObject written(Node target, EnableWhen.Operator operator, JsonValue answer) {
        return JSON.createObjectBuilder()
                .add("item", target.id)
                .add("op", operator.symbol())
                .add("answer", answer)
                .build();
    }
}
