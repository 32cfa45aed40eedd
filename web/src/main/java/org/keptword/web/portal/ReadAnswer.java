package org.keptword.web.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.ItemType;

/** What is read of a filled form. */
public final class ReadAnswer {

    private ReadAnswer() {}

    /** Answered entries and the groups and rows around them. */
    public static List<Evaluation.Entry> shown(List<Evaluation.Entry> entries) {
        Set<String> shown = new HashSet<>();
        entries.stream()
                .filter(Evaluation.Entry::answered)
                .map(Evaluation.Entry::path)
                .forEach(path -> {
                    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                        shown.add(path.substring(0, end));
                    }
                });
        return entries.stream()
                .filter(entry -> shown.contains(entry.path()))
                .filter(entry -> isHeading(entry) || entry.item().type() != ItemType.DISPLAY)
                .toList();
    }

    /** Whether it is a group or a row. */
    public static boolean isHeading(Evaluation.Entry entry) {
        return entry.row() > 0 || entry.item().group();
    }
}
