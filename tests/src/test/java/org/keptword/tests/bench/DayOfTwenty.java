package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Visitor;

/** Twenty sessions of one day, each with a report of ten pages and more, printed in one go as the page does it. */
final class DayOfTwenty {

    private static final int REPORTS = 20;
    private static final int WARM = 4;
    /** Between two questions whether the file is ready, in milliseconds. */
    private static final long BETWEEN = 200;

    private final ServerProcess server;
    private final BenchData data;
    private final Visitor client;
    private final Visitor counselor;

    DayOfTwenty(ServerProcess server, BenchData data, Visitor client, Visitor counselor) {
        this.server = server;
        this.data = data;
        this.client = client;
        this.counselor = counselor;
    }

    /** What it took from the press of the button until the file was ready, when it was made often enough to be warm. */
    String print(UUID leadUp) throws Exception {
        String text = "We talked until late, and I said what I had kept back. "
                .repeat(70)
                .strip();
        String answers = "{\"the-hurt\":{\"hurt\":\"%s\",\"before\":\"%s\"},\"close\":{\"bring-to-session\":true}}"
                .formatted(text, text);
        Benchmark.handIn(client, data.copies(leadUp, 1), answers).act();
        data.planToday("Theo", REPORTS);
        double cold = 0;
        for (int i = 0; i < WARM; i++) {
            long begun = System.nanoTime();
            make();
            cold = Math.max(cold, (System.nanoTime() - begun) / 1e9);
        }
        long cpu = server.cpuNanos();
        long begun = System.nanoTime();
        String address = make();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = (server.cpuNanos() - cpu) / 1e9;
        int pages = PrepFile.pages(address + ".pdf", counselor);
        return "%.1f s (%.1f s cold), %.1f s of processor, %d pages, %.0f MB live at most above before"
                .formatted(seconds, cold, used, pages, most() / 1048576.0);
    }

    /** Printed once more, while what is live in the heap is counted again and again, which takes time of its own. */
    private long most() throws Exception {
        long before = server.liveBytes();
        begin();
        long most = before;
        while (latest().contains("\"making\":true")) {
            most = Math.max(most, server.liveBytes());
        }
        return most - before;
    }

    private String make() throws Exception {
        begin();
        String said = latest();
        while (said.contains("\"making\":true")) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN);
            said = latest();
        }
        Matcher address = Pattern.compile("\"address\":\"([^\"]+)\"").matcher(said);
        assertTrue(address.find(), said);
        return address.group(1);
    }

    private String latest() throws IOException, InterruptedException {
        return counselor.send("GET", "/api/prints", "");
    }

    private void begin() throws IOException, InterruptedException {
        HttpResponse<String> answer = SentForm.on(counselor, "/today", "print").sendBy("print:pdf");
        assertTrue(answer.statusCode() == 302, () -> "pressing the button answered " + answer.statusCode());
    }
}
