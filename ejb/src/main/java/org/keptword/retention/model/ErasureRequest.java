package org.keptword.retention.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.retention.ErasureBasis;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureState;
import org.keptword.retention.ProposeErasure;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A request to erase: proposed by one person, decided by another, done by the database once its week is over. */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest {

    /** So long an approved one waits, and can be stopped. */
    public static final Duration WAITS = Duration.ofDays(7);

    /** So long after that it can be done; what could not be done by then comes to nothing. */
    public static final Duration STANDS = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(name = "practice_id", updatable = false)
    private UUID practiceId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ErasureBasis basis;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason", updatable = false))
    private Sealed reason;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_name", updatable = false)
    private String proposedName;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "sentence"))
    private Sealed sentence;

    @Column(name = "execute_after")
    private Instant executeAfter;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "erased", insertable = false, updatable = false)
    private Long erased;

    @Version
    private int version;

    protected ErasureRequest() {}

    /** Whether it may be proposed at all is for the policy. */
    public ErasureRequest(ProposeErasure command, Actor by, Instant now, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = by.practice().value();
        this.caseId = command.caseId().value();
        this.participantId = command.whom().map(ParticipantId::value).orElse(null);
        this.basis = command.basis();
        this.askedOn = command.askedOn().orElse(null);
        this.reason = vault.seal(slot("reason"), Reasons.require(command.reason()));
        this.state = ErasureState.PROPOSED;
        this.proposedBy = Objects.requireNonNull(by.personValue());
        this.proposedName = by.name();
        this.proposedAt = Objects.requireNonNull(now);
    }

    /** A second person agrees; it is done after {@link #WAITS}. Refused for who proposed it, and once it was decided. */
    public void approve(Actor by, Instant now) {
        decide(by, now);
        state = ErasureState.APPROVED;
        executeAfter = now.plus(WAITS);
    }

    /** A second person does not agree, and says why. */
    public void decline(Actor by, String words, Instant now, Vault vault) {
        decide(by, now);
        sentence = vault.seal(slot("sentence"), Reasons.require(words));
        state = ErasureState.DECLINED;
        endedAt = now;
    }

    /** Nothing comes of it, also after it was approved. Refused once it was done, declined or withdrawn. */
    public void withdraw(Instant now) {
        if (!state.isPending()) {
            throw new DomainRefusal("refusal.records.decided");
        }
        state = ErasureState.WITHDRAWN;
        endedAt = now;
    }

    private void decide(Actor by, Instant now) {
        if (state != ErasureState.PROPOSED) {
            throw new DomainRefusal("refusal.records.decided");
        }
        if (proposedBy.equals(by.personValue())) {
            throw new DomainRefusal("refusal.records.samePerson");
        }
        decidedBy = by.personValue();
        decidedName = by.name();
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Optional<ParticipantId> whom() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    public ErasureBasis basis() {
        return basis;
    }

    public Optional<LocalDate> askedOn() {
        return Optional.ofNullable(askedOn);
    }

    /** Whether it was approved, and was not done while that stood. */
    public boolean hasLapsed(Instant now) {
        return state == ErasureState.APPROVED && now.isAfter(executeAfter.plus(STANDS));
    }

    public boolean isPending() {
        return state.isPending();
    }

    /** As managers and the staff of the case see it. */
    public ErasureLine line(Vault vault) {
        return new ErasureLine(
                id,
                whom(),
                basis,
                askedOn(),
                vault.open(slot("reason"), reason),
                state,
                proposedName,
                proposedAt,
                Optional.ofNullable(decidedAt)
                        .map(at -> new ErasureLine.Decided(
                                decidedName, at, Optional.ofNullable(vault.open(slot("sentence"), sentence)))),
                Optional.ofNullable(executeAfter),
                Optional.ofNullable(executeAfter).map(at -> at.plus(STANDS)),
                Optional.ofNullable(endedAt),
                Optional.ofNullable(erased));
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "erasure_request", column, id);
    }
}
