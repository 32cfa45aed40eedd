package org.keptword.access.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.audit.AuditLog;
import org.keptword.figures.Measured;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;

/**
 * Runs what timers do in the practices that have work for it, one after the other, as a named job of each. What fails in one is logged without a word of what it
 * was about, and keeps no other back. None runs that {@code KEPTWORD_TIMERS} leaves to another server.
 */
@ApplicationScoped
public class PracticeJobs {

    private static final Logger LOG = Logger.getLogger(PracticeJobs.class);

    @Inject
    CurrentActor current;

    /** Whether this server leaves a job to another one, as {@code KEPTWORD_TIMERS} says. */
    public static boolean rests(String name) {
        return rests(System.getenv().getOrDefault("KEPTWORD_TIMERS", "on"), name);
    }

    /** Only what is named exactly rests: a slip in the setting must not keep a flag from going on to a colleague. */
    static boolean rests(String setting, String name) {
        List<String> left = List.of(setting.strip().split("\\s*,\\s*"));
        return left.contains("off") || left.contains("-" + name);
    }

    /**
     * Runs a job in the practices that have work for it.
     *
     * @param name of the job in the audit log
     * @param due asks a function of the database which practices these are, for all of them at once and without an actor
     */
    public void inEach(String name, Supplier<? extends Collection<UUID>> due, Consumer<Actor> act) {
        if (!rests(name)) {
            current.as(ofTheInstallation(name), due).forEach(practice -> in(new PracticeId(practice), name, act));
        }
    }

    private void in(PracticeId practice, String name, Consumer<Actor> act) {
        Actor job = Actor.job(practice, name);
        try {
            Measured.job(
                    name,
                    () -> current.as(job, () -> {
                        act.accept(job);
                        return null;
                    }));
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "The job %s of a practice failed: %s",
                    name, failed.getClass().getName());
        }
    }

    /**
     * Runs what a job does once, for all practices together. It works with the database role of jobs, and row-level security shows it no
     * row of any practice. Belongs where the transaction has not used the database yet.
     */
    public void once(String name, Runnable act) {
        Measured.job(
                name,
                () -> current.as(ofTheInstallation(name), () -> {
                    act.run();
                    return null;
                }));
    }

    private static Actor ofTheInstallation(String name) {
        return Actor.job(AuditLog.INSTALLATION, name);
    }
}
