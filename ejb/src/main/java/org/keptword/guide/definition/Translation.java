package org.keptword.guide.definition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.GuideFileBroken;
import org.keptword.shared.Languages;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The words of one further language for the definition files, which have English and Spanish in them. A text has a key made of its file and its
 * place in it: {@code guide/exercises/triggers.items.what.text}. Lists name their parts by {@code id} or {@code code}, or else by number. The words
 * that a hint looks for are one text, with {@value #BETWEEN} between them.
 */
public final class Translation {

    static final String BETWEEN = "|";

    private static final String ENGLISH = Languages.BASE.getLanguage();

    private final String language;
    private final Map<String, String> words;

    private Translation(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /** The file of a language's words. */
    public static String file(Locale language) {
        return "texts/" + language.getLanguage() + ".properties";
    }

    /** @param file the content of a properties file in UTF-8; texts without words count as not translated */
    public static Translation read(Locale language, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> words = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String text = properties.getProperty(key).strip();
            if (!text.isEmpty()) {
                words.put(key, text);
            }
        }
        return new Translation(language.getLanguage(), words);
    }

    /** The texts of a file by key, in the order of the file, as far as they are written in a language. */
    static Map<String, String> texts(Section file, String language) {
        Map<String, String> found = new LinkedHashMap<>();
        each(stem(file.file()), file.node(), (key, text) -> {
            Node words = value(text, language);
            if (words != null) {
                found.put(key, words(words));
            }
        });
        return found;
    }

    /** Adds the words to those of a file. A text that has words in the language already keeps them. */
    void addTo(String file, MappingNode root) {
        each(stem(file), root, (key, text) -> {
            String translated = words.get(key);
            if (translated != null && value(text, language) == null) {
                List<NodeTuple> all = new ArrayList<>(text.getValue());
                all.add(new NodeTuple(
                        scalar(language, text),
                        written(translated, value(text, ENGLISH) instanceof SequenceNode, text)));
                text.setValue(all);
            }
        });
    }

    private static void each(String key, Node node, BiConsumer<String, MappingNode> text) {
        if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                Node part = list.getValue().get(i);
                each(key + "." + name(part).orElse(String.valueOf(i + 1)), part, text);
            }
        } else if (node instanceof MappingNode mapping && value(mapping, ENGLISH) != null) {
            text.accept(key, mapping);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                each(key + "." + ((ScalarNode) entry.getKeyNode()).getValue(), entry.getValueNode(), text);
            }
        }
    }

    private static Optional<String> name(Node part) {
        return part instanceof MappingNode mapping
                ? Optional.ofNullable(value(mapping, "id"))
                        .or(() -> Optional.ofNullable(value(mapping, "code")))
                        .filter(ScalarNode.class::isInstance)
                        .map(Translation::words)
                : Optional.empty();
    }

    private static @Nullable Node value(MappingNode mapping, String name) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    private static String words(Node node) {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(Translation::words).collect(Collectors.joining(" " + BETWEEN + " "))
                : ((ScalarNode) node).getValue();
    }

    private static Node written(String text, boolean isList, Node near) {
        if (!isList) {
            return scalar(text, near);
        }
        List<Node> parts = Arrays.stream(text.split("\\" + BETWEEN, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> scalar(part, near))
                .toList();
        return new SequenceNode(Tag.SEQ, true, parts, FlowStyle.FLOW, near.getStartMark(), near.getEndMark());
    }

    private static Node scalar(String text, Node near) {
        return new ScalarNode(Tag.STR, true, text, ScalarStyle.PLAIN, near.getStartMark(), near.getEndMark());
    }

    private static String stem(String file) {
        int end = file.lastIndexOf('.');
        if (end < 0) {
            throw new GuideFileBroken(file, 0, "the file has no ending");
        }
        return file.substring(0, end);
    }
}
