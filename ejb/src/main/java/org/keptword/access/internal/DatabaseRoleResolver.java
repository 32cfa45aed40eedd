package org.keptword.access.internal;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Role;

/**
 * Chooses the database role of a Hibernate session when it is opened, which is at the first use of the entity manager in a transaction: that
 * of jobs if a job acts, that of people otherwise. A role chosen wrongly cannot set its actor, so the transaction fails (ADR 47).
 */
public class DatabaseRoleResolver implements CurrentTenantIdentifierResolver<String> {

    static final String PEOPLE = "keptword_app";
    static final String JOBS = "keptword_jobs";

    /** Answers for the request in which it is asked. It is looked up once: each look-up walks through the whole stack of calls. */
    private volatile @Nullable CurrentActor current;

    @Override
    public String resolveCurrentTenantIdentifier() {
        return isJob() ? JOBS : PEOPLE;
    }

    /** Outside a request there is no actor; what is read there belongs to no practice, such as the guide. */
    private boolean isJob() {
        try {
            return current().find().filter(actor -> actor.role() == Role.JOB).isPresent();
        } catch (ContextNotActiveException outsideOfRequests) {
            return false;
        }
    }

    private CurrentActor current() {
        CurrentActor known = current;
        if (known == null) {
            known = CDI.current().select(CurrentActor.class).get();
            current = known;
        }
        return known;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
