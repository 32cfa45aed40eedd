package org.keptword.web.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Cuts what is long into portions that are laid out one after the other. Laying out costs memory by the character and, far more, by the line, so
 * a line break weighs as much as a line of words.
 */
public final class Portions {

    /** What one file of several holds at most: some hundred pages. */
    public static final int FILE = 250_000;

    /** The most that is laid out in one go. */
    public static final int MOST = 1_200_000;

    private static final int LINE = 60;

    private Portions() {}

    /** What a text weighs on paper. */
    public static int weight(CharSequence text) {
        return (int) Math.min(
                Integer.MAX_VALUE / 4,
                text.length()
                        + (long) LINE * text.chars().filter(one -> one == '\n').count());
    }

    /**
     * Portions of a list that weigh no more than {@link #FILE} each, in order.
     *
     * @param split cuts what alone weighs more into pieces of a weight
     */
    public static <T> List<List<T>> of(List<T> all, ToIntFunction<T> weight, BiFunction<T, Integer, List<T>> split) {
        List<List<T>> portions = new ArrayList<>();
        List<T> portion = new ArrayList<>();
        int weighs = 0;
        for (T each : all) {
            List<T> pieces = weight.applyAsInt(each) > FILE ? split.apply(each, FILE) : List.of(each);
            for (T piece : pieces) {
                int more = weight.applyAsInt(piece);
                if (weighs + more > FILE && !portion.isEmpty()) {
                    portions.add(List.copyOf(portion));
                    portion.clear();
                    weighs = 0;
                }
                portion.add(piece);
                weighs += more;
            }
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }

    /** A text in pieces of a weight, which together are the text; no character is cut in two. */
    public static List<String> split(String text, int most) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int weighs = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int more = weight(text.substring(at, at + Character.charCount(text.codePointAt(at))));
            if (weighs + more > most) {
                pieces.add(text.substring(from, at));
                from = at;
                weighs = 0;
            }
            weighs += more;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
