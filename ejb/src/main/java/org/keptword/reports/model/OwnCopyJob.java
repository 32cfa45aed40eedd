package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keptword.reports.OwnCopyId;
import org.keptword.reports.OwnCopyView;
import org.keptword.shared.persistence.PracticeRecord;

/** A client's own copy while it is made, and for the day it is kept. */
@Entity
@Table(name = "own_copy")
public class OwnCopyJob extends PracticeRecord {

    /** So long it is kept once it is ready. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** After so long without a word nobody works on it any more. */
    public static final Duration SILENT = Duration.ofSeconds(60);

    /** Where the work stands. That it was interrupted is not written: whoever was interrupted could not write it. */
    public enum State {
        MAKING,
        READY,
        FAILED
    }

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private State state;

    private int done;
    private int total;
    private UUID[] shares;

    private Instant madeAt;

    private Instant beatAt;

    private Instant expiresAt;

    @Version
    private int version;

    protected OwnCopyJob() {}

    public OwnCopyJob(OwnCopyId id, UUID practice, UUID person, Instant now) {
        super(id.value(), practice);
        this.personId = Objects.requireNonNull(person);
        this.state = State.MAKING;
        this.total = 1;
        this.shares = new UUID[0];
        this.madeAt = now;
        beat(now);
    }

    /** So many steps lie ahead; at least one. */
    public void expect(int steps, Instant now) {
        total = Math.max(1, steps);
        beat(now);
    }

    /** So many steps are through; never more than there are. */
    public void reach(int steps, Instant now) {
        done = Math.max(done, Math.min(steps, total));
        beat(now);
    }

    /** It holds these texts of the partner, and is handed over only while each of them is still shared. */
    public void hold(Collection<UUID> texts) {
        shares = texts.toArray(UUID[]::new);
    }

    /** Everything is through. */
    public void finish(Instant now) {
        if (state == State.MAKING) {
            state = State.READY;
            done = total;
            beat(now);
        }
    }

    /** It could not be made. */
    public void fail(Instant now) {
        if (state == State.MAKING) {
            state = State.FAILED;
            beat(now);
        }
    }

    public boolean isMaking() {
        return state == State.MAKING;
    }

    /** How it stands at a moment. */
    public OwnCopyView.State stateAt(Instant now) {
        return switch (state) {
            case READY -> OwnCopyView.State.READY;
            case FAILED -> OwnCopyView.State.FAILED;
            case MAKING -> now.isAfter(beatAt.plus(SILENT)) ? OwnCopyView.State.INTERRUPTED : OwnCopyView.State.MAKING;
        };
    }

    public OwnCopyId copyId() {
        return new OwnCopyId(id());
    }

    public UUID personId() {
        return personId;
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    public Set<UUID> shares() {
        return Set.of(shares);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    private void beat(Instant now) {
        beatAt = now;
        expiresAt = now.plus(KEPT);
    }
}
