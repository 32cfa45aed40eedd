package org.keptword.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.safety.internal.RiskFlags;
import org.keptword.safety.model.RiskFlag;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** What the features above do with flags, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Flags {

    @Inject
    RiskFlags flags;

    @Inject
    Event<FlagEvent.Raised> raised;

    @Inject
    Clock clock;

    /** Raises a flag in the transaction of the hand-in that gives rise to it. */
    public void raise(Permit permit, RaiseFlag command) {
        permit.require(command.caseId(), command.participant());
        RiskFlag flag = new RiskFlag(permit.practice(), command, clock.instant());
        flags.add(flag);
        raised.fire(new FlagEvent.Raised(command.caseId(), command.participant(), flag.id()));
    }

    /** The open flags of what the permit reaches, oldest first; for staff only. */
    public List<OpenFlag> open(Permit permit) {
        return flags.open(permit);
    }

    /**
     * A flag that is not acknowledged yet. It quotes nothing; outside the safety page only its being there may be said.
     *
     * @param response the response, or null
     * @param goneOnAt since when it is with the cover and those who supervise, too, because it waited too long
     */
    public record OpenFlag(
            UUID id,
            CaseId caseId,
            ParticipantId participant,
            UUID response,
            FlagKind kind,
            Instant raisedAt,
            Optional<Instant> goneOnAt) {}

    /** Command: somebody must look at one revision of one response. */
    public record RaiseFlag(
            CaseId caseId, ParticipantId participant, ResponseId response, int revision, FlagKind kind, Source source) {

        /** The same from where flags of this kind come in most cases. */
        public RaiseFlag(CaseId caseId, ParticipantId participant, ResponseId response, int revision, FlagKind kind) {
            this(caseId, participant, response, revision, kind, Source.usual(kind));
        }
    }

    /** What raised a flag. */
    public enum Source {
        CONTACT_REPORT,
        /** Words, found by either reader. */
        LEXICON,
        MEASURE,
        COUNSELOR,
        /** The answer to a question about safety, by rule. */
        ANSWER;

        static Source usual(FlagKind kind) {
            return switch (kind) {
                case CONTACT_HAPPENED, NOT_SAFE_NOW -> CONTACT_REPORT;
                case MEASURE_ANSWER -> MEASURE;
                default -> LEXICON;
            };
        }
    }
}
