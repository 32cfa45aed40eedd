package org.keptword.sharing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;

/** Whether what was shown in a case rests: from the moment joint work closes until the counselor shows it again. */
@Entity
public class ShareRest {

    @Id
    private UUID caseId;

    @Column(updatable = false)
    private UUID practiceId;

    private boolean resting;

    @Column
    private Instant since;

    @Column
    private @Nullable UUID changedBy;

    @Version
    private int version;

    protected ShareRest() {}

    public ShareRest(UUID practice, CaseId of, Instant now) {
        this.practiceId = practice;
        this.caseId = of.value();
        this.since = now;
    }

    /** Joint work closed. */
    public void rest(UUID by, Instant now) {
        if (!resting) {
            turn(true, by, now);
        }
    }

    /** The counselor picked the moment. */
    public void showAgain(UUID by, Instant now) {
        turn(false, by, now);
    }

    /** Whether it rests since exactly this moment, and nothing was decided about it after that. */
    public boolean restsSince(Instant at) {
        return resting && since.equals(at);
    }

    private void turn(boolean to, UUID by, Instant now) {
        resting = to;
        since = now;
        changedBy = by;
    }

    public boolean isResting() {
        return resting;
    }
}
