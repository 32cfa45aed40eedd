package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
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
 * whole server process, its housekeeping included, and of PostgreSQL, over a batch of requests; budgets are for both together. Pages are
 * measured in turn.
 */
class Benchmark {

    private static final int WARM = 1500;
    private static final int WARM_PREP = 500;
    private static final int WARM_HAND_INS = 300;
    private static final int BATCHES = 5;
    private static final int BATCH = 100;
    private static final int QUEUE = 50;
    private static final int SESSIONS = 9;
    private static final int VIEWS = 10;
    private static final Pattern PERSON = Pattern.compile("data-person=\"([^\"]+)\"");
    private static final String ANSWERS =
            "{\"the-hurt\":{\"hurt\":\"I said I was at work.\",\"before\":\"We had moved.\"}}";

    /** A page to measure, with its budget. */
    private record Measured(String what, String budget, Costs.Deed deed) implements Costs.Deed {
        @Override
        public void act() throws IOException, InterruptedException {
            deed.act();
        }
    }

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
            pages(client, exercise, counselor, overview, years);
            prep(counselor, overview, yearsOf);
            // while prep files are made, a slow machine signs an idle client out
            Visitor later = Visitor.signedIn("client2");
            sizes(later, exercise);
            // before the hand-ins that are measured: they would stand in each of its reports
            say(
                    "20 prep reports of a day as one PDF",
                    new DayOfTwenty(server, data, later, counselor).print(leadUp),
                    "10 s, 150 MB, 10 pages");
            handIns(data, later, leadUp);
        }
        Files.write(TestStack.target().resolve("bench.txt"), lines);
    }

    private void pages(Visitor client, String exercise, Visitor counselor, String overview, String years)
            throws Exception {
        measure(
                WARM,
                List.of(
                        new Measured("client exercise page", "5 ms", () -> client.get(exercise)),
                        new Measured("review queue, 50 rows and more", "8 ms", () -> counselor.get("/review")),
                        new Measured("case page", "10 ms", () -> counselor.get(overview)),
                        new Measured("progress of five years", "-", () -> counselor.get(years)),
                        new Measured("progress of six sessions", "12 ms", () -> counselor.get(overview + "/progress")),
                        new Measured(
                                "talking points of a case",
                                "-",
                                () -> counselor.send("GET", "/api" + overview + "/points", "")),
                        new Measured("client progress", "12 ms", () -> client.get("/progress")),
                        new Measured("today", "10 ms", () -> counselor.get("/today")),
                        new Measured("a response being read", "-", readOne(counselor)),
                        new Measured("client home", "9 ms", () -> client.get("/home"))));
    }

    /** What is read before a session: the page, and the file. */
    private void prep(Visitor counselor, String overview, String yearsOf) throws Exception {
        List<Measured> measured = new ArrayList<>();
        for (String of : List.of(overview, yearsOf)) {
            String session = counselor.link(of + "/sessions", "/sessions/0").replaceAll("/(prep|held).*", "");
            boolean few = of.equals(overview);
            String which = few ? "of six sessions" : "of five years";
            measured.add(
                    new Measured("prep page " + which, few ? "15 ms" : "-", () -> counselor.get(session + "/prep")));
            measured.add(new Measured("prep file " + which, "-", () -> counselor.get(session + "/prep.pdf")));
        }
        measure(WARM_PREP, measured);
        say("prep file of one page", PrepFile.ofOnePage(counselor), "60 ms");
    }

    private static Costs.Deed readOne(Visitor counselor) throws IOException, InterruptedException {
        String path = counselor.link("/today", "/review/");
        return () -> counselor.get(path);
    }

    private void measure(int warm, List<Measured> measured) throws IOException, InterruptedException {
        Costs all = new Costs();
        all.warm(measured, warm);
        List<Costs.Cost> costs = all.inTurn(measured, BATCHES, BATCH);
        for (int i = 0; i < costs.size(); i++) {
            say(measured.get(i).what(), costs.get(i).toString(), measured.get(i).budget());
        }
    }

    private void handIns(BenchData data, Visitor client, UUID leadUp) throws Exception {
        Costs.Deed handIn = handIn(client, data.copies(leadUp, WARM_HAND_INS + BATCHES * BATCH), ANSWERS);
        for (int i = 0; i < WARM_HAND_INS; i++) {
            handIn.act();
        }
        long syncs = data.walSyncs();
        Costs.Cost cost = new Costs().inTurn(List.of(handIn), BATCHES, BATCH).get(0);
        double each = (data.walSyncs() - syncs) / (double) (BATCHES * BATCH);
        say("hand-in and the page after it", cost.toString(), "14 ms");
        say("the same, log syncs", "%.2f".formatted(each), "2");
    }

    /** Saves a draft for each of these; each act then hands in the next one and looks at the page after it. */
    static Costs.Deed handIn(Visitor client, List<UUID> assignments, String answers)
            throws IOException, InterruptedException {
        Matcher person = PERSON.matcher(client.get("/homework/" + assignments.get(0)));
        assertTrue(person.find(), "the person the page is for");
        String who = person.group(1);
        for (UUID assignment : assignments) {
            client.send(
                    "PUT",
                    "/api/drafts/" + assignment,
                    "{\"person\":\"%s\",\"basedOn\":0,\"device\":\"bench\",\"answers\":%s}".formatted(who, answers));
        }
        Iterator<UUID> ahead = assignments.iterator();
        return () -> {
            UUID assignment = ahead.next();
            client.send(
                    "POST",
                    "/api/drafts/" + assignment + "/hand-in",
                    "{\"person\":\"%s\",\"number\":1,\"device\":\"bench\",\"idempotencyKey\":\"%s\",\"answers\":%s}"
                            .formatted(who, UUID.randomUUID(), answers));
            client.get("/homework/" + assignment);
        };
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

    /** The case of the couple with most of everything. */
    static String caseId(Visitor counselor) throws IOException, InterruptedException {
        Matcher link =
                Pattern.compile("href=\"/cases/([0-9a-f-]{36})\"[^>]*>Maya").matcher(counselor.get("/cases"));
        assertTrue(link.find(), "the case of the couple");
        return link.group(1);
    }

    private static int occurrences(String text, String of) {
        return text.split(Pattern.quote(of), -1).length - 1;
    }
}
