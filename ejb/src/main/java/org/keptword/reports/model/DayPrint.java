package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.keptword.reports.PrintFor;
import org.keptword.reports.PrintId;
import org.keptword.reports.PrintKind;
import org.keptword.reports.PrintView;
import org.keptword.shared.persistence.PracticeRecord;

/** The prep reports of a day, being made for one person or made; gone an hour after anything last happened to it. */
@Entity
public class DayPrint extends PracticeRecord {

    /** So long it is kept. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** Who works on it says so before each report; after so long without a word nobody works on it any more. */
    public static final Duration SILENT = Duration.ofSeconds(60);

    /** Where the work stands. That it was interrupted is not written: whoever was interrupted could not write it. */
    public enum State {
        MAKING,
        READY,
        STOPPED
    }

    private UUID personId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private PrintKind kind;

    @Enumerated(EnumType.STRING)
    private PrintFor eyes;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant madeAt;

    private Instant beatAt;

    private Instant expiresAt;

    @Version
    private int version;

    protected DayPrint() {}

    public DayPrint(PrintId id, UUID practice, UUID person, LocalDate day, PrintKind kind, PrintFor eyes, Instant now) {
        super(id.value(), practice);
        this.personId = Objects.requireNonNull(person);
        this.day = Objects.requireNonNull(day);
        this.kind = Objects.requireNonNull(kind);
        this.eyes = Objects.requireNonNull(eyes);
        this.state = State.MAKING;
        this.madeAt = now;
        beat(now);
    }

    /** Somebody works on it. */
    public final void beat(Instant now) {
        beatAt = now;
        expiresAt = now.plus(KEPT);
    }

    /** Everything is through; what was stopped stays stopped. */
    public void finish(Instant now) {
        if (isMaking()) {
            state = State.READY;
            beat(now);
        }
    }

    /** The person wants it no longer; what is ready stays ready. */
    public void stop() {
        if (isMaking()) {
            state = State.STOPPED;
        }
    }

    /** Whether work on it goes on or was interrupted. */
    public boolean isMaking() {
        return state == State.MAKING;
    }

    /** How it stands at a moment. */
    public PrintView.State stateAt(Instant now) {
        return switch (state) {
            case READY -> PrintView.State.READY;
            case STOPPED -> PrintView.State.STOPPED;
            case MAKING -> now.isAfter(beatAt.plus(SILENT)) ? PrintView.State.INTERRUPTED : PrintView.State.MAKING;
        };
    }

    public PrintId printId() {
        return new PrintId(id());
    }

    public UUID personId() {
        return personId;
    }

    public LocalDate day() {
        return day;
    }

    public PrintKind kind() {
        return kind;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public PrintFor eyes() {
        return eyes;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
