package org.keptword.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.keptword.tests.harness.TestStack;

/** What a service has taken of processors: its process with threads that have ended, and its children with those that have ended. */
record ProcessorTime(long pid) {

    private static final long NANOS_OF_A_TICK = 10_000_000;

    /** Of a service of this run by the name of its record. */
    static ProcessorTime of(String service) throws IOException {
        Path record = TestStack.current().settings().data().resolve("processes").resolve(service);
        return new ProcessorTime(Long.parseLong(Files.readString(record).strip().split("\\s+")[0]));
    }

    /** In nanoseconds; the kernel tells it in hundredths of a second. */
    long nanos() throws IOException {
        long ticks = ticks(pid, 4);
        for (ProcessHandle child :
                (Iterable<ProcessHandle>) ProcessHandle.of(pid).orElseThrow().children()::iterator) {
            try {
                ticks += ticks(child.pid(), 2);
            } catch (NoSuchFileException ended) {
                // it counts among those that have ended the next time
            }
        }
        return ticks * NANOS_OF_A_TICK;
    }

    /** The sum of the first of: own time in programs, in the kernel, and the two of children that have ended. */
    private static long ticks(long process, int fields) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        String afterName = stat.substring(stat.lastIndexOf(')') + 2);
        return List.of(afterName.split(" ")).subList(11, 11 + fields).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
