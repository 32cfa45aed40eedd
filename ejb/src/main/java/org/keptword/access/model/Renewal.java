package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;

/** That a person may choose a new password for the account there is, with a code that was handed over. */
@Entity
public class Renewal extends OneTimeCode {

    @Column(updatable = false)
    private @Nullable UUID caseId;

    @Version
    private int version;

    protected Renewal() {}

    /**
     * A code is given out.
     *
     * @param caseId the client's case, or null for staff
     */
    public Renewal(Actor by, PersonId person, @Nullable UUID caseId, Instant now) {
        super(by.practice().value(), person.value());
        this.caseId = caseId;
        giveOut(by.requirePersonValue(), now);
    }
}
