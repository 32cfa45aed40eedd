package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseSplit;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionState;
import org.keptword.vault.Vault;

/** The meetings ahead of a couple's case that was split do not take place: each case plans its own. */
@ApplicationScoped
public class SplitMeetings {

    @Inject
    Guard guard;

    @Inject
    SessionRepository repository;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void split(@Observes CaseSplit split) {
        Permit permit = guard.read(split.caseId());
        Instant now = clock.instant();
        repository.ofCase(permit).stream()
                .filter(one ->
                        one.state() == SessionState.PLANNED && one.startsAt().isAfter(now))
                .forEach(one -> {
                    one.cancel(ByWhom.COUNSELOR, null, vault, now);
                    guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, one.sessionId());
                });
    }
}
