package org.keptword.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** How contact stands for one participant from a day on; replaced by the next, never changed. */
@Entity
@Table(name = "contact_state")
public class ContactStatement extends ParticipantRecord {

    @Enumerated(EnumType.STRING)
    private Contact state;

    @Enumerated(EnumType.STRING)
    private SetContactState.@Nullable BoundParty bound;

    private @Nullable Sealed ground;

    private @Nullable Sealed liftReason;

    private boolean documentSeen;

    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private @Nullable LocalDate reviewOn;

    private Stamp set;

    private @Nullable Instant replacedAt;

    @Version
    private int version;

    protected ContactStatement() {}

    public ContactStatement(
            Participant of, Contact state, SetContactState.@Nullable BoundParty bound, LocalDate startsOn, Stamp set) {
        super(Ids.newId(), of.practiceId(), of.caseId(), of.id());
        this.state = state;
        this.bound = bound;
        this.startsOn = startsOn;
        this.set = set;
        if (state == Contact.LEGAL_ORDER && bound == null) {
            throw new DomainRefusal("refusal.cases.boundMissing");
        }
    }

    /** Adds why, and whether the document itself was seen. */
    public void because(@Nullable String reason, boolean seen, Vault vault) {
        ground = vault.seal(slot("ground"), reason);
        documentSeen = seen;
    }

    /** Adds why it may be less strict than the one before; without a reason it may not. */
    public void lifting(@Nullable String why, Vault vault) {
        if (why == null || why.isBlank()) {
            throw new DomainRefusal("refusal.cases.liftingWithoutReason");
        }
        liftReason = vault.seal(slot("lift_reason"), why.strip());
    }

    /** Sets the end and the day of review; an end before the start is refused. */
    public void until(@Nullable LocalDate end, @Nullable LocalDate review) {
        if (end != null && end.isBefore(startsOn)) {
            throw new DomainRefusal("refusal.cases.endBeforeStart");
        }
        endsOn = end;
        reviewOn = review;
    }

    /** Another statement takes its place. */
    public void replace(Instant now) {
        replacedAt = now;
    }

    /** Why it is less strict than the one before; null where it is not. */
    public @Nullable String liftReason(Vault vault) {
        return vault.open(slot("lift_reason"), liftReason);
    }

    public Contact state() {
        return state;
    }

    public SetContactState.@Nullable BoundParty bound() {
        return bound;
    }

    public @Nullable String ground(Vault vault) {
        return vault.open(slot("ground"), ground);
    }

    public boolean documentSeen() {
        return documentSeen;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    public Stamp stated() {
        return set;
    }

    public boolean isInForce() {
        return replacedAt == null;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "contact_state", column, version);
    }
}
