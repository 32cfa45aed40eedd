package org.keptword.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.audit.internal.Chain;
import org.keptword.audit.model.AuditEntry;
import org.keptword.shared.Actor;

/** Reads the audit log of a practice for its manager. */
@ApplicationScoped
public class AuditLogReader {

    @Inject
    AuditEntries entries;

    @Inject
    Chain chain;

    @EJB
    AuditLogChecker checker;

    /** The entries asked for, the newest first. */
    public List<AuditLogLine> read(Actor reader, AuditLogQuery query, int most) {
        return entries.find(reader.practice().value(), query, most).stream()
                .map(AuditEntry::line)
                .toList();
    }

    public AuditLogState state(Actor reader) {
        return entries.state(reader.practice().value());
    }

    /** Goes along the whole chain and keeps what was found. Belongs outside of any transaction. */
    public void check(Actor reader) {
        checker.check(reader, chain.known(reader.practice().value()));
    }
}
