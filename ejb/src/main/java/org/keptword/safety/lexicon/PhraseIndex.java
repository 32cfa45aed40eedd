package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Phrases of one kind, found quickly by how they begin. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

    /** Letters of the longest beginning: no more of a word is looked at, however long it is. */
    private int longest;

    PhraseIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (String word : phrase.beginnings()) {
                boolean open = word.endsWith("*");
                longest = Math.max(longest, open ? word.length() - 1 : 0);
                (open ? byBeginning : byWord)
                        .computeIfAbsent(
                                open ? word.substring(0, word.length() - 1) : word, unknown -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Takes the place out of words wherever a phrase stands, so that nothing else is found in it. */
    List<String> without(List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : beginningAt(words.get(at))) {
                for (int covered = at, end = phrase.endOf(words, at); covered < end; covered++) {
                    left.set(covered, "");
                }
            }
        }
        return left;
    }

    /**
     * Whether a phrase stands anywhere and counts there.
     *
     * @param counts is given where it begins and where it ends (exclusive)
     */
    boolean anyIn(List<String> words, BiPredicate<Integer, Integer> counts) {
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : beginningAt(words.get(at))) {
                int end = phrase.endOf(words, at);
                if (end >= 0 && counts.test(at, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Phrase> beginningAt(String word) {
        if (word.isEmpty() || word.equals(WordSequence.END)) {
            return List.of();
        }
        List<Phrase> found = byWord.getOrDefault(word, List.of());
        for (int length = 2; length <= Math.min(longest, word.length()); length++) {
            List<Phrase> more = byBeginning.get(word.substring(0, length));
            if (more != null) {
                found = new ArrayList<>(found);
                found.addAll(more);
            }
        }
        return found;
    }

    /**
     * A phrase to look for: slots one after another, each with one or more words to choose from, such as {@code hit/hits me}. A word that
     * ends in {@code *} stands for every ending; {@code ..} lets up to {@value #GAP} other words stand between, {@code (word)} may be missing.
     */
    static final class Phrase {

        /** Most words that {@code ..} stands for. */
        static final int GAP = 5;

        private record Slot(List<String> words, boolean gap, boolean optional) {

            boolean takes(String word) {
                return words.stream()
                        .anyMatch(one -> one.endsWith("*")
                                ? word.startsWith(one.substring(0, one.length() - 1))
                                : one.equals(word));
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
                List<String> words =
                        Arrays.asList((optional ? part.substring(1, part.length() - 1) : part).split("/", -1));
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

        boolean hasGap() {
            return slots.stream().anyMatch(Slot::gap);
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

    /**
     * Whether a find is denied: a word of denial before it in the same clause, close by ({@code not}) or anywhere near ({@code never}). Not
     * denied is what only stopped or did not stop, what should not happen again or has not happened for a while ("not since", "hace un mes que
     * no"), and what is denied only to be put more mildly ("no es que").
     */
    static final class Negation {

        /** How many words before a find a denial reaches. */
        static final int REACH = 4;

        /** How far those reach that deny a whole sentence. */
        static final int FAR_REACH = 7;

        private static final Set<String> DENIES =
                Set.of("not", "no", "without", "nor", "neither", "sin", "ni", "tampoco");
        private static final Set<String> DENIES_FAR = Set.of("never", "nobody", "none", "nunca", "jamas", "nadie");

        /** Between denial and find they turn the denial round or begin another clause. */
        private static final Set<String> BREAKS = Set.of(
                "stop",
                "stops",
                "stopped",
                "stopping",
                "only",
                "just",
                "until",
                "but",
                "because",
                "so",
                "when",
                "if",
                "and",
                "know",
                "sure",
                "help",
                "think",
                "thought",
                "remember",
                "care",
                "matter",
                "para",
                "paraba",
                "paro",
                "parar",
                "pare",
                "dejo",
                "deja",
                "dejaba",
                "dejar",
                "dejes",
                "solo",
                "hasta",
                "pero",
                "porque",
                "cuando",
                "si",
                "y",
                "aguanto",
                "puedo",
                "creo",
                "crei");

        /** After a find they tell that it happened before or happens at times. */
        private static final Set<String> AGAIN = Set.of(
                "again",
                "since",
                "yet",
                "lately",
                "every",
                "tonight",
                "today",
                "still",
                "otra",
                "nuevo",
                "desde",
                "ultimamente",
                "todos",
                "hoy",
                "todavia",
                "solo");

        private static final int AFTER = 3;

        private Negation() {}

        static boolean denies(List<String> words, int from, int end) {
            for (int at = from - 1; at >= Math.max(0, from - FAR_REACH); at--) {
                String word = words.get(at);
                if (word.equals(WordSequence.END) || BREAKS.contains(word)) {
                    return false;
                }
                if (DENIES_FAR.contains(word) || (DENIES.contains(word) && from - at <= REACH)) {
                    return !tellsOfBefore(words, at, end) && !isMildly(words, at);
                }
            }
            return false;
        }

        private static boolean tellsOfBefore(List<String> words, int denial, int end) {
            List<String> before = words.subList(Math.max(0, denial - FAR_REACH), denial);
            boolean forAWhile = before.contains("hace") || before.contains("desde");
            return forAWhile
                    || words.subList(end, Math.min(words.size(), end + AFTER)).stream()
                            .takeWhile(word -> !word.equals(WordSequence.END))
                            .anyMatch(AGAIN::contains);
        }

        /** "It is not that …, it is just that …". */
        private static boolean isMildly(List<String> words, int denial) {
            return denial + 2 < words.size()
                    && Set.of("es", "that").contains(words.get(denial + 1))
                    && Set.of("que", "he", "she", "i").contains(words.get(denial + 2));
        }
    }
}
