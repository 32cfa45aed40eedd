package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.reports.prep.PrepFor;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.PracticeRecord;

/** One report among those of a day. */
@Entity
@Table(name = "day_print_report")
public class PrintedReport extends PracticeRecord {

    /** Whether it is made. */
    public enum State {
        WAITING,
        PRINTED,
        FAILED
    }

    /** For whom it is, as it is kept. */
    public enum Whom {
        COUNSELOR,
        TABLE,
        A,
        B;

        static Whom of(PrepFor whom) {
            return whom.slot()
                    .map(slot -> valueOf(slot.name()))
                    .orElseGet(() -> valueOf(whom.kind().name()));
        }

        PrepFor prepFor() {
            return switch (this) {
                case COUNSELOR -> PrepFor.COUNSELOR;
                case TABLE -> PrepFor.TABLE;
                case A -> PrepFor.partner(PartnerSlot.A);
                case B -> PrepFor.partner(PartnerSlot.B);
            };
        }
    }

    @Column
    private UUID personId;

    @Column
    private UUID printId;

    private int place;

    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private Whom whom;

    @Enumerated(EnumType.STRING)
    private State state;

    /** The fingerprint of what was withdrawn in its case when it was read; null until it is printed. */
    @Column
    private @Nullable UUID caseFingerprint;

    @Version
    private int version;

    protected PrintedReport() {}

    /** @param place from 1, in the order of the day */
    public PrintedReport(DayPrint of, int place, SessionId session, PrepFor whom) {
        super(Ids.newId(), of.practiceId());
        this.personId = of.personId();
        this.printId = of.id();
        this.place = place;
        this.sessionId = session.value();
        this.whom = Whom.of(whom);
        this.state = State.WAITING;
    }

    /**
     * It is made.
     *
     * @param fingerprint of what was withdrawn in its case at the moment it was read
     */
    public void printed(UUID fingerprint) {
        state = State.PRINTED;
        caseFingerprint = fingerprint;
    }

    /** Whether it was read when this was the fingerprint of what was withdrawn in its case. */
    public boolean wasReadAt(UUID fingerprint) {
        return fingerprint.equals(caseFingerprint);
    }

    public void failed() {
        state = State.FAILED;
    }

    public State state() {
        return state;
    }

    public int place() {
        return place;
    }

    public PrepFor whom() {
        return whom.prepFor();
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }
}
