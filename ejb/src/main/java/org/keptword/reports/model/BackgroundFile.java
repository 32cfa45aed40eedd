package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.persistence.PracticeRecord;

/** A file that is made for one person in the background, and kept for some time after anything last happened to it. */
@MappedSuperclass
public abstract class BackgroundFile extends PracticeRecord {

    /** Who works on it says so again and again; after so long without a word nobody works on it any more. */
    public static final Duration SILENT = Duration.ofSeconds(60);

    /** Where the work stands. That it was interrupted is not written: whoever was interrupted could not write it. */
    public enum State {
        MAKING,
        READY,
        /** The person wants it no longer. */
        STOPPED,
        /** It could not be made. */
        FAILED
    }

    @Column(updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private Instant madeAt;

    private Instant beatAt;

    private Instant expiresAt;

    protected BackgroundFile() {}

    /** @param kept how long it is kept, as {@link #kept} says */
    protected BackgroundFile(UUID id, UUID practice, UUID person, Instant now, Duration kept) {
        super(id, practice);
        this.personId = person;
        this.state = State.MAKING;
        this.madeAt = now;
        this.beatAt = now;
        this.expiresAt = now.plus(kept);
    }

    /** So long it is kept. */
    protected abstract Duration kept();

    /** Somebody works on it. */
    public final void beat(Instant now) {
        beatAt = now;
        expiresAt = now.plus(kept());
    }

    /** The work ends, unless it ended before. */
    protected final boolean end(State how) {
        boolean ends = isMaking();
        if (ends) {
            state = how;
        }
        return ends;
    }

    /** Whether work on it goes on or was interrupted. */
    public boolean isMaking() {
        return state == State.MAKING;
    }

    /** Whether work on it was interrupted. */
    protected final boolean isInterrupted(Instant now) {
        return isMaking() && now.isAfter(beatAt.plus(SILENT));
    }

    protected final State state() {
        return state;
    }

    public UUID personId() {
        return personId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
