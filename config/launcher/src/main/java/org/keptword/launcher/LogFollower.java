package org.keptword.launcher;

import java.io.Closeable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;

/** Repeats what a service writes into its log on this process's own output, where a container's engine or another supervisor reads it. */
final class LogFollower {

    static final String SETTING = "KEPTWORD_LOG_STDOUT";

    private static final Duration LOOK = Duration.ofMillis(250);

    private LogFollower() {}

    /** Follows a log from its beginning until it is closed, if the setting asks for it. */
    static Closeable begin(Settings settings, Path log) {
        boolean asked = settings.value(SETTING).filter("true"::equals).isPresent();
        return asked ? begin(log, System.out) : () -> {};
    }

    static Closeable begin(Path log, PrintStream to) {
        Tailer tailer = Tailer.builder()
                .setPath(log)
                .setCharset(StandardCharsets.UTF_8)
                .setDelayDuration(LOOK)
                .setTailerListener(new TailerListenerAdapter() {
                    @Override
                    public void handle(String line) {
                        to.println(line);
                    }
                })
                .get();
        return tailer::close;
    }
}
