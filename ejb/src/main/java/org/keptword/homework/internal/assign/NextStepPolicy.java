package org.keptword.homework.internal.assign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.CaseOverview.NextStep.Kind;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;

/** Chooses the one thing that waits for the counselor in a case, the most urgent first. */
public final class NextStepPolicy {

    private NextStepPolicy() {}

    /**
     * One participant.
     *
     * @param idle whether there is nothing to do for the client
     * @param queued the assignment that would open next, if any
     */
    public record ParticipantSituation(
            String name, Optional<AssignmentPreview.Obstacle> obstacle, boolean idle, Optional<Queued> queued) {}

    /** A queued assignment. */
    public record Queued(AssignmentId id, LocalizedText title) {}

    /**
     * What waits to be read.
     *
     * @param count how many
     * @param first what has waited longest, where anything waits
     */
    public record ToRead(int count, Optional<ResponseId> first) {

        static final ToRead NOTHING = new ToRead(0, Optional.empty());
    }

    /**
     * The one step.
     *
     * @param flagged whether a flag of the case is open; it goes before everything but the consent
     * @param toRead what waits to be read
     * @param safetyAsks whether the safety page asks for something
     * @param sessionPlanned whether a next session is planned
     */
    public static CaseOverview.NextStep choose(
            boolean open,
            List<ParticipantSituation> participants,
            boolean flagged,
            ToRead toRead,
            boolean safetyAsks,
            boolean sessionPlanned) {
        if (!open) {
            return only(Kind.CLOSED);
        }
        Optional<ParticipantSituation> unconsented = participants.stream()
                .filter(s -> s.obstacle().equals(Optional.of(AssignmentPreview.Obstacle.NO_CONSENT)))
                .findFirst();
        if (unconsented.isPresent()) {
            return about(Kind.RECORD_CONSENT, unconsented.get().name());
        }
        if (flagged) {
            return only(Kind.SEE_SAFETY);
        }
        if (toRead.count() > 0) {
            return new CaseOverview.NextStep(
                    Kind.REVIEW, null, toRead.count(), Optional.empty(), Optional.empty(), toRead.first());
        }
        if (safetyAsks) {
            return only(Kind.SEE_SAFETY);
        }
        Optional<ParticipantSituation> idle = participants.stream()
                .filter(s -> s.obstacle().isEmpty() && s.idle())
                .findFirst();
        if (idle.isPresent()) {
            return idle.get()
                    .queued()
                    .map(queued -> new CaseOverview.NextStep(
                            Kind.OPEN_NEXT,
                            idle.get().name(),
                            0,
                            Optional.of(queued.id()),
                            Optional.of(queued.title()),
                            Optional.empty()))
                    .orElse(about(Kind.ASSIGN, idle.get().name()));
        }
        return only(sessionPlanned ? Kind.NOTHING : Kind.PLAN_SESSION);
    }

    private static CaseOverview.NextStep only(Kind kind) {
        return about(kind, null);
    }

    private static CaseOverview.NextStep about(Kind kind, @Nullable String name) {
        return new CaseOverview.NextStep(kind, name, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
