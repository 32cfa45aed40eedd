package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintView;

/** The prep reports of a day, being made for one person or made; gone an hour after anything last happened to it. */
@Entity
public class DayPrint extends BackgroundFile {

    private static final Duration KEPT = Duration.ofHours(1);

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private PrintView.Kind kind;

    @Enumerated(EnumType.STRING)
    private PrintView.PrintFor eyes;

    @Version
    private int version;

    protected DayPrint() {}

    public DayPrint(
            PrintId id,
            UUID practice,
            UUID person,
            LocalDate day,
            PrintView.Kind kind,
            PrintView.PrintFor eyes,
            Instant now) {
        super(id.value(), practice, person, now, KEPT);
        this.day = day;
        this.kind = kind;
        this.eyes = eyes;
    }

    @Override
    protected Duration kept() {
        return KEPT;
    }

    /** Everything is through; what was stopped stays stopped. */
    public void finish(Instant now) {
        if (end(State.READY)) {
            beat(now);
        }
    }

    /** The person wants it no longer; what is ready stays ready. */
    public void stop() {
        end(State.STOPPED);
    }

    /** How it stands at a moment. */
    public PrintView.State stateAt(Instant now) {
        return isInterrupted(now) ? PrintView.State.INTERRUPTED : PrintView.State.valueOf(state().name());
    }

    public PrintId printId() {
        return new PrintId(id());
    }

    public LocalDate day() {
        return day;
    }

    public PrintView.Kind kind() {
        return kind;
    }

    public PrintView.PrintFor eyes() {
        return eyes;
    }
}
