package org.keptword.homework.internal.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.homework.review.TextSegment;
import org.keptword.homework.review.TextSegment.Change;

/**
 * What changed between two texts, word by word. A word, a run of spaces, a line break or one other character as a reader sees it
 * (an emoji with all it is made of) is never cut. Segments that are the same or added make up the later text, those that are the same
 * or removed the earlier one, both exactly.
 */
public final class WordDiff {

    /** Most parts compared word by word; longer stretches of change are compared line by line. */
    private static final int MOST_PARTS = 6000;

    private static final Pattern PARTS =
            Pattern.compile("\\R|[^\\S\\r\\n]+|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’\\u200c\\u200d]*|\\X");
    private static final Pattern LINES = Pattern.compile("[^\\r\\n]*\\R|[^\\r\\n]+");

    private WordDiff() {}

    /** The segments, in reading order, what was removed before what was added in its place. */
    public static List<TextSegment> between(String before, String after) {
        if (before.equals(after)) {
            return after.isEmpty() ? List.of() : List.of(new TextSegment(Change.SAME, after));
        }
        List<String> earlier = split(PARTS, before);
        List<String> later = split(PARTS, after);
        int head = commonHead(earlier, later);
        int tail = commonTail(earlier, later, head);
        List<String> changedFrom = earlier.subList(head, earlier.size() - tail);
        List<String> changedTo = later.subList(head, later.size() - tail);
        Segments segments = new Segments();
        segments.same(later.subList(0, head));
        if (changedFrom.size() + changedTo.size() > MOST_PARTS) {
            compare(split(LINES, String.join("", changedFrom)), split(LINES, String.join("", changedTo)), segments);
        } else {
            compare(changedFrom, changedTo, segments);
        }
        segments.same(later.subList(later.size() - tail, later.size()));
        return segments.done();
    }

    /** The parts of a text that are never cut. */
    static List<String> parts(String text) {
        return split(PARTS, text);
    }

    private static void compare(List<String> before, List<String> after, Segments segments) {
        if (before.size() + after.size() > MOST_PARTS) {
            segments.changed(before, after);
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MeyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            segments.same(before.subList(at, delta.getSource().getPosition()));
            segments.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        segments.same(before.subList(at, before.size()));
    }

    private static List<String> split(Pattern pattern, String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static int commonHead(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int count = 0;
        while (count < most && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonTail(List<String> one, List<String> other, int head) {
        int most = Math.min(one.size(), other.size()) - head;
        int count = 0;
        while (count < most && one.get(one.size() - 1 - count).equals(other.get(other.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** Gathers segments. Spaces between two changes count as changed, so that a new sentence is one segment and not twenty. */
    private static final class Segments {

        private final List<TextSegment> segments = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void same(List<String> parts) {
            parts.forEach(same::append);
        }

        void changed(List<String> before, List<String> after) {
            boolean pending = removed.length() + added.length() > 0;
            if (pending && isSpace(same)) {
                removed.append(same);
                added.append(same);
                same.setLength(0);
            } else {
                flush();
            }
            before.forEach(removed::append);
            after.forEach(added::append);
        }

        List<TextSegment> done() {
            flush();
            return List.copyOf(segments);
        }

        private void flush() {
            put(Change.REMOVED, removed);
            put(Change.ADDED, added);
            put(Change.SAME, same);
        }

        private void put(Change change, StringBuilder text) {
            if (text.length() > 0) {
                segments.add(new TextSegment(change, text.toString()));
                text.setLength(0);
            }
        }

        private static boolean isSpace(CharSequence text) {
            return text.chars().allMatch(c -> Character.isWhitespace(c) && c != '\n' && c != '\r');
        }
    }
}
