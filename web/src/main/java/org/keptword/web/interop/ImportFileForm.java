package org.keptword.web.interop;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.web.shell.PageForm;

/** What is typed about a file, by the names of its fields; what can be ticked is kept apart while it is typed. */
public class ImportFileForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private static final String MODES = "modes.";
    private static final String AIMS = "aims.";
    private static final String UNFLAGGED = "unflagged.";

    public final HashMap<String, String> typed = new HashMap<>();
    public String[] modes;
    public String[] aims;
    public String[] unflagged;

    void take(Map<String, String> before) {
        typed.putAll(before);
        modes = ticked(MODES);
        aims = ticked(AIMS);
        unflagged = ticked(UNFLAGGED);
    }

    /** Every field with what stands in it now. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, text) -> fields.put(name, text == null ? "" : text));
        put(fields, MODES, modes);
        put(fields, AIMS, aims);
        put(fields, UNFLAGGED, unflagged);
        return fields;
    }

    private void put(Map<String, String> fields, String prefix, String[] now) {
        Stream.of(ticked(prefix)).forEach(one -> fields.put(prefix + one, "false"));
        Stream.of(now).forEach(one -> fields.put(prefix + one, "true"));
    }

    private String[] ticked(String prefix) {
        return typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && "true".equals(entry.getValue()))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .toArray(String[]::new);
    }
}
