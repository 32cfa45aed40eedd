package org.keptword.web.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.ExerciseView;

/** Answers to be read, in the author's own words, with what the counselor wrote beside them. */
final class ReadMarkup {

    private final ExerciseView view;
    private final Words words;
    private final Markup out;

    ReadMarkup(ExerciseView view, Words words, Markup out) {
        this.view = view;
        this.words = words;
        this.out = out;
    }

    void write() {
        entries(view.page().entries(), true);
    }

    /** What was answered, group by group. */
    void entries(List<Entry> entries, boolean commented) {
        Set<String> shown = shown(entries);
        out.begin("div", "class", "answers");
        for (Entry entry : entries) {
            if (shown.contains(entry.path())) {
                entry(entry, commented);
            }
        }
        out.end();
    }

    /** The paths of answered entries and of the groups and rows around them. */
    private static Set<String> shown(List<Entry> entries) {
        Set<String> shown = new HashSet<>();
        entries.stream().filter(Entry::answered).map(Entry::path).forEach(path -> {
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                shown.add(path.substring(0, end));
            }
        });
        return shown;
    }

    private void entry(Entry entry, boolean commented) {
        if (entry.row() > 0) {
            out.element("h4", words.say("portal.row.number", entry.row()), "class", "eyebrow answer-row");
        } else if (entry.item().group()) {
            out.element(entry.depth() == 0 ? "h3" : "h4", words.say(entry.text()));
        } else if (entry.item().type() != ItemType.DISPLAY) {
            answer(entry, commented);
        }
    }

    private void answer(Entry entry, boolean commented) {
        out.begin("div", "class", "answer", "data-path", entry.path());
        out.element("p", words.say(entry.text()), "class", "answer-question");
        boolean prose = entry.item().type().prose() || entry.item().type() == ItemType.OPEN_CHOICE;
        String text = entry.values().stream()
                .map(value -> words.answer(entry.item(), value))
                .collect(Collectors.joining(prose ? "\n" : ", "));
        out.element("div", text, "class", prose ? "words" : "answer-plain", "dir", "auto");
        if (commented) {
            view.commentsOn(entry.path()).forEach(this::comment);
        }
        out.end();
    }

    private void comment(ExerciseView.Comment comment) {
        comment(comment, words, out);
    }

    /** What the counselor wrote beside one answer. */
    static void comment(ExerciseView.Comment comment, Words words, Markup out) {
        out.begin("div", "class", "comment", "role", "note");
        out.element("p", words.say("portal.comment.from", comment.from()), "class", "eyebrow");
        if (!comment.quote().isBlank()) {
            out.element("q", comment.quote(), "class", "comment-quote", "dir", "auto");
        }
        out.element("p", comment.text(), "class", "pre", "dir", "auto").end();
    }
}
