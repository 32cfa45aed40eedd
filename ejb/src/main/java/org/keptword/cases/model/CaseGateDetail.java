package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.gate.Gate;

/**
 * What staff know of the gate of a case beyond its outcome. While a closed gate is held, clients still find what they had, and it waits
 * for the counselor to pick the moment; for everything staff do it is closed already.
 */
@Entity
public class CaseGateDetail {

    @Id
    private UUID caseId;

    @Column
    private UUID practiceId;

    private @Nullable Instant heldSince;

    private boolean apart;

    @Version
    private int version;

    protected CaseGateDetail() {}

    /** The detail of a case about which nothing is known yet. */
    public CaseGateDetail(UUID caseId, UUID practiceId) {
        this.caseId = caseId;
        this.practiceId = practiceId;
    }

    /**
     * Takes the outcome of the policy.
     *
     * @param held whether clients do not find it yet
     */
    public void take(Gate gate, boolean held, Instant now) {
        apart = gate.isKeptApart();
        heldSince = !held ? null : heldSince == null ? now : heldSince;
    }

    /** Ends the hold: clients find the gate closed from now on. */
    public void release() {
        heldSince = null;
    }

    /** Since when a closed gate is held back from clients. */
    public Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    /** Whether the two must not be brought together. */
    public boolean isApart() {
        return apart;
    }
}
