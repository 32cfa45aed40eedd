package org.keptword.access.internal;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Role;

/**
 * Chooses the database role of a Hibernate session when it is opened, which is at the first use of the entity manager in a transaction: that
 * of jobs if a job acts, that of people otherwise. A role chosen wrongly cannot set its actor, so the transaction fails (ADR 47).
 */
public class DatabaseRoleResolver implements CurrentTenantIdentifierResolver<String> {

    static final String PEOPLE = "keptword_app";
    static final String JOBS = "keptword_jobs";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return isJob() ? JOBS : PEOPLE;
    }

    /** Outside a request there is no actor; what is read there belongs to no practice, such as the guide. */
    private static boolean isJob() {
        try {
            return CDI.current()
                    .select(CurrentActor.class)
                    .get()
                    .find()
                    .filter(actor -> actor.role() == Role.JOB)
                    .isPresent();
        } catch (ContextNotActiveException outsideOfRequests) {
            return false;
        }
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
