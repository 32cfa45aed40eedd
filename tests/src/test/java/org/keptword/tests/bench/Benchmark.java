package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.tests.browser.BrowserJourney;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * The figures of the budgets, on a warm server with the settings of production: {@code tests/bench}. Processor time is that of the
 * whole server process, its housekeeping included, over a batch of requests; the smallest and the median batch are printed. Budgets are
 * for it alone; beside it stands the median of what the database took.
 */
class Benchmark {

    private static final int WARM = 1500;
    private static final int BATCHES = 5;
    private static final int BATCH = 100;
    private static final int QUEUE = 50;
    private static final int SESSIONS = 9;
    private static final int VIEWS = 10;
    private static final Pattern PERSON = Pattern.compile("data-person=\"([^\"]+)\"");
    private static final String ANSWERS =
            "{\"the-hurt\":{\"hurt\":\"I said I was at work.\",\"before\":\"We had moved.\"}}";

    /** Something to do again and again. */
    private interface Deed {
        void act() throws IOException, InterruptedException;
    }

    /** A page to measure, with its budget. */
    private record Measured(String what, String budget, Deed deed) {}

    private final List<String> lines = new ArrayList<>();

    @Test
    void figures() throws Exception {
        ServerProcess server = ServerProcess.find();
        try (BenchData data = BenchData.open()) {
            sessions(server);
            UUID leadUp = data.assignment("lead-up", "Theo");
            data.handIn(data.copies(leadUp, QUEUE));
            Visitor client = Visitor.signedIn("client2");
            Visitor counselor = Visitor.signedIn("counselor1");
            String exercise = "/homework/" + data.copies(leadUp, 1).get(0);
            String overview = "/cases/" + caseId(counselor);

            assertTrue(occurrences(counselor.get("/review"), "href=\"/review/") >= QUEUE, "rows of the queue");
            String yearsOf = "/cases/" + data.fiveYears();
            String years = yearsOf + "/progress?span=all";
            assertTrue(occurrences(counselor.get(years), ">260</text>") > 0, "sessions of five years");
            pages(server, client, exercise, counselor, overview, years);
            prep(server, counselor, overview, yearsOf);
            // while prep files are made, a slow machine signs an idle client out
            Visitor later = Visitor.signedIn("client2");
            sizes(later, exercise);
            // before the hand-ins that are measured: they would stand in each of its reports
            say(
                    "20 prep reports of a day as one PDF",
                    new DayOfTwenty(server, data, later, counselor).print(leadUp),
                    "10 s, 150 MB, 10 pages");
            handIns(server, data, later, leadUp);
        }
        Files.write(TestStack.target().resolve("bench.txt"), lines);
    }

    private void pages(
            ServerProcess server, Visitor client, String exercise, Visitor counselor, String overview, String years)
            throws Exception {
        List<Measured> measured = List.of(
                new Measured("client exercise page", "6 ms", () -> client.get(exercise)),
                new Measured("review queue, 50 rows and more", "8 ms", () -> counselor.get("/review")),
                new Measured("case page", "10 ms", () -> counselor.get(overview)),
                new Measured("progress of five years", "25 ms", () -> counselor.get(years)),
                new Measured("progress of six sessions", "-", () -> counselor.get(overview + "/progress")),
                new Measured(
                        "talking points of a case",
                        "-",
                        () -> counselor.send("GET", "/api" + overview + "/points", "")),
                new Measured("client progress", "-", () -> client.get("/progress")),
                new Measured("today", "-", () -> counselor.get("/today")),
                new Measured("a piece of work being read", "-", readOne(counselor)),
                new Measured("client home", "-", () -> client.get("/home")));
        for (int i = 0; i < WARM; i++) {
            for (Measured one : measured) {
                one.deed().act();
            }
        }
        for (Measured one : measured) {
            cpu(one, server);
        }
    }

    /** What is read before a session: the page, and the file in wall time. */
    private void prep(ServerProcess server, Visitor counselor, String overview, String yearsOf) throws Exception {
        for (String of : List.of(overview, yearsOf)) {
            String session = counselor.link(of + "/sessions", "/sessions/").replaceAll("/(prep|held).*", "");
            String which = of.equals(overview) ? "of six sessions" : "of five years";
            for (int i = 0; i < WARM; i++) {
                counselor.get(session + "/prep.pdf");
                counselor.get(session + "/prep");
            }
            cpu(new Measured("prep page " + which, "-", () -> counselor.get(session + "/prep")), server);
            cpu(new Measured("prep file " + which, "400 ms", () -> counselor.get(session + "/prep.pdf")), server);
        }
    }

    private static Deed readOne(Visitor counselor) throws IOException, InterruptedException {
        String path = counselor.link("/today", "/review/");
        return () -> counselor.get(path);
    }

    private void cpu(Measured one, ServerProcess server) throws Exception {
        ProcessorTime database = ProcessorTime.of("postgresql");
        double[] batches = new double[BATCHES];
        double[] inDatabase = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = server.cpuNanos();
            long databaseBefore = database.nanos();
            for (int i = 0; i < BATCH; i++) {
                one.deed().act();
            }
            batches[batch] = (server.cpuNanos() - before) / 1e6 / BATCH;
            inDatabase[batch] = (database.nanos() - databaseBefore) / 1e6 / BATCH;
        }
        Arrays.sort(batches);
        Arrays.sort(inDatabase);
        say(
                one.what(),
                "least %.2f, median %.2f ms CPU a request, and %.2f in the database"
                        .formatted(batches[0], batches[BATCHES / 2], inDatabase[BATCHES / 2]),
                one.budget());
    }

    private void handIns(ServerProcess server, BenchData data, Visitor client, UUID leadUp) throws Exception {
        handIn(server, data, client, data.copies(leadUp, 300));
        double[] batches = new double[BATCHES];
        double syncs = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            double[] measured = handIn(server, data, client, data.copies(leadUp, BATCH));
            batches[batch] = measured[0];
            syncs += measured[1] / BATCHES;
        }
        Arrays.sort(batches);
        say(
                "hand-in and the page after it",
                "least %.2f, median %.2f ms CPU, %.2f log syncs".formatted(batches[0], batches[BATCHES / 2], syncs),
                "15 ms, 2 syncs");
    }

    private static double[] handIn(ServerProcess server, BenchData data, Visitor client, List<UUID> assignments)
            throws Exception {
        return handIn(server, data, client, assignments, ANSWERS);
    }

    /** Hands in what was given; processor time and log syncs of each. */
    static double[] handIn(ServerProcess server, BenchData data, Visitor client, List<UUID> assignments, String answers)
            throws Exception {
        Matcher person = PERSON.matcher(client.get("/homework/" + assignments.get(0)));
        assertTrue(person.find(), "the person the page is for");
        String who = person.group(1);
        for (UUID assignment : assignments) {
            client.send(
                    "PUT",
                    "/api/drafts/" + assignment,
                    "{\"person\":\"%s\",\"basedOn\":0,\"device\":\"bench\",\"answers\":%s}".formatted(who, answers));
        }
        long syncs = data.walSyncs();
        long before = server.cpuNanos();
        for (UUID assignment : assignments) {
            client.send(
                    "POST",
                    "/api/drafts/" + assignment + "/hand-in",
                    "{\"person\":\"%s\",\"number\":1,\"device\":\"bench\",\"idempotencyKey\":\"%s\",\"answers\":%s}"
                            .formatted(who, UUID.randomUUID(), answers));
            client.get("/homework/" + assignment);
        }
        double cpu = (server.cpuNanos() - before) / 1e6 / assignments.size();
        return new double[] {cpu, (data.walSyncs() - syncs) / (double) assignments.size()};
    }

    private void sizes(Visitor client, String exercise) throws Exception {
        String page = client.get(exercise);
        assertTrue(PERSON.matcher(page).find(), "the person the page is for");
        int html = page.getBytes(StandardCharsets.UTF_8).length;
        say("client exercise page, HTML", "%.1f KB".formatted(html / 1024.0), "60 KB");
        List<String> visits = Wire.visits("client2", exercise, BrowserJourney.chromium());
        say("client exercise page, first visit", visits.get(0), "12 requests, 250 KB");
        say("client exercise page, second visit", visits.get(1), "2 requests, 15 KB");
    }

    /** Comes first, while the demonstration is what it was: a page on which a button acts on a row keeps the rows' ids. */
    private void sessions(ServerProcess server) throws Exception {
        String overview = "/cases/" + caseId(Visitor.signedIn("counselor1"));
        List<String> views = new ArrayList<>();
        for (String path : List.of("", "/homework", "/sessions", "/safety", "?phase=understand")) {
            views.add(overview + path);
        }
        views.addAll(List.of("/cases", "/today", "/review", "/account", "/guide"));
        assertTrue(views.size() == VIEWS, "ten views");
        for (int i = 0; i < SESSIONS; i++) {
            Visitor visitor = Visitor.signedIn("counselor1");
            for (String view : views) {
                visitor.get(view);
            }
        }
        List<Long> held = server.heldBySessions().stream().sorted().toList();
        say(
                "a session with ten counselor's views open",
                "%.1f KB held by it alone".formatted(held.get(held.size() / 2) / 1024.0),
                "60 KB");
    }

    private void say(String what, String figure, String budget) {
        String line = "%-44s %-52s budget %s".formatted(what, figure, budget);
        lines.add(line);
        System.out.println(line);
    }

    private static String caseId(Visitor counselor) throws IOException, InterruptedException {
        Matcher link =
                Pattern.compile("href=\"/cases/([0-9a-f-]{36})\"[^>]*>Maya").matcher(counselor.get("/cases"));
        assertTrue(link.find(), "the case of the couple");
        return link.group(1);
    }

    private static int occurrences(String text, String of) {
        return text.split(Pattern.quote(of), -1).length - 1;
    }
}
