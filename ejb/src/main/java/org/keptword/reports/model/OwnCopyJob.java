package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyService;

/** A client's own copy while it is made, and for the day it is kept. */
@Entity
@Table(name = "own_copy")
public class OwnCopyJob extends BackgroundFile {

    private static final Duration KEPT = Duration.ofHours(24);

    private int done;
    private int total = 1;

    private UUID[] shares = {};

    @Version
    private int version;

    protected OwnCopyJob() {}

    public OwnCopyJob(OwnCopyId id, UUID practice, UUID person, Instant now) {
        super(id.value(), practice, person, now, KEPT);
    }

    @Override
    protected Duration kept() {
        return KEPT;
    }

    /** So many steps lie ahead; at least one. */
    public void expect(int steps, Instant now) {
        total = Math.max(1, steps);
        beat(now);
    }

    /** So many steps are through; never more than there are. */
    public void reach(int steps, Instant now) {
        done = Math.max(done, Math.min(steps, total));
        beat(now);
    }

    /** It holds these texts of the partner, and is handed over only while each of them is still shared. */
    public void hold(Collection<UUID> texts) {
        shares = texts.toArray(UUID[]::new);
    }

    /** Everything is through. */
    public void finish(Instant now) {
        if (end(State.READY)) {
            done = total;
            beat(now);
        }
    }

    /** It could not be made. */
    public void fail(Instant now) {
        if (end(State.FAILED)) {
            beat(now);
        }
    }

    /** How it stands at a moment. */
    public OwnCopyService.OwnCopyView.State stateAt(Instant now) {
        return isInterrupted(now)
                ? OwnCopyService.OwnCopyView.State.INTERRUPTED
                : OwnCopyService.OwnCopyView.State.valueOf(state().name());
    }

    public OwnCopyId copyId() {
        return new OwnCopyId(id());
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    public Set<UUID> shares() {
        return Set.of(shares);
    }
}
