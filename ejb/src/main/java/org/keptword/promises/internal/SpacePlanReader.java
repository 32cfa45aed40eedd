package org.keptword.promises.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.read.FullResponse;

/**
 * Reads from when until when the exercise {@code space-plan} wants space. A plan begins at the earliest when it is handed in; one
 * without an end ends when the counselor next says that contact is open. Pure.
 */
public final class SpacePlanReader {

    /** The exercise that lets promises towards the other rest. */
    public static final String EXERCISE = "space-plan";

    private SpacePlanReader() {}

    /** From a moment until another, or open. */
    public record Span(Instant since, @Nullable Instant until) {}

    public static Span of(List<FullResponse.Answer> answers, ZoneId zone, Instant now) {
        Instant start = day(answers, "start")
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(at -> at.isAfter(now))
                .orElse(now);
        Instant end = day(answers, "end")
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .map(at -> at.isBefore(start) ? start : at)
                .orElse(null);
        return new Span(start, end);
    }

    private static Optional<LocalDate> day(List<FullResponse.Answer> answers, String item) {
        return answers.stream()
                .filter(answer ->
                        answer.path().endsWith("/" + item) && !answer.values().isEmpty())
                .findFirst()
                .flatMap(answer -> answer.values().get(0).day());
    }
}
