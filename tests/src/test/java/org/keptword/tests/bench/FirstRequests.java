package org.keptword.tests.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** What services that have just started take for their first requests: {@code tests/bench}. Nothing else may run on them before. */
class FirstRequests {

    private static final int REQUESTS = 200;
    private static final int SESSIONS = 400;

    private final List<String> lines = new ArrayList<>();

    @Test
    void figures() throws Exception {
        String profile = System.getProperty("keptword.profile");
        Visitor counselor = Visitor.signedIn("counselor1");
        Visitor client = Visitor.signedIn("client2");
        String overview = "/cases/" + Benchmark.caseId(counselor);
        String exercise = client.link("/home", "/homework/");
        List<Costs.Deed> pages = List.of(
                () -> counselor.get("/today"),
                () -> client.get("/home"),
                () -> counselor.get("/review"),
                () -> client.get(exercise),
                () -> counselor.get(overview),
                () -> client.get("/progress"),
                () -> counselor.get("/cases"),
                () -> counselor.get(overview + "/progress"));
        Costs.Deed all = () -> {
            for (Costs.Deed page : pages) {
                page.act();
            }
        };
        double cost = new Costs()
                        .inTurn(List.of(all), 1, REQUESTS / pages.size())
                        .get(0)
                        .least()
                / pages.size();
        say("a request among the first " + REQUESTS + ", " + profile, cost, "ms CPU", "35 ms");
        for (int i = 0; i < SESSIONS; i++) {
            Visitor.signedIn(i % 2 == 0 ? "counselor1" : "client2").get("/");
        }
        say("memory of the server with " + SESSIONS + " sessions, " + profile, memory() / 1024, "MB", "600 MB");
        Files.write(TestStack.target().resolve("first.txt"), lines);
    }

    /** What the kernel holds of the server's process, in kilobytes. */
    private static double memory() throws Exception {
        return Files.readAllLines(java.nio.file.Path.of(
                        "/proc", Long.toString(ProcessorTime.of("application").pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }

    private void say(String what, double figure, String unit, String budget) {
        String line = String.format(Locale.ROOT, "%-56s %8.1f %-8s budget %s", what, figure, unit, budget);
        lines.add(line);
        System.out.println(line);
    }
}
