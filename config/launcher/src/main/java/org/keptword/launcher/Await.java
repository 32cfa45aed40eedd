package org.keptword.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Waits for something to come true, while the process that must bring it about is watched. */
final class Await {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Await() {}

    static void until(BooleanSupplier ready, OwnProcess process, Path log, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new LaunchFailure(
                        process.name() + " stopped while starting. The end of " + log + ":\n" + tail(log, 15));
            }
            if (Instant.now().isAfter(end)) {
                throw new LaunchFailure(process.name() + " was not ready after " + patience.toSeconds()
                        + " seconds. The end of " + log + ":\n" + tail(log, 15));
            }
            pause();
        }
    }

    /** Waits without a process to watch. */
    static void until(BooleanSupplier ready, Duration patience) {
        if (!within(ready, patience)) {
            throw new LaunchFailure("Gave up after " + patience.toSeconds() + " seconds.");
        }
    }

    /** Waits for it no longer than this, and returns whether it came true. */
    static boolean within(BooleanSupplier ready, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            pause();
        }
        return true;
    }

    static boolean answers(String address) {
        return answers(address, "");
    }

    /** Whether an address answers well, with these words in what it says. */
    static boolean answers(String address, String words) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains(words);
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    private static void pause() {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    static String tail(Path log, int count) {
        List<String> all = lines(log).toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
    }

    /** The lines of a log, whatever bytes are in it. */
    static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream();
        } catch (IOException unreadable) {
            return Stream.of("(nothing was written)");
        }
    }
}
