package org.keptword.promises.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.AnswerValue;
import org.keptword.homework.read.FullResponse;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;

/**
 * Reads the rows of the exercise {@code promise-ladder}. A row without a day begins today, or, made once, is for a week from now; a day
 * that is past means today. Who feels pushed to a promise lets it wait for the counselor. Pure.
 */
public final class LadderReader {

    /** The exercise whose rows become promises. */
    public static final String EXERCISE = "promise-ladder";

    private static final int DAYS_FOR_ONCE = 7;

    private LadderReader() {}

    /**
     * One row.
     *
     * @param row its address in the form, which stays the same in later revisions
     */
    public record Rung(String row, PromiseTerms terms, Set<PromiseSubject> about) {}

    /** The rows that hold a promise, in the order of the form. */
    public static List<Rung> rungs(List<FullResponse.Answer> answers, LocalDate today) {
        Map<String, Map<String, AnswerValue>> rows = new LinkedHashMap<>();
        for (FullResponse.Answer answer : answers) {
            int slash = answer.path().lastIndexOf('/');
            if (slash > 0 && !answer.values().isEmpty()) {
                rows.computeIfAbsent(answer.path().substring(0, slash), row -> new LinkedHashMap<>())
                        .put(answer.path().substring(slash + 1), answer.values().get(0));
            }
        }
        return rows.entrySet().stream()
                .flatMap(row -> rung(row.getKey(), row.getValue(), today).stream())
                .toList();
    }

    private static Optional<Rung> rung(String row, Map<String, AnswerValue> answers, LocalDate today) {
        String side = answers.containsKey("partner-what") ? "partner-" : "own-";
        String what = text(answers, side + "what");
        if (what == null || what.isBlank()) {
            return Optional.empty();
        }
        Set<PromiseSubject> about = "pushed".equals(text(answers, "partner-free"))
                ? EnumSet.of(PromiseSubject.FEELS_PUSHED)
                : EnumSet.noneOf(PromiseSubject.class);
        PromiseTerms.Beneficiary beneficiary =
                side.equals("partner-") ? PromiseTerms.Beneficiary.PARTNER : forWhom(text(answers, "own-for-whom"));
        return Optional.of(new Rung(
                row,
                new PromiseTerms(
                        what,
                        Optional.ofNullable(text(answers, side + "hard-day")),
                        beneficiary,
                        size(text(answers, side + "size")),
                        PromiseTerms.Horizon.SHORT,
                        PromiseTerms.Kind.ACT,
                        timing(answers, side, today)),
                about));
    }

    private static PromiseTerms.Beneficiary forWhom(@Nullable String code) {
        return switch (code == null ? "self" : code) {
            case "children" -> PromiseTerms.Beneficiary.CHILDREN;
            case "household" -> PromiseTerms.Beneficiary.HOUSEHOLD;
            default -> PromiseTerms.Beneficiary.ONESELF;
        };
    }

    private static PromiseTerms.Size size(@Nullable String code) {
        return code == null ? PromiseTerms.Size.SMALL : PromiseTerms.Size.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static PromiseTerms.Timing timing(Map<String, AnswerValue> answers, String side, LocalDate today) {
        String rhythm = Optional.ofNullable(text(answers, side + "rhythm")).orElse("once");
        LocalDate asked = Optional.ofNullable(answers.get(side + "due-on"))
                .flatMap(AnswerValue::day)
                .orElse(rhythm.equals("once") ? today.plusDays(DAYS_FOR_ONCE) : today);
        LocalDate first = asked.isBefore(today) ? today : asked;
        LocalTime at = Optional.ofNullable(answers.get(side + "due-at"))
                .flatMap(AnswerValue::time)
                .map(time -> time.withSecond(0).withNano(0))
                .orElse(null);
        return switch (rhythm) {
            case "daily" -> PromiseTerms.Timing.recurring(PromiseRecurrence.daily(), first, null, at);
            case "weekly" -> PromiseTerms.Timing.recurring(PromiseRecurrence.weekly(Set.of()), first, null, at);
            default -> PromiseTerms.Timing.once(first, at);
        };
    }

    private static @Nullable String text(Map<String, AnswerValue> answers, String item) {
        return Optional.ofNullable(answers.get(item)).map(AnswerValue::text).orElse(null);
    }
}
