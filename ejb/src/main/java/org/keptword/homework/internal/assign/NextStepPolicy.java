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
     * @param queued the piece of work that would open next, if any
     */
    public record Standing(
            String name, Optional<AssignmentPreview.Obstacle> hindrance, boolean idle, Optional<Queued> queued) {}

    /** A piece of work that waits. */
    public record Queued(AssignmentId id, LocalizedText title) {}

    /**
     * What waits to be read.
     *
     * @param pieces how many
     * @param first what has waited longest, where anything waits
     */
    public record ToRead(int pieces, Optional<ResponseId> first) {

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
            List<Standing> standings,
            boolean flagged,
            ToRead toRead,
            boolean safetyAsks,
            boolean sessionPlanned) {
        if (!open) {
            return only(Kind.CLOSED);
        }
        Optional<Standing> unconsented = standings.stream()
                .filter(s -> s.hindrance().equals(Optional.of(AssignmentPreview.Obstacle.NO_CONSENT)))
                .findFirst();
        if (unconsented.isPresent()) {
            return about(Kind.RECORD_CONSENT, unconsented.get().name());
        }
        if (flagged) {
            return only(Kind.SEE_SAFETY);
        }
        if (toRead.pieces() > 0) {
            return new CaseOverview.NextStep(
                    Kind.REVIEW, null, toRead.pieces(), Optional.empty(), Optional.empty(), toRead.first());
        }
        if (safetyAsks) {
            return only(Kind.SEE_SAFETY);
        }
        Optional<Standing> idle = standings.stream()
                .filter(s -> s.hindrance().isEmpty() && s.idle())
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
