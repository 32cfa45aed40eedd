package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.figures.Measured;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;

/**
 * Notes what was refused. The first {@link #EACH_MINUTE} of a person within a minute are entries of their own; the rest of the minute is
 * counted and becomes one entry, so that nobody can fill the trail. What is counted and not yet written is lost with the server.
 */
@ApplicationScoped
public class Refusals {

    /** How many of a person's refusals within a minute are told one by one. */
    public static final int EACH_MINUTE = 5;

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String READING_ONLY = "refusal.access.readingOnly";
    private static final int IDS = 20;
    private static final int AT_ONCE = 3;
    private static final int MINUTE = 60;

    @Inject
    RefusalWriter writer;

    @Inject
    Clock clock;

    private final Map<Who, Tally> tallies = new ConcurrentHashMap<>();
    private final Semaphore writers = new Semaphore(AT_ONCE);

    private record Who(
            UUID practice, @Nullable UUID person, @Nullable String name) {}

    /** What was counted of one person in one minute. */
    private static final class Tally {
        private final Actor actor;
        private final long minute;
        private final List<UUID> ids = new ArrayList<>();
        private int written;
        private int counted;

        Tally(Actor actor, long minute) {
            this.actor = actor;
            this.minute = minute;
        }

        void count(AuditLog.NewAuditEntry entry) {
            counted++;
            entry.ids().stream().limit(IDS - ids.size()).forEach(ids::add);
        }

        /** The counts of an earlier minute, which could not be written, go with this one's. */
        Tally with(Tally unwritten) {
            counted += unwritten.counted;
            unwritten.ids.stream().limit(IDS - ids.size()).forEach(ids::add);
            return this;
        }

        AuditLog.NewAuditEntry sum() {
            return new AuditLog.NewAuditEntry(
                    AuditAction.REFUSE, AuditedObject.SEVERAL, ids, null, null, null, "COUNTED", counted);
        }
    }

    /** Notes why something was refused that was about these ids; nothing where they are nobody's. */
    public void note(Actor actor, Object @Nullable [] about, RuntimeException refused) {
        entry(CallSubjects.of(about, actor.personValue()), reason(refused)).ifPresent(entry -> note(actor, entry));
    }

    private static String reason(RuntimeException refused) {
        if (refused instanceof DomainRefusal refusal) {
            return refusal.key().equals(READING_ONLY) ? "READING_ONLY" : "RULE";
        }
        return "NOT_REACHED";
    }

    /** Notes one refusal; never fails, and never waits for more than the write itself. */
    public void note(Actor actor, AuditLog.NewAuditEntry entry) {
        Measured.refusal(Objects.requireNonNullElse(entry.reason(), "other"));
        boolean mayWrite = writers.tryAcquire();
        try {
            List<Runnable> due = new ArrayList<>();
            Who who = new Who(
                    actor.practice().value(), actor.personValue(), actor.person() == null ? actor.name() : null);
            tallies.compute(who, (key, known) -> tallied(key, known, actor, entry, mayWrite, due));
            due.forEach(Runnable::run);
        } catch (Exception unwritten) { // a commit that fails throws checked exceptions as well
            LOG.errorf("A refusal could not be noted: %s", unwritten.getClass().getName());
        } finally {
            if (mayWrite) {
                writers.release();
            }
        }
    }

    private Tally tallied(
            Who who, Tally known, Actor actor, AuditLog.NewAuditEntry entry, boolean mayWrite, List<Runnable> due) {
        long minute = minute();
        Tally tally = known;
        if (tally == null || (tally.minute != minute && (tally.counted == 0 || mayWrite))) {
            if (tally != null && tally.counted > 0) {
                Tally over = tally;
                due.add(() -> write(who, over));
            }
            tally = new Tally(actor, minute);
        }
        if (mayWrite && tally.written < EACH_MINUTE) {
            tally.written++;
            due.add(() -> writer.write(actor, entry));
        } else {
            tally.count(entry);
        }
        return tally;
    }

    /** Writes what was counted in minutes that are over; called every minute. What cannot be written is tried again with the next round. */
    public void writeCounted() {
        long now = minute();
        Map<Who, Tally> over = new HashMap<>();
        for (Who who : List.copyOf(tallies.keySet())) {
            tallies.computeIfPresent(who, (key, tally) -> {
                if (tally.minute == now) {
                    return tally;
                }
                over.put(who, tally);
                return null;
            });
        }
        over.forEach((who, tally) -> {
            if (tally.counted > 0) {
                write(who, tally);
            }
        });
    }

    private void write(Who who, Tally over) {
        try {
            writer.write(over.actor, over.sum());
        } catch (Exception unwritten) { // a commit that fails throws checked exceptions as well
            LOG.errorf(
                    "Counted refusals could not be noted: %s",
                    unwritten.getClass().getName());
            tallies.merge(who, over, Tally::with);
        }
    }

    private long minute() {
        return clock.instant().getEpochSecond() / MINUTE;
    }

    /** The entry for a call that was refused; empty where it concerned nothing of anybody. */
    static Optional<AuditLog.NewAuditEntry> entry(CallSubjects callSubjects, String reason) {
        return callSubjects.ids().isEmpty()
                ? Optional.empty()
                : Optional.of(new AuditLog.NewAuditEntry(
                        AuditAction.REFUSE,
                        callSubjects.kind(),
                        callSubjects.ids(),
                        callSubjects.caseId(),
                        callSubjects.participant(),
                        reason));
    }

    /** The entry for somebody who may not sign in any more. */
    public static AuditLog.NewAuditEntry ended(Actor actor) {
        UUID person = actor.personValue();
        return new AuditLog.NewAuditEntry(
                AuditAction.REFUSE,
                AuditedObject.PERSON,
                person == null ? List.of() : List.of(person),
                null,
                null,
                "DISABLED");
    }
}
