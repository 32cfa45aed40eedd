package org.keptword.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what is going on, one line a step, each with the time it took. */
public final class StartupProgress {

    private final PrintStream out;
    private final Instant begin = Instant.now();

    public StartupProgress(PrintStream out) {
        this.out = out;
    }

    /** The work of one step. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, SQLException;
    }

    public void step(String what, Work work) throws IOException, SQLException {
        out.print(String.format("  %-44s", what));
        out.flush();
        Instant since = Instant.now();
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            out.println(done ? seconds(since) : seconds(since) + "  failed");
        }
    }

    public void say(String line) {
        out.println(line);
    }

    public String total() {
        return seconds(begin).strip();
    }

    private static String seconds(Instant since) {
        return String.format(
                Locale.ROOT, "%6.1f s", Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
