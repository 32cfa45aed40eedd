package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.persistence.PracticeRecord;

/** One relationship under work. */
@Entity
@Table(name = "cases")
public class Case extends PracticeRecord {

    /** Whether work goes on. */
    public enum State {
        OPEN,
        CLOSED
    }

    private UUID counselorId;

    @Enumerated(EnumType.STRING)
    private CaseMode mode;

    @Enumerated(EnumType.STRING)
    private Aim aim;

    private LocalDate aimSince;

    @Enumerated(EnumType.STRING)
    private State state;

    private String name;

    private Instant openedAt;

    private @Nullable Instant closedAt;

    @Column
    private @Nullable UUID continuesId;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant counselorSince;

    @Version
    private int version;

    protected Case() {}

    /** A new case; its name is what its participants are called. */
    public Case(
            CaseId id,
            UUID practiceId,
            UUID counselorId,
            CaseMode mode,
            Aim aim,
            String name,
            LocalDate today,
            Instant now) {
        super(id.value(), practiceId);
        this.counselorId = counselorId;
        this.mode = mode;
        this.aim = aim;
        this.aimSince = today;
        this.state = State.OPEN;
        this.name = name;
        this.openedAt = now;
    }

    /** Changes the aim from a day on. */
    public void turnTo(Aim newAim, LocalDate since) {
        requireOpen();
        aim = newAim;
        aimSince = since;
    }

    /** A second person takes part: from now on it is a couple's case. */
    public void becomeCouple() {
        requireOpen();
        mode = CaseMode.COUPLE;
    }

    /** Takes the name from those who take part, in the order of their slots, such as {@code Ana & Tom}. */
    public void nameAfter(List<Participant> participants) {
        name = participants.stream().map(Participant::name).collect(Collectors.joining(" & "));
    }

    /** It goes on from where another case of its participant ended. */
    public void goOnFrom(Case earlier) {
        continuesId = earlier.id();
    }

    /** Ends the work. */
    public void close(Instant now) {
        requireOpen();
        state = State.CLOSED;
        closedAt = now;
    }

    /** Takes the work up again. */
    public void reopen() {
        if (state == State.OPEN) {
            throw new DomainRefusal("refusal.cases.open");
        }
        state = State.OPEN;
        closedAt = null;
    }

    /** Refuses new work in a closed case. */
    public void requireOpen() {
        if (state == State.CLOSED) {
            throw new DomainRefusal("refusal.cases.closed");
        }
    }

    public CaseId caseId() {
        return new CaseId(id());
    }

    public UUID counselorId() {
        return counselorId;
    }

    public CaseMode mode() {
        return mode;
    }

    public Aim aim() {
        return aim;
    }

    public LocalDate aimSince() {
        return aimSince;
    }

    public State state() {
        return state;
    }

    public String name() {
        return name;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the work ended; empty while it goes on. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
