package org.keptword.retention.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A request to erase: proposed by one person, decided by another, done by the database once its week is over. */
@Entity
@DynamicUpdate
public class ErasureRequest extends CaseRecord {

    /** So long an approved one waits, and can be stopped. */
    public static final Duration WAITS = Duration.ofDays(7);

    /** So long after that it can be done; what could not be done by then comes to nothing. */
    public static final Duration STANDS = Duration.ofDays(14);

    private @Nullable UUID participantId;

    @Enumerated(EnumType.STRING)
    private ErasureLine.Basis basis;

    private @Nullable LocalDate askedOn;

    private Sealed reason;

    @Enumerated(EnumType.STRING)
    private ErasureLine.State state;

    private NamedStamp proposed;

    private @Nullable NamedStamp decided;

    private @Nullable Sealed sentence;

    private @Nullable Instant executeAfter;

    private @Nullable Instant endedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Long erased;

    @Version
    private int version;

    protected ErasureRequest() {}

    /** Whether it may be proposed at all is for the policy. */
    public ErasureRequest(ErasureService.ProposeErasure command, Actor by, Instant now, Vault vault) {
        super(Ids.newId(), by.practice().value(), command.caseId().value());
        this.participantId = command.whom().map(ParticipantId::value).orElse(null);
        this.basis = command.basis();
        this.askedOn = command.askedOn().orElse(null);
        this.reason = vault.seal(slot("reason"), Reasons.require(command.reason()));
        this.state = ErasureLine.State.PROPOSED;
        this.proposed = NamedStamp.of(by, now);
    }

    /** A second person agrees; it is done after {@link #WAITS}. Refused for who proposed it, and once it was decided. */
    public void approve(Actor by, Instant now) {
        decide(by, now);
        state = ErasureLine.State.APPROVED;
        executeAfter = now.plus(WAITS);
    }

    /** A second person does not agree, and says why. */
    public void decline(Actor by, String words, Instant now, Vault vault) {
        decide(by, now);
        sentence = vault.seal(slot("sentence"), Reasons.require(words));
        state = ErasureLine.State.DECLINED;
        endedAt = now;
    }

    /** Nothing comes of it, also after it was approved. Refused once it was done, declined or withdrawn. */
    public void withdraw(Instant now) {
        if (!state.isPending()) {
            throw new DomainRefusal("refusal.records.decided");
        }
        state = ErasureLine.State.WITHDRAWN;
        endedAt = now;
    }

    private void decide(Actor by, Instant now) {
        if (state != ErasureLine.State.PROPOSED) {
            throw new DomainRefusal("refusal.records.decided");
        }
        if (proposed.by().equals(by.personValue())) {
            throw new DomainRefusal("refusal.records.samePerson");
        }
        decided = NamedStamp.of(by, now);
    }

    public Optional<ParticipantId> whom() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    public ErasureLine.Basis basis() {
        return basis;
    }

    public Optional<LocalDate> askedOn() {
        return Optional.ofNullable(askedOn);
    }

    /** Whether it was approved, and was not done while that stood. */
    public boolean hasLapsed(Instant now) {
        return state == ErasureLine.State.APPROVED && executeAfter != null && now.isAfter(executeAfter.plus(STANDS));
    }

    public boolean isPending() {
        return state.isPending();
    }

    /** As managers and the staff of the case see it. */
    public ErasureLine line(Vault vault) {
        return new ErasureLine(
                id(),
                whom(),
                basis,
                askedOn(),
                vault.open(slot("reason"), reason),
                state,
                proposed.name(),
                proposed.at(),
                Optional.ofNullable(decided)
                        .map(by -> new ErasureLine.Decided(
                                by.name(), by.at(), Optional.ofNullable(vault.open(slot("sentence"), sentence)))),
                Optional.ofNullable(executeAfter),
                Optional.ofNullable(executeAfter).map(at -> at.plus(STANDS)),
                Optional.ofNullable(endedAt),
                Optional.ofNullable(erased));
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "erasure_request", column);
    }
}
