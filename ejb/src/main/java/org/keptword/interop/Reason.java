package org.keptword.interop;

import java.util.List;

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
