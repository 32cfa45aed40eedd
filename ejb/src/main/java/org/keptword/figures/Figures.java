package org.keptword.figures;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Counts and times since the server was started, in the text format of Prometheus. */
public final class Figures {

    static final String SETTING = "KEPTWORD_METRICS";

    /** Seconds up to which pages and jobs are counted together. */
    private static final double[] UP_TO = {0.025, 0.1, 0.5, 2, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram pages = Histogram.builder()
            .name("keptword_page_seconds")
            .help("Time until a page was answered, by the template of its address.")
            .labelNames("page", "outcome")
            .classicOnly()
            .classicUpperBounds(UP_TO)
            .withoutExemplars()
            .register(registry);
    private final Histogram jobs = Histogram.builder()
            .name("keptword_job_seconds")
            .help("Time that a round of a job took in one practice, or once for all.")
            .labelNames("job", "outcome")
            .classicOnly()
            .classicUpperBounds(UP_TO)
            .withoutExemplars()
            .register(registry);
    private final Counter handIns = Counter.builder()
            .name("keptword_hand_ins_total")
            .help("Responses that were handed in.")
            .withoutExemplars()
            .register(registry);
    private final Counter messages = Counter.builder()
            .name("keptword_messages_total")
            .help("E-mails, notifications and text messages that were handed over, by what became of them.")
            .labelNames("channel", "outcome")
            .withoutExemplars()
            .register(registry);
    private final Counter refusals = Counter.builder()
            .name("keptword_refusals_total")
            .help("Calls and addresses that were refused and that the audit log knows.")
            .labelNames("reason")
            .withoutExemplars()
            .register(registry);
    private final Gauge lastBackup = Gauge.builder()
            .name("keptword_last_backup_timestamp_seconds")
            .help(
                    "When the last planned backup was begun that can be relied on, in seconds since 1970; 0 while there is none.")
            .withoutExemplars()
            .register(registry);

    Figures() {}

    /** Whether the setting asks for them. */
    static boolean areKept() {
        return "true".equals(System.getenv(SETTING));
    }

    /** Adds a page that was answered. */
    void page(String template, int status, Duration took) {
        pages.labelValues(template, status < 400 ? "shown" : status < 500 ? "refused" : "failed")
                .observe(seconds(took));
    }

    /** Adds a round of a job. */
    void job(String name, boolean done, Duration took) {
        jobs.labelValues(name, done ? "done" : "failed").observe(seconds(took));
    }

    /** Adds a response that was handed in. */
    void handIn() {
        handIns.inc();
    }

    /** Adds a message that was handed over. */
    void message(Enum<?> channel, Enum<?> outcome) {
        messages.labelValues(word(channel), word(outcome)).inc();
    }

    /** Adds a refusal. */
    void refusal(String reason) {
        refusals.labelValues(reason.toLowerCase(Locale.ROOT)).inc();
    }

    /** Notes when the last backup was begun that can be relied on. */
    void lastBackup(Instant begun) {
        lastBackup.set((double) begun.getEpochSecond());
    }

    /** Returns all of them as Prometheus reads them. */
    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
