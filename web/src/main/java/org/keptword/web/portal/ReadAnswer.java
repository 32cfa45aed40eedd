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
        return shown(entries, false);
    }

    /** The same with the help that answers have called up. */
    static List<Evaluation.Entry> shownWithHelp(List<Evaluation.Entry> entries) {
        return shown(entries, true);
    }

    private static List<Evaluation.Entry> shown(List<Evaluation.Entry> entries, boolean help) {
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
                .filter(entry -> (help && isCalledUp(entry))
                        || (shown.contains(entry.path())
                                && (isHeading(entry) || !entry.item().type().display())))
                .toList();
    }

    /** Whether it is help that an answer has called up. */
    static boolean isCalledUp(Evaluation.Entry entry) {
        return entry.item().type() == ItemType.HELP
                && !entry.item().enableWhen().conditions().isEmpty();
    }

    /** Whether it is a group or a row. */
    public static boolean isHeading(Evaluation.Entry entry) {
        return entry.row() > 0 || entry.item().group();
    }
}
