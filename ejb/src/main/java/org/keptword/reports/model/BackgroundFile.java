package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.persistence.PracticeRecord;

/**
 * A file that is made for one person in the background, and kept for some time after anything last happened to it. Whoever makes it claims
 * it first. When a server dies, another one may claim what that one was making; the first, if it only slept, finds that it is no longer the
 * worker and ends.
 */
@MappedSuperclass
public abstract class BackgroundFile extends PracticeRecord {

    /** Who works on it says so again and again; after so long without a word nobody works on it any more. */
    public static final Duration SILENT = Duration.ofSeconds(60);

    /** The database's way to pass over what another transaction holds. */
    public static final int SKIP_LOCKED = -2;

    /** So often it is begun at most: what ended one server after the other must not end them all. */
    public static final int MOST_CLAIMS = 3;

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

    /** Who works on it, another one for each claim; null before the first. */
    @Column
    private @Nullable UUID worker;

    private int claims;

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

    /**
     * Gives it to a worker of its own, where nobody works on it.
     *
     * @return who has to be named with every step; empty where somebody works on it, it has ended, or it was begun {@value #MOST_CLAIMS}
     *     times
     */
    public final Optional<UUID> claim(Instant now) {
        if (!isMaking() || claims == MOST_CLAIMS || (worker != null && !isSilent(now))) {
            return Optional.empty();
        }
        worker = UUID.randomUUID();
        claims++;
        beat(now);
        return Optional.of(worker);
    }

    /** Whether it is being made, and by this worker. */
    public final boolean isMadeBy(UUID one) {
        return isMaking() && one.equals(worker);
    }

    /** Whether nobody works on it any more, and somebody may go on with it. */
    public final boolean isLeft(Instant now) {
        return isMaking() && isSilent(now) && claims < MOST_CLAIMS;
    }

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

    /** Whether nobody works on it any more, and nobody goes on. */
    protected final boolean isInterrupted(Instant now) {
        return isMaking() && isSilent(now) && claims == MOST_CLAIMS;
    }

    private boolean isSilent(Instant now) {
        return now.isAfter(beatAt.plus(SILENT));
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
