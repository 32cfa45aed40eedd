package org.keptword.retention.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.retention.ErasureLine;
import org.keptword.shared.DomainRefusal;

/** When something of a case may be proposed and approved to be erased. The database weighs the same once more when it is done. */
public final class ErasurePolicy {

    private ErasurePolicy() {}

    /**
     * The retention status of a case.
     *
     * @param closed whether it is closed
     * @param keptUntil the day its retention passes; empty while it, or a case that goes on from it, is open
     * @param held whether a legal hold is active
     */
    public record RetentionStatus(boolean closed, Optional<LocalDate> keptUntil, boolean held) {

        /** Whether the practice has kept it for as long as it keeps, and nothing holds it. */
        public boolean isDue(LocalDate today) {
            return closed
                    && !held
                    && keptUntil.filter(until -> !until.isAfter(today)).isPresent();
        }
    }

    /**
     * Refuses what must not be erased.
     *
     * @param ofOne whether it is the content of one client
     * @param askedOn the day of that client's own written request
     */
    public static void require(
            RetentionStatus status,
            ErasureLine.Basis basis,
            boolean ofOne,
            Optional<LocalDate> askedOn,
            LocalDate today) {
        if (!status.closed()) {
            throw new DomainRefusal("refusal.records.open");
        }
        if (status.held()) {
            throw new DomainRefusal("refusal.records.held");
        }
        switch (basis) {
            case RETENTION -> {
                if (!status.isDue(today)) {
                    throw new DomainRefusal("refusal.records.kept");
                }
            }
            case CLIENT_ASKED -> {
                if (!ofOne) {
                    throw new DomainRefusal("refusal.records.whoAsked");
                }
                if (askedOn.filter(day -> !day.isAfter(today)).isEmpty()) {
                    throw new DomainRefusal("refusal.records.askedOn");
                }
            }
        }
    }
}
