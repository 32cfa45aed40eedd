package org.keptword.sessions;

import java.util.Map;
import java.util.Set;
import org.keptword.access.Permit;
import org.keptword.shared.PromiseId;

/** The terms of the promises made in sessions, told by the feature above that keeps promises. */
public interface AgreedTerms {

    /** The terms of promises of the one case as they were agreed, by promise; those of others are absent. One statement at most. */
    Map<PromiseId, HoldSession.AgreedPromise> of(Set<PromiseId> promises, Permit permit);
}
