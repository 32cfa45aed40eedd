package org.keptword.access.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.PersonId;

/**
 * What a counselor says about the own working times.
 *
 * @param version of the week; {@link #NOTHING_SAID} for that of the practice
 * @param absences those that are not over, in order of their days
 * @param colleagues who can cover, by name
 */
public record OwnPresence(
        PersonId person,
        int version,
        WorkingWeek week,
        Optional<PersonId> standingCover,
        List<Away> absences,
        List<Colleague> colleagues) {

    /** The version of a week nobody said anything about. */
    public static final int NOTHING_SAID = -1;

    /** A counselor of the practice who can cover. */
    public record Colleague(PersonId id, String name) {}

    /**
     * An absence.
     *
     * @param cover the colleague who covers, also one who cannot any more
     * @param coverName empty when there is no cover, or who was to cover cannot sign in any more
     * @param begun whether its first day has come
     * @param coverAway whether the cover is away oneself on some of its days
     */
    public record Away(
            UUID id,
            int version,
            LocalDate from,
            LocalDate to,
            Optional<PersonId> cover,
            Optional<String> coverName,
            boolean begun,
            boolean coverAway) {

        /** Whether who was to cover cannot any more. */
        public boolean isCoverInactive() {
            return cover.isPresent() && coverName.isEmpty();
        }
    }

    public OwnPresence {
        absences = List.copyOf(absences);
        colleagues = List.copyOf(colleagues);
    }

    /** Whether the standing cover cannot sign in any more. */
    public boolean isStandingCoverInactive() {
        return standingCover
                .filter(named -> colleagues.stream().noneMatch(one -> one.id().equals(named)))
                .isPresent();
    }

    /** One of the absences. */
    public Optional<Away> absence(UUID id) {
        return absences.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
