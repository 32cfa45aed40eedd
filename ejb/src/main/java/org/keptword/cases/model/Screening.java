package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** The counselor's record of a check for violence, coercion and pursuit, taken with one participant alone. */
@Entity
public class Screening extends ParticipantRecord {

    @Enumerated(EnumType.STRING)
    private ScreeningResult result;

    private LocalDate takenOn;

    private boolean takenAlone;

    private boolean ownForceAsked;

    private boolean noContactAsked;

    private @Nullable Sealed finding;

    private @Nullable Sealed kinds;

    @Enumerated(EnumType.STRING)
    private RecordScreening.@Nullable Recency lately;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable Sealed decisionReason;

    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable UUID decidedBy;

    private Stamp taken;

    @Version
    private int version;

    protected Screening() {}

    /** A screening not taken alone, or of no result, is refused: it would say nothing. */
    public Screening(Participant of, ScreeningResult result, LocalDate takenOn, boolean alone, Stamp taken) {
        super(Ids.newId(), of.practiceId(), of.caseId(), of.id());
        if (result == ScreeningResult.NOT_DONE) {
            throw new IllegalArgumentException("A screening that was not done is not recorded");
        }
        if (!alone) {
            throw new DomainRefusal("refusal.cases.screeningNotAlone");
        }
        this.result = result;
        this.takenOn = takenOn;
        this.takenAlone = true;
        this.taken = taken;
    }

    /** The same screening at another place of the same person, with its decision. */
    public static Screening carried(Participant to, Screening before, Vault vault) {
        Screening carried = new Screening(to, before.result, before.takenOn, before.takenAlone, before.taken);
        carried.asked(before.ownForceAsked, before.noContactAsked, before.finding(vault), vault);
        carried.told(before.kinds(vault), before.lately, vault);
        carried.decision = before.decision;
        carried.decidedOn = before.decidedOn;
        carried.decidedBy = before.decidedBy;
        carried.decisionReason = vault.seal(carried.slot("decision_reason"), before.decisionReason(vault));
        return carried;
    }

    /** Notes what was asked beyond the partner's acts, and what was found. */
    public void asked(boolean ownForce, boolean noContact, @Nullable String found, Vault vault) {
        ownForceAsked = ownForce;
        noContactAsked = noContact;
        finding = vault.seal(slot("finding"), found);
    }

    /** Notes which kinds of violence were told of, and how lately. */
    public void told(Set<RecordScreening.Violence> of, RecordScreening.@Nullable Recency when, Vault vault) {
        String codes = of.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        kinds = vault.seal(slot("kinds"), codes.isEmpty() ? null : codes);
        lately = when;
    }

    /** The counselor decides on a concern, once; danger cannot be decided away, and a reason is required. */
    public void decide(Decision newDecision, @Nullable String reason, UUID by, LocalDate on, Vault vault) {
        if (result != ScreeningResult.CONCERN) {
            throw new DomainRefusal("refusal.cases.onlyConcernIsDecided");
        }
        if (decision != null) {
            throw new DomainRefusal("refusal.cases.decidedAlready");
        }
        if (reason == null || reason.isBlank()) {
            throw new DomainRefusal("refusal.cases.decisionWithoutReason");
        }
        decision = newDecision;
        decisionReason = vault.seal(slot("decision_reason"), reason);
        decidedBy = by;
        decidedOn = on;
    }

    /**
     * Refuses a screening that was taken on an earlier day, and one that would replace a concern or danger unseen: the latest counts, so
     * somebody else's finding would be undone by a page that was opened before it. Danger is recorded whatever was found before.
     */
    public void requireReplaceable(RecordScreening by) {
        if (by.result() == ScreeningResult.DANGER) {
            return;
        }
        if (takenOn.isAfter(by.takenOn())) {
            throw new DomainRefusal("refusal.cases.screeningOlder");
        }
        boolean unseen = !id().equals(by.follows());
        if (unseen && result != ScreeningResult.NO_CONCERN) {
            throw new StaleState();
        }
    }

    /** Returns when one that follows counts as recorded: now, or just after this one where the clock of the server that recorded it was ahead. */
    public Instant momentAfter(Instant now) {
        Instant next = taken.at().plus(1, ChronoUnit.MICROS);
        return now.isAfter(next) ? now : next;
    }

    public ScreeningResult result() {
        return result;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public boolean ownForceAsked() {
        return ownForceAsked;
    }

    public boolean noContactAsked() {
        return noContactAsked;
    }

    public @Nullable String finding(Vault vault) {
        return vault.open(slot("finding"), finding);
    }

    /** The kinds that were told of. */
    public Set<RecordScreening.Violence> kinds(Vault vault) {
        String codes = vault.open(slot("kinds"), kinds);
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(",", -1))
                        .map(RecordScreening.Violence::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** How lately it was, or null. */
    public RecordScreening.@Nullable Recency lately() {
        return lately;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable String decisionReason(Vault vault) {
        return vault.open(slot("decision_reason"), decisionReason);
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public Instant takenAt() {
        return taken.at();
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "screening", column, version);
    }
}
