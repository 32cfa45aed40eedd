package org.keptword.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.audit.internal.Chain;
import org.keptword.audit.model.AuditEntry;
import org.keptword.shared.Actor;

/** The trail of a practice for those who may read it: its manager. */
@ApplicationScoped
public class TrailBook {

    @Inject
    AuditEntries entries;

    @Inject
    Chain chain;

    @EJB
    TrailChecker checker;

    /** The entries asked for, the newest first. */
    public List<TrailLine> read(Actor reader, TrailQuery query, int most) {
        return entries.find(reader.practice().value(), query, most).stream()
                .map(AuditEntry::line)
                .toList();
    }

    public TrailState state(Actor reader) {
        return entries.state(reader.practice().value());
    }

    /** Goes along the whole chain and keeps what was found. Belongs outside of any transaction. */
    public void check(Actor reader) {
        checker.check(reader, chain.known(reader.practice().value()));
    }
}
