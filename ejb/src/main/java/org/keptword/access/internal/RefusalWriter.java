package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.keptword.audit.Entry;
import org.keptword.audit.Trail;
import org.keptword.shared.Actor;

/** Writes a refusal in a transaction of its own, because that of the act is rolled back. */
@ApplicationScoped
public class RefusalWriter {

    @Inject
    ActorStatement statement;

    @Inject
    Trail trail;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(Actor actor, Entry entry) {
        statement.enter(actor, true);
        trail.record(actor, entry);
    }
}
