package org.keptword.web.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What goes to the press.
 *
 * @param title what it is called, on every page and in its data
 * @param purpose what it is, at the top of the first page; empty where its heading says so
 * @param subject whom it is for, on every page
 * @param made when it was made, on every page
 * @param stationery what it is printed on
 * @param page which page of how many, with {@link #PAGE} and {@link #PAGES} for the numbers
 * @param confidential what everybody who finds it reads, on every page
 * @param style rules beyond those of every paper
 * @param body markup with every text escaped and readable
 * @param sections the headings bookmarks lead to by their ids, in order
 */
public record Sheet(
        String title,
        String purpose,
        String subject,
        String made,
        Locale language,
        Stationery stationery,
        String page,
        String confidential,
        String style,
        String body,
        Map<String, String> sections) {

    /** Stands for the number of a page. */
    public static final String PAGE = "%N%";

    /** Stands for how many pages there are. */
    public static final String PAGES = "%OF%";

    public Sheet {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }
}
