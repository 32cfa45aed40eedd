package org.keptword.tests.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Processor time of a suite: of its own process and of all that it has started, services and browser included. They, or processes above them, have
 * a variable in their environment that {@code ./test} sets, {@value #MARK}; without it the time is zero.
 */
final class SuiteTime {

    private static final String MARK = "TESTS_OF_SUITE";

    /** What {@code /proc/PID/stat} counts in on Linux, in a second. */
    private static final long TICKS = 100;

    /** Where the parent, and user and system time of a process and of its ended children, are in {@code /proc/PID/stat}, behind the name. */
    private static final int PARENT = 1;

    private static final int FIRST = 11;
    private static final int LAST = 14;

    private record Process(String parent, long ticks, boolean isMarked) {}

    private SuiteTime() {}

    /** The time until now. */
    static Duration spent() {
        String suite = System.getenv(MARK);
        if (suite == null) {
            return Duration.ZERO;
        }
        Map<String, Process> all = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path folder : folders) {
                read(folder, "\0" + MARK + "=" + suite + "\0", all);
            }
        } catch (IOException unknown) {
            return Duration.ZERO;
        }
        long ticks = all.values().stream()
                .filter(process -> belongs(process, all))
                .mapToLong(Process::ticks)
                .sum();
        return Duration.ofMillis(ticks * 1000 / TICKS);
    }

    private static boolean belongs(Process process, Map<String, Process> all) {
        Process one = process;
        while (one != null && !one.isMarked()) {
            one = all.get(one.parent());
        }
        return one != null;
    }

    private static void read(Path folder, String mark, Map<String, Process> all) {
        try {
            String environment = "\0" + Files.readString(folder.resolve("environ"), StandardCharsets.ISO_8859_1) + "\0";
            String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = FIRST; i <= LAST; i++) {
                ticks += Long.parseLong(numbers[i]);
            }
            all.put(folder.getFileName().toString(), new Process(numbers[PARENT], ticks, environment.contains(mark)));
        } catch (IOException ended) {
            // it counts with its parent, which has asked for its end
        }
    }
}
