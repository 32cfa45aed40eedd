package org.keptword.web.interop;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.web.shell.PageForm;

/** What is typed about a file, by the names of its fields; what can be ticked among modes and aims is kept apart while it is typed. */
public class ImportFileForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private static final String MODES = "modes.";
    private static final String AIMS = "aims.";

    public final HashMap<String, String> typed = new HashMap<>();
    public String[] modes;
    public String[] aims;

    void take(Map<String, String> before) {
        typed.putAll(before);
        modes = ticked(MODES);
        aims = ticked(AIMS);
    }

    /** Every field with what stands in it now. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, text) -> {
            if (!name.startsWith(MODES) && !name.startsWith(AIMS)) {
                fields.put(name, text == null ? "" : text);
            }
        });
        Stream.of(modes).forEach(mode -> fields.put(MODES + mode, "true"));
        Stream.of(aims).forEach(aim -> fields.put(AIMS + aim, "true"));
        Stream.of(ticked(MODES)).forEach(mode -> fields.putIfAbsent(MODES + mode, "false"));
        Stream.of(ticked(AIMS)).forEach(aim -> fields.putIfAbsent(AIMS + aim, "false"));
        return fields;
    }

    private String[] ticked(String prefix) {
        return typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && "true".equals(entry.getValue()))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .toArray(String[]::new);
    }
}
