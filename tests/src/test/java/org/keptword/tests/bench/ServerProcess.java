package org.keptword.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keptword.tests.harness.TestStack;

/** The application server's process: its processor time from the kernel, its live memory from the JDK's own tool. */
final class ServerProcess {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private final long pid;

    private ServerProcess(long pid) {
        this.pid = pid;
    }

    static ServerProcess find() throws IOException {
        Path record = TestStack.target().resolve("stack/processes/application");
        return new ServerProcess(Long.parseLong(Files.readString(record).strip().split("\\s+")[0]));
    }

    /** Processor time all its threads have used, in nanoseconds. */
    long cpuNanos() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.mapToLong(ServerProcess::nanos).sum();
        }
    }

    private static long nanos(Path thread) {
        try {
            return Long.parseLong(
                    Files.readString(thread.resolve("schedstat")).strip().split(" ")[0]);
        } catch (IOException ended) {
            if (Files.exists(thread)) {
                throw new UncheckedIOException(ended);
            }
            return 0;
        }
    }

    /** Bytes in use after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IllegalStateException("The live memory of the server could not be read");
        }
        return Long.parseLong(total.group(1));
    }
}
