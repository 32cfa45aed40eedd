package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.gate.Gate;

/** The outcome of the gate policy without its grounds, for pages of clients, who may not see the facts. */
@Entity
public class CaseGate {

    @Id
    private UUID caseId;

    @Column
    private UUID practiceId;

    private boolean jointOpen;

    private boolean paused;

    private Instant changedAt;

    @Version
    private int version;

    protected CaseGate() {}

    /** The gate of a new case: closed. */
    public CaseGate(Case of, Instant now) {
        this.caseId = of.id();
        this.practiceId = of.practiceId();
        this.changedAt = now;
    }

    /** Takes the outcome of the policy. A gate that closes after it was open pauses the work that was going on. */
    public void take(Gate gate, Instant now) {
        paused = !gate.isOpen() && (jointOpen || paused);
        jointOpen = gate.isOpen();
        changedAt = now;
    }

    /** Closes before the policy weighs: a client told of a no, and only the counselor can look behind the gate. */
    public void close(Instant now) {
        paused = jointOpen || paused;
        jointOpen = false;
        changedAt = now;
    }

    /** Since when joint work that was on is off at the latest; empty while it is on, or never was. */
    public Optional<Instant> pausedSince() {
        return paused && !jointOpen ? Optional.of(changedAt) : Optional.empty();
    }

    /** Whether anything that decides it was recorded after a moment. */
    public boolean hasChangedSince(Instant at) {
        return changedAt.isAfter(at);
    }

    public Gate.JointWork jointWork() {
        return jointOpen ? Gate.JointWork.ON : paused ? Gate.JointWork.PAUSED : Gate.JointWork.OFF;
    }
}
