package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A deed somebody promised. What was promised never changes: a change ends it and makes another that replaces it. */
@Entity
public class Promise extends ParticipantRecord {

    @Enumerated(EnumType.STRING)
    private PromiseTerms.Beneficiary beneficiary;

    @Enumerated(EnumType.STRING)
    private PromiseTerms.Size size;

    @Enumerated(EnumType.STRING)
    private PromiseTerms.Horizon horizon;

    @Enumerated(EnumType.STRING)
    private PromiseTerms.Kind kind;

    private boolean towardsPartner;

    private String[] subjects;

    private Sealed what;

    private @Nullable Sealed hardDay;

    @Embedded
    private Schedule schedule;

    @Column
    private @Nullable LocalDate overOn;

    @Enumerated(EnumType.STRING)
    private PromiseState state;

    @Enumerated(EnumType.STRING)
    private @Nullable End endReason;

    private Stamp made;

    private @Nullable Instant runsFrom;

    private @Nullable Instant endedAt;

    private @Nullable UUID responseId;

    @Column
    private @Nullable UUID replaces;

    private @Nullable UUID repairs;

    @Column
    private @Nullable String exercise;

    @Column
    private @Nullable String rung;

    @Column
    private @Nullable UUID idempotencyKey;

    private boolean noticeable;

    @Version
    private int version;

    protected Promise() {}

    /**
     * Makes a promise, which waits until {@link #start}.
     *
     * @param subjects what it is about that the counselor should look at first, as ticked or found
     * @param madeBy who entered it: its owner, or the counselor in session
     */
    public Promise(
            PromiseId id,
            UUID practice,
            CaseId caseId,
            ParticipantId owner,
            PromiseTerms terms,
            Set<PromiseSubject> subjects,
            OwnerTimeZones zones,
            UUID madeBy,
            Instant now,
            Vault vault) {
        super(id.value(), practice, caseId.value(), owner.value());
        this.beneficiary = terms.beneficiary();
        this.size = terms.size();
        this.horizon = terms.horizon();
        this.kind = terms.kind();
        this.towardsPartner = terms.isTowardsPartner();
        this.subjects = subjects.stream().sorted().map(PromiseSubject::name).toArray(String[]::new);
        this.what = vault.seal(slot("what"), terms.what());
        this.hardDay = vault.seal(slot("hard_day"), terms.hardDay().orElse(null));
        this.schedule = new Schedule(terms.timing(), zones);
        this.overOn = terms.timing().end().orElse(null);
        this.state = PromiseState.PROPOSED;
        this.made = new Stamp(madeBy, now);
    }

    /** Notes which attempt made it: the same attempt again makes nothing more. */
    public void comeFrom(UUID key) {
        idempotencyKey = key;
    }

    /** Notes the row of a response it comes from. */
    public void comeFrom(String fromExercise, UUID response, String row) {
        exercise = fromExercise;
        responseId = response;
        rung = row;
    }

    /** It makes up for an occurrence that was not kept. */
    public void repair(UUID outcome) {
        repairs = outcome;
    }

    public void replace(Promise earlier) {
        replaces = earlier.id();
        repairs = earlier.repairs;
        exercise = earlier.exercise;
    }

    public void start(Instant now) {
        if (state != PromiseState.PROPOSED) {
            throw new DomainRefusal("refusal.promises.notWaiting");
        }
        state = PromiseState.RUNNING;
        runsFrom = now;
    }

    /** It is over; what was said about it stays. */
    public void end(End why, Instant now) {
        if (state == PromiseState.ENDED) {
            throw new DomainRefusal("refusal.promises.ended");
        }
        if (why == End.DECLINED && state != PromiseState.PROPOSED) {
            throw new DomainRefusal("refusal.promises.notWaiting");
        }
        state = PromiseState.ENDED;
        endReason = why;
        endedAt = now;
        noticeable = false;
    }

    /** The record of the session it was made in was undone: nothing of it counts. One that is over stays as it is. */
    public void retract(Instant now) {
        if (state == PromiseState.ENDED) {
            return;
        }
        state = PromiseState.ENDED;
        endReason = End.RETRACTED;
        endedAt = now;
        noticeable = false;
    }

    /** Its owner and the counselor agreed that the partner may be asked, or no longer. */
    public void letNotice(boolean may) {
        if (may && (state != PromiseState.RUNNING || beneficiary != PromiseTerms.Beneficiary.PARTNER)) {
            throw new DomainRefusal("refusal.promises.notNoticeable");
        }
        noticeable = may;
    }

    public void move(ZoneId to, Instant now) {
        schedule = schedule.moved(to, now);
    }

    public void requireRunning() {
        if (state != PromiseState.RUNNING) {
            throw new DomainRefusal("refusal.promises.notRunning");
        }
    }

    public PromiseId promiseId() {
        return new PromiseId(id());
    }

    public boolean isTowardsPartner() {
        return towardsPartner;
    }

    public Schedule schedule() {
        return schedule;
    }

    public PromiseState state() {
        return state;
    }

    public Optional<End> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Instant madeAt() {
        return made.at();
    }

    public Optional<Instant> runsFrom() {
        return Optional.ofNullable(runsFrom);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<UUID> repairs() {
        return Optional.ofNullable(repairs);
    }

    /** The response it comes from. */
    public Optional<UUID> response() {
        return Optional.ofNullable(responseId);
    }

    public boolean isNoticeable() {
        return noticeable;
    }

    public Set<PromiseSubject> subjects() {
        return Arrays.stream(subjects).map(PromiseSubject::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public PromiseTerms terms(Vault vault) {
        return new PromiseTerms(
                vault.open(slot("what"), what),
                Optional.ofNullable(vault.open(slot("hard_day"), hardDay)),
                beneficiary,
                size,
                horizon,
                kind,
                schedule.timing());
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "promise", column, version);
    }

    /** Why a promise is over. */
    public enum End {
        /** By its owner. */
        ENDED,
        /** Another one took its place. */
        CHANGED,
        /** The counselor did not let it begin. */
        DECLINED,
        /** The record of the session it was made in was undone. */
        RETRACTED
    }
}
