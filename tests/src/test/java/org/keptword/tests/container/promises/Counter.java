package org.keptword.tests.container.promises;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.internal.ActorBinding;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;

/** Stands for a page above promises: asks for counts inside a transaction of its own. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class Counter {

    @Inject
    Guard guard;

    @Inject
    Promises promises;

    @Reads
    public PromiseCounts ofCase(CaseId id, List<Instant> bounds) {
        return promises.counts(guard.read(id), bounds);
    }

    @Reads
    public PromiseCounts own(List<Instant> bounds) {
        return promises.counts(guard.own(), bounds);
    }
}
