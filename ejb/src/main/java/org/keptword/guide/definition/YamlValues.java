package org.keptword.guide.definition;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.keptword.guide.GuideFileBroken;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as JSON, names in alphabetical order: the same content always gives the same text, however it is laid out. */
final class YamlValues {

    private YamlValues() {}

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    static JsonValue json(String file, Node node) {
        if (node.isRecursive()) {
            throw new GuideFileBroken(file, line(node), "the value contains itself");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(file, scalar);
        }
        if (node instanceof SequenceNode sequence) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            sequence.getValue().forEach(value -> array.add(json(file, value)));
            return array.build();
        }
        TreeMap<String, JsonValue> sorted = new TreeMap<>();
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            if (sorted.put(name(file, entry), json(file, entry.getValueNode())) != null) {
                throw new GuideFileBroken(
                        file, line(entry.getKeyNode()), name(file, entry) + " stands here a second time");
            }
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        sorted.forEach(object::add);
        return object.build();
    }

    static String name(String file, NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new GuideFileBroken(file, line(entry.getKeyNode()), "a name must be plain text");
    }

    private static JsonValue scalar(String file, ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (Tag.NULL.equals(tag)) {
            return JsonValue.NULL;
        }
        if (Tag.BOOL.equals(tag)) {
            return "true".equalsIgnoreCase(text) ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            try {
                return JSON.createValue(new BigDecimal(text));
            } catch (NumberFormatException notDecimal) {
                throw new GuideFileBroken(file, line(scalar), text + " is no decimal number");
            }
        }
        return JSON.createValue(text);
    }
}
