package org.keptword.cases.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.BoundParty;
import org.keptword.cases.Contact;
import org.keptword.cases.OrderLiftingState;
import org.keptword.cases.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * The counselor asks whoever supervises to confirm that a legal order is lifted. It says all the new state would; until it is decided
 * the order stays in force. What is decided, taken back or overtaken by another state is never changed again.
 */
@Entity
@Table(name = "contact_lifting")
public class ContactLifting {

    @Id
    private UUID id;

    @Column(name = "practice_id", updatable = false)
    private UUID practiceId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Column(name = "contact_state_id", updatable = false)
    private UUID contactStateId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Contact wanted;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BoundParty bound;

    @Column(name = "document_seen", updatable = false)
    private boolean documentSeen;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "review_on", updatable = false)
    private LocalDate reviewOn;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "ground", updatable = false))
    private Sealed ground;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "exceptions", updatable = false))
    private Sealed exceptions;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "reason", updatable = false))
    private Sealed reason;

    @Enumerated(EnumType.STRING)
    private OrderLiftingState state;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "sentence"))
    private Sealed sentence;

    @Version
    private int version;

    protected ContactLifting() {}

    /** Asks to replace the statement in force by what the command says. */
    public ContactLifting(ContactStatement inForce, SetContactState command, UUID by, Instant now, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = inForce.practiceId();
        this.caseId = inForce.caseId();
        this.participantId = inForce.participantId();
        this.contactStateId = inForce.id();
        this.wanted = command.state();
        this.bound = command.bound();
        this.documentSeen = command.documentSeen();
        this.startsOn = command.start();
        this.endsOn = command.end();
        this.reviewOn = command.review();
        this.ground = vault.seal(slot("ground"), command.ground());
        this.exceptions = vault.seal(slot("exceptions"), AllowedJson.write(command.exceptions()));
        this.reason = vault.seal(slot("reason"), command.reason());
        this.state = OrderLiftingState.ASKED;
        this.askedBy = by;
        this.askedAt = now;
    }

    /** Who supervises says yes, with a sentence. */
    public void confirm(String said, UUID by, Vault vault, Instant now) {
        decide(OrderLiftingState.CONFIRMED, said, by, vault, now);
    }

    /** Who supervises says no, with a sentence. */
    public void decline(String said, UUID by, Vault vault, Instant now) {
        decide(OrderLiftingState.DECLINED, said, by, vault, now);
    }

    private void decide(OrderLiftingState outcome, String said, UUID by, Vault vault, Instant now) {
        requireAsked();
        if (by.equals(askedBy)) {
            throw new DomainRefusal("refusal.cases.liftingOwn");
        }
        if (said == null || said.isBlank()) {
            throw new DomainRefusal("refusal.cases.liftingWithoutSentence");
        }
        if (said.length() > SetContactState.LONGEST_TEXT) {
            throw new DomainRefusal("refusal.cases.textTooLong", SetContactState.LONGEST_TEXT);
        }
        sentence = vault.seal(slot("sentence"), said.strip());
        end(outcome, by, now);
    }

    /** Whoever works in the case takes the question back. */
    public void takeBack(UUID by, Instant now) {
        requireAsked();
        end(OrderLiftingState.TAKEN_BACK, by, now);
    }

    /** Another state of contact was recorded meanwhile, which the question did not know of. */
    public void overtake(UUID by, Instant now) {
        requireAsked();
        end(OrderLiftingState.OVERTAKEN, by, now);
    }

    private void end(OrderLiftingState outcome, UUID by, Instant now) {
        state = outcome;
        decidedBy = by;
        decidedAt = now;
    }

    private void requireAsked() {
        if (state != OrderLiftingState.ASKED) {
            throw new DomainRefusal("refusal.cases.liftingSettled");
        }
    }

    /** What was asked for, as a statement that replaces the one in force. */
    public SetContactState wanted(Vault vault) {
        return new SetContactState(
                new ParticipantId(participantId),
                contactStateId,
                wanted,
                bound,
                ground(vault),
                documentSeen,
                startsOn,
                endsOn,
                reviewOn,
                exceptions(vault),
                reason(vault));
    }

    private List<SetContactState.Allowed> exceptions(Vault vault) {
        return AllowedJson.read(vault.open(slot("exceptions"), exceptions));
    }

    /** Whether it asks to replace this statement. */
    public boolean isAbout(ContactStatement statement) {
        return contactStateId.equals(statement.id());
    }

    public UUID id() {
        return id;
    }

    public UUID participantId() {
        return participantId;
    }

    public OrderLiftingState state() {
        return state;
    }

    public String ground(Vault vault) {
        return vault.open(slot("ground"), ground);
    }

    public String reason(Vault vault) {
        return vault.open(slot("reason"), reason);
    }

    /** What the one who decided said. */
    public Optional<String> sentence(Vault vault) {
        return Optional.ofNullable(vault.open(slot("sentence"), sentence));
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "contact_lifting", column, id);
    }
}
