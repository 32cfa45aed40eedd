package org.keptword.access.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;

/**
 * Runs what timers do, in one practice after the other, as a named job of each. What fails in one is logged without a word of what it
 * was about, and keeps no other back. With {@code KEPTWORD_TIMERS=off} nothing runs.
 */
@ApplicationScoped
public class PracticeJobs {

    private static final Logger LOG = Logger.getLogger(PracticeJobs.class);

    @Inject
    CurrentActor current;

    @Inject
    People people;

    /** Whether this server leaves to another one what is done by the clock. */
    public static boolean rest() {
        return "off".equals(System.getenv("KEPTWORD_TIMERS"));
    }

    /**
     * Runs a job in every practice.
     *
     * @param name of the job in the audit log
     */
    public void inEach(String name, Consumer<Actor> act) {
        if (!rest()) {
            inEach(practices(), name, act);
        }
    }

    /** Runs a job in some practices. */
    public void inEach(Collection<PracticeId> where, String name, Consumer<Actor> act) {
        if (!rest()) {
            where.forEach(practice -> in(practice, name, act));
        }
    }

    private void in(PracticeId practice, String name, Consumer<Actor> act) {
        Actor job = Actor.job(practice, name);
        try {
            current.as(job, () -> {
                act.accept(job);
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "The job %s of a practice failed: %s",
                    name, failed.getClass().getName());
        }
    }

    /** Every practice in which anybody has a place. */
    public List<PracticeId> practices() {
        return people.practices().stream().map(PracticeId::new).toList();
    }
}
