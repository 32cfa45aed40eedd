package org.keptword.tests.survival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the two servers of a cluster have logged since a moment, to wait until they know of each other, or no more. */
final class ServerLogs {

    /** A server says that it goes on without the other. */
    private static final Pattern ALONE = Pattern.compile("left the cluster|recovered members \\[node-\\d]");

    /** One of them says that each session is with both. */
    private static final Pattern TOGETHER = Pattern.compile(
            "Context=keptword\\.ear\\.keptword-web\\.war] ISPN100010: Finished rebalance with members \\[node-\\d, node-\\d]");

    private final List<Path> files;
    private final List<Long> begin;

    private ServerLogs(List<Path> files, List<Long> begin) {
        this.files = files;
        this.begin = begin;
    }

    static ServerLogs fromNowOn(Path logs) throws IOException {
        List<Path> files = List.of(logs.resolve("server.log"), logs.resolve("application-2/server.log"));
        return new ServerLogs(files, List.of(Files.size(files.get(0)), Files.size(files.get(1))));
    }

    /** Waits until each of them goes on alone. */
    void awaitAlone(Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!ALONE.matcher(said(0)).find() || !ALONE.matcher(said(1)).find()) {
            pause(end);
        }
    }

    /** Waits until they are one again, and each session is with both. */
    void awaitTogether(Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!TOGETHER.matcher(said(0)).find() && !TOGETHER.matcher(said(1)).find()) {
            pause(end);
        }
    }

    private void pause(long end) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new AssertionError("The servers logged: "
                    + String.join(
                            "\n",
                            IntStream.range(0, files.size())
                                    .mapToObj(this::last)
                                    .toList()));
        }
        TimeUnit.MILLISECONDS.sleep(200);
    }

    private String last(int server) {
        try {
            String said = said(server);
            return said.substring(Math.max(0, said.length() - 2_000));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private String said(int server) throws IOException {
        try (InputStream log = Files.newInputStream(files.get(server))) {
            log.skipNBytes(begin.get(server));
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
