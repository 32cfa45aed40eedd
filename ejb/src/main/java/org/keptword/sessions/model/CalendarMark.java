package org.keptword.sessions.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How calendars outside know a session: by a name that is nothing else of ours, and by how often it has changed since. */
@Embeddable
public class CalendarMark {

    private UUID uid;

    private int sequence;

    private Instant changed;

    protected CalendarMark() {}

    CalendarMark(Instant now) {
        this.uid = UUID.randomUUID();
        this.changed = now;
    }

    void change(Instant now) {
        sequence++;
        changed = now;
    }

    public UUID uid() {
        return uid;
    }

    public int sequence() {
        return sequence;
    }

    public Instant changed() {
        return changed;
    }
}
