package org.keptword.guide.definition;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.GuideFileBroken;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a definition file, in YAML 1.2 or its subset JSON, into a {@link Section}. */
public final class DefinitionFile {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private DefinitionFile() {}

    /**
     * @param name the file's name for messages
     * @param text its content
     */
    public static Section read(String name, String text) {
        return read(name, text, List.of());
    }

    /** The same with the words of further languages. */
    public static Section read(String name, String text, List<Translation> translations) {
        Optional<Node> root;
        try {
            root = new Compose(SETTINGS).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new GuideFileBroken(name, line, "not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new GuideFileBroken(name, 0, "not YAML: " + broken.getMessage());
        }
        if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
            throw new GuideFileBroken(name, 1, "the file must hold names with values");
        }
        translations.forEach(translation -> translation.addTo(name, mapping));
        return new Section(name, mapping);
    }
}
