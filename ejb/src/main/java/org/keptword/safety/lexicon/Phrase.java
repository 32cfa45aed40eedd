package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase to look for: slots one after another, each with one or more words to choose from, such as {@code hit/hits me}. A word that
 * ends in {@code *} stands for every ending; {@code ..} lets up to {@value #GAP} other words stand between, {@code (word)} may be missing.
 */
final class Phrase {

    /** Most words that {@code ..} stands for. */
    static final int GAP = 5;

    private record Slot(List<String> words, boolean gap, boolean optional) {

        boolean takes(String word) {
            return words.stream()
                    .anyMatch(one ->
                            one.endsWith("*") ? word.startsWith(one.substring(0, one.length() - 1)) : one.equals(word));
        }
    }

    private final String written;
    private final List<Slot> slots;

    private Phrase(String written, List<Slot> slots) {
        this.written = written;
        this.slots = slots;
    }

    /** Reads a phrase as it is written in the file; empty ones, gaps at an end and words that can never stand in a text are refused. */
    static Phrase read(String written) {
        List<Slot> slots = new ArrayList<>();
        for (String part : written.strip().split("\\s+")) {
            boolean optional = part.startsWith("(") && part.endsWith(")");
            List<String> words = Arrays.asList((optional ? part.substring(1, part.length() - 1) : part).split("/", -1));
            boolean gap = part.equals("..");
            if (!gap && !words.stream().allMatch(word -> word.matches("[a-z0-9]+\\*?"))) {
                throw new IllegalArgumentException("not a phrase: " + written);
            }
            slots.add(new Slot(gap ? List.of() : words, gap, optional));
        }
        Slot first = slots.get(0);
        Slot last = slots.get(slots.size() - 1);
        if (first.gap() || first.optional() || last.gap() || last.optional()) {
            throw new IllegalArgumentException("a phrase begins and ends with a word: " + written);
        }
        return new Phrase(written, List.copyOf(slots));
    }

    /** The words it can begin with; one that ends in {@code *} stands for every ending. */
    List<String> beginnings() {
        return slots.get(0).words();
    }

    /** Where the phrase ends (exclusive) when it begins at this word; -1 when it does not. */
    int endOf(List<String> words, int from) {
        return match(words, from, 0);
    }

    private int match(List<String> words, int at, int slot) {
        if (slot == slots.size()) {
            return at;
        }
        Slot wanted = slots.get(slot);
        if (wanted.gap()) {
            for (int skipped = 0; skipped <= GAP; skipped++) {
                int end = match(words, at + skipped, slot + 1);
                if (end >= 0) {
                    return end;
                }
                if (at + skipped >= words.size() || words.get(at + skipped).equals(WordSequence.END)) {
                    return -1;
                }
            }
            return -1;
        }
        if (at < words.size() && wanted.takes(words.get(at))) {
            int end = match(words, at + 1, slot + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.optional() ? match(words, at, slot + 1) : -1;
    }

    @Override
    public String toString() {
        return written;
    }
}
