package org.keptword.tests.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much longer a process took than on a machine of its own: the kernel says of each of its threads how long it ran and how long it was ready to run
 * and waited for a processor ({@code /proc/PID/task/TID/schedstat}).
 */
final class Starvation {

    /** A wait that is longer than this many times what is allowed is no matter of processors. */
    private static final double MOST = 3;

    private record Time(long ran, long waited) {}

    private final long process;
    private final Map<Path, Time> before;

    private Starvation(long process) throws IOException {
        this.process = process;
        this.before = threads(process);
    }

    /** Begins to look at a process. */
    static Starvation of(ProcessHandle process) throws IOException {
        return new Starvation(process.pid());
    }

    /** How many times as long everything took since then: 1 where nothing waited or the kernel keeps no account, {@value #MOST} at most. */
    double factor() throws IOException {
        long ran = 0;
        long waited = 0;
        for (Map.Entry<Path, Time> thread : threads(process).entrySet()) {
            Time from = before.getOrDefault(thread.getKey(), new Time(0, 0));
            ran += thread.getValue().ran() - from.ran();
            waited += thread.getValue().waited() - from.waited();
        }
        return ran == 0 ? 1 : Math.min(MOST, 1 + (double) waited / ran);
    }

    private static Map<Path, Time> threads(long process) throws IOException {
        Path all = Path.of("/proc", Long.toString(process), "task");
        Map<Path, Time> times = new HashMap<>();
        if (!Files.exists(all)) {
            return times;
        }
        try (Stream<Path> listed = Files.list(all)) {
            for (Path thread : listed.toList()) {
                read(thread.resolve("schedstat")).ifPresent(time -> times.put(thread, time));
            }
        }
        return times;
    }

    /** Empty for a thread that has ended. */
    private static Optional<Time> read(Path account) {
        try {
            List<String> numbers = List.of(Files.readString(account).strip().split(" "));
            return Optional.of(new Time(Long.parseLong(numbers.get(0)), Long.parseLong(numbers.get(1))));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
