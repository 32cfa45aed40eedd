package org.keptword.guide.definition;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.form.LocalizedText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A part of a definition file: names with values. Every method that reads says with file, line and reason what it misses. A name with an empty value
 * counts as absent.
 */
public final class Section {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String ENGLISH = "en";

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Section(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple entry : node.getValue()) {
            String name = YamlValues.name(file, entry);
            int line = YamlValues.line(entry.getKeyNode());
            if (lines.put(name, line) != null) {
                throw new GuideFileBroken(file, line, name + " stands here a second time");
            }
            values.put(name, entry.getValueNode());
        }
    }

    public String file() {
        return file;
    }

    MappingNode node() {
        return node;
    }

    /** A fault of this part as a whole. */
    public GuideFileBroken broken(String reason) {
        return new GuideFileBroken(file, YamlValues.line(node), reason);
    }

    /** A fault of one value. */
    public GuideFileBroken broken(String name, String reason) {
        return new GuideFileBroken(file, lines.getOrDefault(name, YamlValues.line(node)), reason);
    }

    /** Refuses every name that is not one of these, so that a slip of the pen is not silently passed over. */
    public Section only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : lines.keySet()) {
            if (!known.contains(name)) {
                throw broken(name, name + " is not known here");
            }
        }
        return this;
    }

    /** The whole part as JSON, names in alphabetical order. */
    public JsonObject json() {
        return YamlValues.json(file, node).asJsonObject();
    }

    public Optional<JsonValue> json(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> YamlValues.json(file, value))
                .filter(value -> value != JsonValue.NULL);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return json(name).map(value -> {
            if (value instanceof JsonString text && !text.getString().isBlank()) {
                return text.getString();
            }
            throw broken(name, name + " must be text (in quotes if it looks like a number or like true or false)");
        });
    }

    public LocalizedText localized(String name) {
        return optionalLocalized(name).orElseThrow(() -> missing(name));
    }

    public Optional<LocalizedText> optionalLocalized(String name) {
        return section(name).map(words -> {
            words.onlyLanguages();
            Map<String, String> others = new LinkedHashMap<>();
            for (String language : words.values.keySet()) {
                if (!language.equals(ENGLISH)) {
                    others.put(language, words.text(language));
                }
            }
            return new LocalizedText(words.text(ENGLISH), others);
        });
    }

    /** The texts of all languages, where each name is a language with a list of them. English is needed. */
    List<String> textsByLanguage() {
        onlyLanguages();
        if (texts(ENGLISH).isEmpty()) {
            throw missing(ENGLISH);
        }
        return values.keySet().stream()
                .sorted()
                .flatMap(language -> texts(language).stream())
                .toList();
    }

    /** The codes of the languages that this part has something in. */
    public List<String> languages() {
        return values.keySet().stream()
                .filter(name -> LANGUAGE.matcher(name).matches())
                .toList();
    }

    /** Refuses every name that is neither the code of a language nor one of these. */
    public Section onlyLanguages(String... others) {
        Set<String> known = Set.of(others);
        for (String name : values.keySet()) {
            if (!LANGUAGE.matcher(name).matches() && !known.contains(name)) {
                throw broken(name, name + " is no code of a language");
            }
        }
        return this;
    }

    public boolean flag(String name) {
        return json(name)
                .map(value -> {
                    if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
                        return value.equals(JsonValue.TRUE);
                    }
                    throw broken(name, name + " must be true or false");
                })
                .orElse(false);
    }

    /** A whole number within bounds, if it is there. */
    public OptionalInt number(String name, int least, int greatest) {
        Optional<JsonValue> value = json(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() < 10
                && number.intValue() >= least
                && number.intValue() <= greatest) {
            return OptionalInt.of(number.intValue());
        }
        throw broken(name, "%s must be a whole number from %d to %d".formatted(name, least, greatest));
    }

    /** A number, if it is there. */
    public OptionalDouble decimal(String name) {
        Optional<JsonValue> value = json(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get() instanceof JsonNumber number) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw broken(name, name + " must be a number");
    }

    public <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, type, text(name));
    }

    public <E extends Enum<E>> E one(String name, Class<E> type, E otherwise) {
        return optionalText(name).map(text -> constant(name, type, text)).orElse(otherwise);
    }

    /** At least one of the constants. */
    public <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        texts(name).forEach(text -> constants.add(constant(name, type, text)));
        if (constants.isEmpty()) {
            throw missing(name);
        }
        return constants;
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw broken(name, "%s is none of %s".formatted(text, EnumSet.allOf(type)));
        }
    }

    /** A list of texts; empty when the name is absent. */
    public List<String> texts(String name) {
        return json(name)
                .map(value -> {
                    if (value.getValueType() == JsonValue.ValueType.ARRAY
                            && value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
                        return value.asJsonArray().getValuesAs(JsonString::getString);
                    }
                    throw broken(name, name + " must be a list of texts");
                })
                .orElse(List.of());
    }

    public Optional<Section> section(String name) {
        if (json(name).isEmpty()) {
            return Optional.empty();
        }
        if (values.get(name) instanceof MappingNode mapping) {
            return Optional.of(new Section(file, mapping));
        }
        throw broken(name, name + " must hold names with values");
    }

    /** A list of parts; empty when the name is absent. */
    public List<Section> sections(String name) {
        if (json(name).isEmpty()) {
            return List.of();
        }
        if (!(values.get(name) instanceof SequenceNode sequence)) {
            throw broken(name, name + " must be a list");
        }
        List<Section> sections = new ArrayList<>();
        for (Node value : sequence.getValue()) {
            if (!(value instanceof MappingNode mapping)) {
                throw new GuideFileBroken(file, YamlValues.line(value), name + " must hold names with values");
            }
            sections.add(new Section(file, mapping));
        }
        return sections;
    }

    public GuideFileBroken missing(String name) {
        return broken(name, name + " is missing");
    }
}
