package org.keptword.access;

import java.util.List;
import java.util.UUID;
import org.keptword.audit.AuditLogState;

/**
 * One page of the audit log.
 *
 * @param more whether there are entries after the last one shown
 */
public record AuditLogPage(
        List<AuditLogRow> rows, List<Choice> people, List<Choice> cases, AuditLogState state, boolean more) {

    /** Something to choose by its name. */
    public record Choice(UUID id, String name) {}

    public AuditLogPage {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
        cases = List.copyOf(cases);
    }
}
