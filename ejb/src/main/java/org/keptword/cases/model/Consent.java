package org.keptword.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;

/** A dated agreement to a version of the practice's text on who reads, secrets between partners, and limits of confidentiality. */
@Entity
public class Consent extends ParticipantRecord {

    private String textVersion;

    private LocalDate givenOn;

    private Stamp recorded;

    private @Nullable LocalDate withdrawnOn;

    private boolean lapsed;

    @Version
    private int version;

    protected Consent() {}

    public Consent(Participant of, String textVersion, LocalDate givenOn, Stamp recorded) {
        super(Ids.newId(), of.practiceId(), of.caseId(), of.id());
        this.textVersion = textVersion;
        this.givenOn = givenOn;
        this.recorded = recorded;
    }

    /** Notes that the agreement was taken back; never on a day before it was given. */
    public void withdraw(LocalDate on) {
        if (on.isBefore(givenOn)) {
            throw new DomainRefusal("refusal.cases.endBeforeStart");
        }
        withdrawnOn = on;
    }

    /** It ends by what changed in the case, until it is given anew; nobody took it back. */
    public void lapse(LocalDate on) {
        withdrawnOn = on.isBefore(givenOn) ? givenOn : on;
        lapsed = true;
    }

    /** Whether it ended by what changed in the case. */
    public boolean hasLapsed() {
        return lapsed;
    }

    /** What was agreed to before, for another place of the same person, where it has to be given anew. */
    public static Consent carried(Participant to, Consent before, LocalDate today, Instant now) {
        Consent carried = new Consent(to, before.textVersion, before.givenOn, new Stamp(before.recorded.by(), now));
        carried.lapse(before.withdrawnOn == null ? today : before.withdrawnOn);
        carried.lapsed = before.withdrawnOn == null || before.lapsed;
        return carried;
    }

    public boolean isInForce() {
        return withdrawnOn == null;
    }

    public String textVersion() {
        return textVersion;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
