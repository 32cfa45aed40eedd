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
import java.util.Objects;
import java.util.UUID;
import org.keptword.cases.BoundParty;
import org.keptword.cases.Contact;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** How contact stands for one participant from a day on; replaced by the next, never changed. */
@Entity
@Table(name = "contact_state")
public class ContactStatement {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "participant_id")
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private Contact state;

    @Enumerated(EnumType.STRING)
    private BoundParty bound;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "ground"))
    private Sealed ground;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "lift_reason"))
    private Sealed liftReason;

    @Column(name = "document_seen")
    private boolean documentSeen;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Version
    private int version;

    protected ContactStatement() {}

    public ContactStatement(Participant of, Contact state, BoundParty bound, LocalDate startsOn, UUID setBy, Instant setAt) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.participantId = of.id();
        this.state = Objects.requireNonNull(state);
        this.bound = bound;
        this.startsOn = Objects.requireNonNull(startsOn);
        this.setBy = setBy;
        this.setAt = setAt;
        if (state == Contact.LEGAL_ORDER && bound == null) {
            throw new DomainRefusal("refusal.cases.boundMissing");
        }
    }

    /** Adds why, and whether the document itself was seen. */
    public void because(String reason, boolean seen, Vault vault) {
        ground = vault.seal(slot("ground"), reason);
        documentSeen = seen;
    }

    /** Adds why it may be less strict than the one before; without a reason it may not. */
    public void lifting(String why, Vault vault) {
        if (why == null || why.isBlank()) {
            throw new DomainRefusal("refusal.cases.liftingWithoutReason");
        }
        liftReason = vault.seal(slot("lift_reason"), why.strip());
    }

    /** Sets the end and the day of review; an end before the start is refused. */
    public void until(LocalDate end, LocalDate review) {
        if (end != null && end.isBefore(startsOn)) {
            throw new DomainRefusal("refusal.cases.endBeforeStart");
        }
        endsOn = end;
        reviewOn = review;
    }

    /** Another statement takes its place. */
    public void replace(Instant now) {
        replacedAt = Objects.requireNonNull(now);
    }

    public UUID id() {
        return id;
    }

    public UUID practiceId() {
        return practiceId;
    }

    public UUID caseId() {
        return caseId;
    }

    /** Why it is less strict than the one before; null where it is not. */
    public String liftReason(Vault vault) {
        return vault.open(slot("lift_reason"), liftReason);
    }

    public UUID participantId() {
        return participantId;
    }

    public Contact state() {
        return state;
    }

    public BoundParty bound() {
        return bound;
    }

    public String ground(Vault vault) {
        return vault.open(slot("ground"), ground);
    }

    public boolean documentSeen() {
        return documentSeen;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }

    public Instant since() {
        return setAt;
    }

    public UUID author() {
        return setBy;
    }

    public Instant statedAt() {
        return setAt;
    }

    public boolean isInForce() {
        return replacedAt == null;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "contact_state", column, id);
    }
}
