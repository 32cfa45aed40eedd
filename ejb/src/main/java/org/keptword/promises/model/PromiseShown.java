package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** The words of a promise that its owner agreed to show to the one it is for, who may be asked whether it was noticed. */
@Entity
public class PromiseShown {

    @Id
    private UUID promiseId;

    private UUID practiceId;

    private UUID caseId;

    private UUID participantId;

    @Column
    private UUID ownerId;

    private Sealed what;

    @Embedded
    private Schedule schedule;

    private Instant since;
    private boolean asks;

    private @Nullable Instant spaceSince;

    private @Nullable Instant spaceUntil;

    @Version
    private int version;

    protected PromiseShown() {}

    /** Shows a promise to the one who is asked from now on. */
    public PromiseShown(Promise of, ParticipantId asked, Instant now, Vault vault) {
        this.promiseId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = asked.value();
        this.ownerId = of.participantId();
        this.schedule = of.schedule();
        this.since = now;
        this.what = vault.seal(slot(), of.terms(vault).what());
        this.asks = true;
    }

    /** The one it is for is asked again, or no longer. */
    public void ask(boolean from, Instant now) {
        if (from && !asks) {
            since = now;
        }
        asks = from;
    }

    /**
     * Nobody is asked about days of a plan for space of its owner.
     *
     * @param until null for a plan without an end
     */
    public void leaveSpace(Instant from, @Nullable Instant until) {
        spaceSince = from;
        spaceUntil = until == null || !until.isBefore(from) ? until : from;
    }

    /** A plan for space of its owner ends now, where one lasts. */
    public void endSpace(Instant now) {
        if (spaceSince != null && (spaceUntil == null || spaceUntil.isAfter(now))) {
            leaveSpace(spaceSince, now);
        }
    }

    /** Whether a plan for space of its owner touches the time between two moments, both included. */
    public boolean leavesSpace(Instant from, Instant to) {
        return spaceSince != null && !spaceSince.isAfter(to) && (spaceUntil == null || spaceUntil.isAfter(from));
    }

    /** Its owner lives elsewhere from now on. */
    public void move(ZoneId to, Instant now) {
        schedule = schedule.moved(to, now);
    }

    public UUID promiseId() {
        return promiseId;
    }

    public UUID practiceId() {
        return practiceId;
    }

    public UUID caseId() {
        return caseId;
    }

    /** The one who is asked. */
    public UUID participantId() {
        return participantId;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** From when on is asked. */
    public Instant since() {
        return since;
    }

    public boolean isAsking() {
        return asks;
    }

    public String what(Vault vault) {
        return vault.open(slot(), what);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "promise_shown", "what", promiseId, null);
    }
}
