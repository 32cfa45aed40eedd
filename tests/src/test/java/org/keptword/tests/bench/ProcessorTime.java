package org.keptword.tests.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.keptword.tests.harness.TestStack;

/** What a service has taken of processors: its process with threads that have ended, and its children with those that have ended. */
record ProcessorTime(long pid) {

    private static final long NANOS_OF_A_TICK = 10_000_000;

    /** As the kernel names these threads, with fifteen letters at most. */
    private static final Set<String> COMPILERS = Set.of("C1 CompilerThre", "C2 CompilerThre", "Sweeper thread");

    /** Of a service of this run by the name of its record. */
    static ProcessorTime of(String service) throws IOException {
        Path record = TestStack.current().settings().data().resolve("processes").resolve(service);
        return new ProcessorTime(Long.parseLong(Files.readString(record).strip().split("\\s+")[0]));
    }

    /** In nanoseconds; the kernel tells it in hundredths of a second. */
    long nanos() throws IOException {
        long ticks = ticks(stat(pid), 4);
        for (ProcessHandle child :
                (Iterable<ProcessHandle>) ProcessHandle.of(pid).orElseThrow().children()::iterator) {
            try {
                ticks += ticks(stat(child.pid()), 2);
            } catch (NoSuchFileException ended) {
                // it counts among those that have ended the next time
            }
        }
        return ticks * NANOS_OF_A_TICK;
    }

    private static Path stat(long process) {
        return Path.of("/proc", Long.toString(process), "stat");
    }

    /** The part of a Java process' time that its compilers have taken so far, and the thread that clears out what they made. */
    long ofCompilers() throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                if (COMPILERS.contains(Files.readString(thread.resolve("comm")).strip())) {
                    ticks += ticks(thread.resolve("stat"), 2);
                }
            }
        }
        return ticks * NANOS_OF_A_TICK;
    }

    /** The sum of the first of: own time in programs, in the kernel, and the two of children that have ended. */
    private static long ticks(Path file, int fields) throws IOException {
        String stat = Files.readString(file);
        String afterName = stat.substring(stat.lastIndexOf(')') + 2);
        return List.of(afterName.split(" ")).subList(11, 11 + fields).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
