package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;

/** Tells the audit log what lists of the caseload showed of each client, and by which relation to the case. */
@ApplicationScoped
public class CaseloadAudit {

    @Inject
    CaseloadEntries entries;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Records what a list of the caseload showed of each record, with the relation by which the actor reaches its case, so that clients learn of it
     * as they do of a page of their case. What somebody reads because of one client alone is recorded for the case as a whole, as its pages are: of an
     * alarm nobody learns by what else the list held. A list without any things is one entry.
     *
     * @param action {@link AuditAction#LIST}, or {@link AuditAction#EXPORT} of a list that is taken away as a file
     * @param things how many of each record
     */
    public void record(Permit caseload, AuditAction action, AuditedObject object, Map<ListedRecord, Long> things) {
        if (things.isEmpty()) {
            auditLog.record(
                    caseload.actor(),
                    caseload.entry(action, object, List.of(), null).counting(0));
            return;
        }
        Map<UUID, List<CaseloadEntry>> reached = entries.reached(
                caseload.actor(),
                things.keySet().stream().map(ListedRecord::caseId).collect(Collectors.toSet()),
                clock.instant());
        Map<ListedRecord, Long> told = new LinkedHashMap<>();
        things.forEach((record, count) -> told.merge(
                isForOneClient(reached.getOrDefault(record.caseId(), List.of()))
                        ? new ListedRecord(record.caseId(), null)
                        : record,
                count,
                Long::sum));
        told.forEach((record, count) -> {
            String reason = strongest(reached.getOrDefault(record.caseId(), List.of()))
                    .map(Relation::name)
                    .orElse(caseload.reason());
            auditLog.record(
                    caseload.actor(),
                    new AuditLog.NewAuditEntry(action, object, List.of(), record.caseId(), record.participant(), reason)
                            .counting(Math.toIntExact(count)));
        });
    }

    private static Optional<Relation> strongest(List<CaseloadEntry> reached) {
        return CaseloadEntry.strongest(reached.stream()).map(CaseloadEntry::relation);
    }

    private static boolean isForOneClient(List<CaseloadEntry> reached) {
        Relation relation = strongest(reached).orElse(Relation.EMERGENCY);
        return reached.stream().anyMatch(entry -> entry.relation() == relation && entry.isForOneClient());
    }

    /**
     * The record that a thing in a list is part of.
     *
     * @param participant whose it is, or null for what is the whole case's
     */
    public record ListedRecord(UUID caseId, @Nullable UUID participant) {}
}
