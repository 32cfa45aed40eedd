package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.gate.GateFacts;
import org.keptword.cases.safety.RecordReachOut;
import org.keptword.cases.safety.RestPolicy;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;

/** The state of one participant's reaching out, as far as it was reported to the counselor. */
@Entity
public class ReachOutRest {

    @Id
    private UUID participantId;

    @Column
    private UUID practiceId;

    private UUID caseId;

    private int attempts;
    private boolean rests;

    private @Nullable LocalDate restsUntil;

    private @Nullable Instant noStatedAt;

    private @Nullable Instant reopenedAt;

    @Version
    private int version;

    protected ReachOutRest() {}

    /** Nothing rests yet. */
    public ReachOutRest(UUID practice, RecordReachOut command) {
        this.participantId = command.participant().value();
        this.practiceId = practice;
        this.caseId = command.caseId().value();
    }

    /** Copies the state for the same person in another case. */
    public ReachOutRest(Participant to, ReachOutRest before) {
        this.participantId = to.id();
        this.practiceId = to.practiceId();
        this.caseId = to.caseId();
        this.attempts = before.attempts;
        this.rests = before.rests;
        this.restsUntil = before.restsUntil;
        this.noStatedAt = before.noStatedAt;
        this.reopenedAt = before.reopenedAt;
    }

    /** Takes what the policy made of the current attempts. */
    public void take(RestPolicy.Rest rest) {
        attempts = rest.attempts();
        rests = rest.rests();
        restsUntil = rest.until();
    }

    /** The participant reported that the other person asked for no contact; it holds until the counselor decides. */
    public void stateNo(Instant now) {
        noStatedAt = now;
    }

    /** The counselor allows reaching out again. */
    public void reopen(Instant now) {
        if (!rests) {
            throw new StaleState();
        }
        rests = false;
        restsUntil = null;
        reopenedAt = now;
    }

    /** The counselor decided on the no. */
    public void settleNo() {
        if (noStatedAt == null) {
            throw new StaleState();
        }
        noStatedAt = null;
    }

    public GateFacts.ReachOutFacts facts() {
        return new GateFacts.ReachOutFacts(rests, restsUntil, noStatedAt != null);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public ParticipantId participantId() {
        return new ParticipantId(participantId);
    }

    public int attempts() {
        return attempts;
    }

    public Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    public Optional<Instant> noStatedAt() {
        return Optional.ofNullable(noStatedAt);
    }
}
