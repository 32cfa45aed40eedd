package org.keptword.web.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What goes to the press.
 *
 * @param title what it is called, on every page and in its data
 * @param subject whom it is for, on every page
 * @param made when it was made, on every page
 * @param style rules beyond those of every paper
 * @param body markup with every text escaped and readable
 * @param sections the headings bookmarks lead to by their ids, in order
 */
public record Sheet(
        String title,
        String subject,
        String made,
        Locale language,
        Paper paper,
        String style,
        String body,
        Map<String, String> sections) {

    public Sheet {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }
}
