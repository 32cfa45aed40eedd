package org.keptword.progress;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.goals.Goals;
import org.keptword.goals.OwnGoals;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.Homework;
import org.keptword.measures.Measures;
import org.keptword.measures.change.PlainChange;
import org.keptword.progress.internal.OwnProgressAssembler;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Shows clients how it goes, in what is their own. */
@Stateless
@DenyAll
public class OwnProgressService {

    @Inject
    Guard guard;

    @Inject
    Goals goals;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    /** The own goals, words, deeds and scores of the client who asks. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public OwnProgress own() {
        Permit own = guard.own();
        List<SessionLine> meetings = sessions.of(own);
        OwnGoals ownGoals = goals.ownGoals(own, meetings);
        OwnProgressAssembler course = new OwnProgressAssembler(meetings, clock.instant());
        OwnProgress progress = new OwnProgress(
                ownGoals,
                course.stretches(homework.ownHandIns(own), promises.said(own, course.bounds())),
                OwnProgressAssembler.scores(measures.scores(own), measures::scale));
        guard.record(own, AuditAction.READ, AuditedObject.PROGRESS, own.actor().requirePerson());
        return progress;
    }

    /**
     * How it goes for the client who asks, in what is the client's own: nobody else's number, no class, no gap, no verdict.
     *
     * @param goals the own goals
     * @param stretches the time between sessions, the latest first
     * @param scores the own scores, the last of each scale
     */
    public record OwnProgress(OwnGoals goals, List<Stretch> stretches, List<Score> scores) {

        /**
         * The time before a session, or since the last one.
         *
         * @param session when the session was that it leads to; empty for the time since the last one
         * @param handedIn responses handed in
         * @param kept promises kept in time
         * @param late kept late
         * @param notKept not kept
         * @param letGo let go by agreement
         */
        public record Stretch(Optional<Instant> session, int handedIn, int kept, int late, int notKept, int letGo) {

            /** Those of which it was said whether they were kept. */
            public int answered() {
                return kept + late + notKept;
            }
        }

        /**
         * The last score of a scale, beside the one before it.
         *
         * @param change empty for a first one
         */
        public record Score(LocalizedText measure, LocalizedText scale, Instant at, Optional<PlainChange> change) {}

        public OwnProgress {
            stretches = List.copyOf(stretches);
            scores = List.copyOf(scores);
        }
    }
}
