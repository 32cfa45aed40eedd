package org.keptword.tests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.tests.harness.TestStack;

/** The application server's process: its processor time from the kernel, what its sessions hold from a heap dump. */
final class ServerProcess {

    private static final String SESSION = "io/undertow/server/session/InMemorySessionManager$SessionImpl";
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final ProcessorTime time;

    private ServerProcess(ProcessorTime time) {
        this.time = time;
    }

    static ServerProcess find() throws IOException {
        return new ServerProcess(ProcessorTime.of("application"));
    }

    /** Processor time the process has used, threads that have ended included, in nanoseconds; the kernel tells it in hundredths. */
    long cpuNanos() throws IOException {
        return time.nanos();
    }

    /** The bytes of all objects that can be reached at one moment: the histogram clears the heap and counts while the process stands still. */
    long liveBytes() throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(tell("GC.class_histogram"));
        if (!total.find()) {
            throw new IOException("The histogram of the heap has no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** The bytes each HTTP session alone holds. */
    List<Long> heldBySessions() throws IOException, InterruptedException {
        Path file = TestStack.target().resolve("bench.hprof").toAbsolutePath();
        Files.deleteIfExists(file);
        try {
            tell("GC.heap_dump", file.toString());
            return new HeapDump(file).held(SESSION);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String tell(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(time.pid())));
        line.addAll(List.of(command));
        Process tool = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }
}
