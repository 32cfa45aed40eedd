package org.keptword.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a practice's audit log found.
 *
 * @param removed how many of the oldest entries the practice has not kept; the chain begins after them
 * @param upTo the number of the last entry that is linked
 * @param sealedAt when that was linked, or null
 * @param waiting entries that are not linked yet
 * @param backdated entries dated more than a day before they were linked
 * @param unstamped entries from before there were stamps, which the chain begins with
 * @param stopped whether nothing is linked any more, because the chain is not the one its head knows
 * @param findings what is wrong, at most {@link #MOST}
 */
public record AuditLogReport(
        long removed,
        long upTo,
        @Nullable Instant sealedAt,
        long waiting,
        long backdated,
        long unstamped,
        boolean stopped,
        List<AuditLogFinding> findings) {

    public static final int MOST = 100;

    public AuditLogReport {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
