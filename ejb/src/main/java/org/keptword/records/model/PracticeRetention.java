package org.keptword.records.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.persistence.Stamp;

/** How many years a practice keeps what stands in a closed case, where it said so. */
@Entity
public class PracticeRetention {

    /** The fewest and the most years, and what holds where nothing was said. */
    public static final int LEAST = 3;

    public static final int MOST = 30;
    public static final int USUAL = 10;

    @Id
    private UUID practiceId;

    private int years;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private Stamp set;

    @Version
    private int version;

    protected PracticeRetention() {}

    public PracticeRetention(Actor by, int years, Instant now) {
        this.practiceId = by.practice().value();
        keep(by, years, now);
    }

    /** Refused outside {@value #LEAST} to {@value #MOST} years. */
    public final void keep(Actor by, int newYears, Instant now) {
        if (newYears < LEAST || newYears > MOST) {
            throw new DomainRefusal("refusal.records.years", LEAST, MOST);
        }
        years = newYears;
        set = new Stamp(by.personValue(), now);
    }

    public int years() {
        return years;
    }
}
