package org.keptword.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a scrape reads, and that nothing is kept unless it is asked for. */
class FiguresTest {

    private enum Outcome {
        SENT,
        AWAY
    }

    private final Figures figures = new Figures();

    @Test
    void aPageIsCountedByItsTemplateAndWhatBecameOfIt() {
        figures.page("/cases/{case}", 200, Duration.ofMillis(40));
        figures.page("/cases/{case}", 302, Duration.ofMillis(400));
        figures.page("/cases/{case}", 404, Duration.ofMillis(1));
        figures.page("/cases/{case}", 500, Duration.ofSeconds(3));
        assertLines(
                "keptword_page_seconds_bucket{outcome=\"shown\",page=\"/cases/{case}\",le=\"0.1\"} 1",
                "keptword_page_seconds_bucket{outcome=\"shown\",page=\"/cases/{case}\",le=\"0.5\"} 2",
                "keptword_page_seconds_count{outcome=\"refused\",page=\"/cases/{case}\"} 1",
                "keptword_page_seconds_sum{outcome=\"failed\",page=\"/cases/{case}\"} 3.0");
    }

    @Test
    void jobsHandInsMessagesAndRefusalsAreCounted() {
        figures.job("notices", true, Duration.ofMillis(5));
        figures.job("notices", false, Duration.ofMillis(5));
        figures.handIn();
        figures.message(Measured.Channel.EMAIL, Outcome.SENT);
        figures.message(Measured.Channel.PUSH, Outcome.AWAY);
        figures.refusal("NOT_REACHED");
        assertLines(
                "keptword_job_seconds_count{job=\"notices\",outcome=\"done\"} 1",
                "keptword_job_seconds_count{job=\"notices\",outcome=\"failed\"} 1",
                "keptword_hand_ins_total 1.0",
                "keptword_messages_total{channel=\"email\",outcome=\"sent\"} 1.0",
                "keptword_messages_total{channel=\"push\",outcome=\"away\"} 1.0",
                "keptword_refusals_total{reason=\"not_reached\"} 1.0");
    }

    @Test
    void theExampleDashboardShowsWhatIsExported() throws IOException {
        jobsHandInsMessagesAndRefusalsAreCounted();
        figures.page("/today", 200, Duration.ofMillis(5));
        Set<String> exported = names(new String(figures.text(), StandardCharsets.UTF_8));
        Set<String> shown = names(Files.readString(Path.of("../config/observability/keptword-dashboard.json")));
        assertTrue(shown.size() > 5, shown::toString);
        assertTrue(exported.containsAll(shown), () -> shown + " and " + exported);
    }

    private static Set<String> names(String text) {
        return Pattern.compile("keptword_[a-z_]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void withoutTheSettingWorkIsDoneAndNothingIsKept() {
        AtomicInteger runs = new AtomicInteger();
        Measured.job("notices", runs::incrementAndGet);
        assertThrows(
                IllegalStateException.class,
                () -> Measured.job("notices", () -> {
                    throw new IllegalStateException("the round fails as before");
                }));
        assertEquals(1, runs.get());
        assertEquals(Outcome.AWAY, Measured.message(Measured.Channel.EMAIL, Outcome.AWAY));
        assertEquals(null, Measured.kept());
        assertEquals(0, Measured.now());
    }

    private void assertLines(String... expected) {
        List<String> lines =
                new String(figures.text(), StandardCharsets.UTF_8).lines().toList();
        for (String line : expected) {
            assertTrue(lines.contains(line), () -> line + " is not in " + lines);
        }
    }
}
