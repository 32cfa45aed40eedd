package org.keptword.cases.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When reaching out rests, as a pure function. An attempt is a row of the contact log that was handed in, personal, begun by its
 * author and not answered; each counts once from the hand-in that first told of it. The first rests reaching out for the practice's
 * days, the second without an end. Only an attempt told of after the counselor last reopened makes it rest, but all of them count.
 */
public final class RestPolicy {

    /** From so many attempts on, the rest has no end. */
    public static final int LASTING = 2;

    private RestPolicy() {}

    /**
     * How reaching out stands.
     *
     * @param attempts how many attempts stand
     * @param until the last day of the rest; null when nothing rests, or without an end
     */
    public record Rest(
            int attempts, boolean rests, @Nullable LocalDate until) {}

    /**
     * Weighs the attempts that stand.
     *
     * @param noted when each was first told of
     * @param reopenedAt when the counselor last reopened, or null
     * @param days how many days the first one rests, 1 to 365
     * @param zone the author's
     */
    public static Rest weigh(List<Instant> noted, @Nullable Instant reopenedAt, int days, ZoneId zone) {
        Optional<Instant> latest = noted.stream()
                .filter(at -> reopenedAt == null || at.isAfter(reopenedAt))
                .max(Comparator.naturalOrder());
        LocalDate until = latest.filter(at -> noted.size() < LASTING)
                .map(at -> lastDay(at, days, zone))
                .orElse(null);
        return new Rest(noted.size(), latest.isPresent(), until);
    }

    /** The last day of a rest that began at a moment. */
    public static LocalDate lastDay(Instant begun, int days, ZoneId zone) {
        return LocalDate.ofInstant(begun, zone).plusDays(days);
    }
}
