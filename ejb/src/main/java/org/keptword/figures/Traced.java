package org.keptword.figures;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the application reports what it is doing, as spans of OpenTelemetry. Unless {@code KEPTWORD_TRACES} names a collector nothing is recorded, and no class
 * of the library is loaded.
 */
public final class Traced {

    private static final @Nullable Traces KEPT = asked(System.getenv(Traces.SETTING));

    private static final Request NOT_KEPT = (method, template, status) -> {};

    private Traced() {}

    /** A request that is being answered. What this thread does in the meantime belongs to it. */
    @FunctionalInterface
    public interface Request {

        /**
         * Ends it.
         *
         * @param method of HTTP; a word that is none is recorded as {@code _OTHER}
         * @param template of its address; never the address itself
         * @param status of the answer
         */
        void answered(String method, Supplier<String> template, int status);
    }

    /** Begins a request. It belongs to no trace of the caller's: what the request says of that is not read. */
    public static Request request() {
        return KEPT == null ? NOT_KEPT : KEPT.request();
    }

    /** Runs a round of a job and records how long it took and whether it failed. */
    static void job(String name, Runnable round) {
        if (KEPT == null) {
            round.run();
        } else {
            KEPT.job(name, round);
        }
    }

    /** Read here, because the other class needs the library as soon as it is initialized. */
    private static @Nullable Traces asked(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : new Traces(Traces.collector(setting.strip()));
    }

    static @Nullable Traces kept() {
        return KEPT;
    }
}
