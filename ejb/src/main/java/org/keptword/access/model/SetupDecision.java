package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.PracticeRecord;

/** That a practice skips something it would settle before it invites its first client. */
@Entity
@Immutable
public class SetupDecision extends PracticeRecord {

    private static final int LONGEST_REASON = 300;

    @Enumerated(EnumType.STRING)
    private SetupTask task;

    private @Nullable String reason;

    private @Nullable UUID decidedBy;

    private Instant decidedAt;

    protected SetupDecision() {}

    private SetupDecision(
            PracticeId practice, SetupTask task, @Nullable String reason, @Nullable UUID by, Instant now) {
        super(Ids.newId(), practice.value());
        this.task = task;
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** The installation settles it, such as for a demonstration. */
    public static SetupDecision ofTheInstallation(PracticeId practice, SetupTask task, Instant now) {
        return new SetupDecision(practice, task, null, null, now);
    }

    /** A manager skips it and says why, in at most {@value #LONGEST_REASON} characters. */
    public static SetupDecision ofManager(
            PracticeId practice, SetupTask task, String reason, PersonId manager, Instant now) {
        String said = reason.strip();
        if (!task.isOptional() || said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.access.setupReason", LONGEST_REASON);
        }
        return new SetupDecision(practice, task, WholeText.require(said), manager.value(), now);
    }

    public SetupTask task() {
        return task;
    }

    /** Why; empty where the installation decided. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The manager who decided; empty where it was the installation. */
    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
