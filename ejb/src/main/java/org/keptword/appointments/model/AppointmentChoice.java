package org.keptword.appointments.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;

/** Whether a client gets an e-mail for each session. */
@Entity
@DynamicUpdate
public class AppointmentChoice {

    @Id
    private UUID personId;

    @Column(updatable = false)
    private UUID practiceId;

    private boolean active;

    /** When a round looks next; null while only a change can make something due. */
    @Column
    private @Nullable Instant nextAt;

    @Version
    private int version;

    protected AppointmentChoice() {}

    /** What holds before a client turned anything on. */
    public AppointmentChoice(Actor client) {
        this.personId = client.requirePersonValue();
        this.practiceId = client.practice().value();
    }

    /** Turns the e-mails on or off. The next round sends what follows from it. */
    public void choose(boolean on) {
        active = on;
        nextAt = Instant.EPOCH;
    }

    /** A round looks at it again at a moment, or after a change where that is null. */
    public void lookAgain(@Nullable Instant at) {
        nextAt = at;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** Whether e-mails come. */
    public boolean isActive() {
        return active;
    }
}
