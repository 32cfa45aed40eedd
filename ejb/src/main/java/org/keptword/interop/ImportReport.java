package org.keptword.interop;

import java.util.List;

/**
 * What was understood of a file.
 *
 * @param file what is said about the file as a whole
 * @param items each item once, in the order of the file
 */
public record ImportReport(List<Reason> file, List<Line> items) {

    public ImportReport {
        file = List.copyOf(file);
        items = List.copyOf(items);
    }

    /** Whether nothing can be kept at all. */
    public boolean isRefused() {
        return file.stream().anyMatch(reason -> reason.outcome() == Outcome.REFUSED);
    }

    /** Whether an item had to be left out that belongs to the whole: it can be an exercise, but no measure. */
    public boolean isPartial() {
        return count(Outcome.REFUSED) > 0;
    }

    /** The lines a person should read: all that was not simply taken over. */
    public List<Line> remarkable() {
        return items.stream()
                .filter(line -> line.outcome() != Outcome.UNDERSTOOD)
                .toList();
    }

    public int count(Outcome outcome) {
        return (int) items.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** What became of a part of a file, from the best to the worst. */
    public enum Outcome {
        /** Taken over as it stands. */
        UNDERSTOOD,
        /** Taken over otherwise than it stands. */
        CHANGED,
        /** Left out; the form is whole without it. */
        IGNORED,
        /** Cannot be taken over. */
        REFUSED;
    }

    /**
     * Why something became of a part of a file.
     *
     * @param outcome what it makes of the part by itself
     * @param key of the sentence, {@code interop.reason.…}
     * @param args for the sentence
     */
    public record Reason(Outcome outcome, String key, List<Object> args) {

        private static final String PREFIX = "interop.reason.";

        public Reason {
            args = List.copyOf(args);
        }

        public static Reason understood(String name, Object... args) {
            return new Reason(Outcome.UNDERSTOOD, PREFIX + name, List.of(args));
        }

        public static Reason changed(String name, Object... args) {
            return new Reason(Outcome.CHANGED, PREFIX + name, List.of(args));
        }

        public static Reason ignored(String name, Object... args) {
            return new Reason(Outcome.IGNORED, PREFIX + name, List.of(args));
        }

        public static Reason refused(String name, Object... args) {
            return new Reason(Outcome.REFUSED, PREFIX + name, List.of(args));
        }
    }

    /**
     * What became of one item of a file.
     *
     * @param linkId as the file has it; empty where it has none
     * @param text the beginning of its words
     * @param depth how many items it stands in
     */
    public record Line(String linkId, String text, int depth, Outcome outcome, List<Reason> reasons) {

        public Line {
            reasons = List.copyOf(reasons);
        }
    }
}
