package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.Homework;
import org.keptword.promises.read.Promises;
import org.keptword.safety.Flags;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.model.Share;

/**
 * Checks at each step whether something can be shared: when it is asked for, when its author consents, and when it is shown. Staff weigh
 * everything; a client learns neither of flags nor of grounds, and what only staff can see is weighed again when it is shown.
 */
@ApplicationScoped
public class ShareEligibility {

    @Inject
    Gates gates;

    @Inject
    Flags flags;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    /** What staff weigh, read once. */
    public record EligibilityContext(CaseFacts facts, boolean gateOpen, List<Flags.OpenFlag> flags) {

        /** Why nothing of this author can be shared in the case now. */
        public Optional<String> obstacle(ParticipantId author) {
            return SharePolicy.obstacle(new SharePolicy.Setting(
                    facts.mode(),
                    facts.open(),
                    facts.participant(author).state(),
                    facts.partnerOf(author).map(CaseFacts.ParticipantFacts::state),
                    gateOpen,
                    facts.participants().stream().allMatch(CaseFacts.ParticipantFacts::consented)));
        }

        /** Whether a flag on a response is open. */
        public boolean isFlagged(UUID response) {
            return flags.stream().anyMatch(flag -> response.equals(flag.response()));
        }

        /** Why a response cannot be shared now. */
        public Optional<String> obstacle(Homework.CurrentResponse response) {
            return obstacle(response.work().participant())
                    .or(() -> SharePolicy.obstacle(
                            response, isFlagged(response.work().id().value())));
        }

        /** Why the words of a promise cannot be shown now. */
        public Optional<String> obstacle(Promises.CurrentPromise promise) {
            return obstacle(promise.owner()).or(() -> SharePolicy.obstacle(promise, isFlagged(promise)));
        }

        /** Why what was noticed of a promise cannot be shown now. */
        public Optional<String> obstacleToNoticed(Promises.CurrentPromise promise) {
            return obstacle(promise.owner()).or(() -> SharePolicy.obstacleToNoticed(promise, isFlagged(promise)));
        }

        private boolean isFlagged(Promises.CurrentPromise promise) {
            return promise.response().filter(this::isFlagged).isPresent();
        }
    }

    /** What decides sharing in the case a permit opens: two statements. */
    public EligibilityContext context(Permit permit) {
        Gates.CaseGateStatus gateStatus = gates.status(permit);
        return new EligibilityContext(gateStatus.facts(), gateStatus.gate().isOpen(), flags.open(permit));
    }

    /** Refuses staff to show what cannot be shown now. */
    public void require(Share share, EligibilityContext context, Permit permit) {
        switch (share.kind()) {
            case WORK -> {
                Homework.CurrentResponse response = homework.current(new ResponseId(share.sourceId()), permit)
                        .orElseThrow(() -> new DomainRefusal("refusal.sharing.withAuthor"));
                requireRevision(response, share, "refusal.sharing.newer");
                refuse(context.obstacle(response));
            }
            case PROMISE -> refuse(context.obstacle(promise(share, permit)));
            case NOTICED -> refuse(context.obstacleToNoticed(promise(share, permit)));
        }
    }

    private Promises.CurrentPromise promise(Share share, Permit permit) {
        return promises.current(new PromiseId(share.sourceId()), permit).orElseThrow(NotFound::new);
    }

    /** Refuses the consent of the author to what cannot be shared now, without giving a ground. */
    public void requireOwn(Share share, Permit own) {
        CaseId id = share.ofCase();
        CaseFacts facts = gates.facts(own, id);
        boolean there = facts.open()
                && facts.mode() == CaseMode.COUPLE
                && facts.participant(share.author()).state() == ParticipantState.ACTIVE
                && facts.participant(share.author()).consented()
                && gates.open(own, id);
        if (!there) {
            throw new DomainRefusal("refusal.sharing.paused");
        }
        boolean same = switch (share.kind()) {
            case WORK ->
                homework.current(new ResponseId(share.sourceId()), own)
                        .filter(response -> response.work().revision() == share.revision())
                        .filter(response ->
                                SharePolicy.obstacle(response, false).isEmpty())
                        .isPresent();
            case PROMISE ->
                promises.current(new PromiseId(share.sourceId()), own)
                        .filter(promise -> SharePolicy.obstacle(promise, false).isEmpty())
                        .isPresent();
            case NOTICED -> promises.words(Set.of(share.sourceId()), own).containsKey(share.sourceId());
        };
        if (!same) {
            throw new DomainRefusal("refusal.sharing.changedSince");
        }
    }

    /** Whether a flag on the source of a share is open. */
    public boolean isFlagged(Share share, EligibilityContext context, Permit permit) {
        return share.kind() == ShareKind.WORK
                ? context.isFlagged(share.sourceId())
                : context.isFlagged(promise(share, permit));
    }

    /** Why texts that rest cannot be shown again now: sharing is closed in the case, or a flag on one of them is open. */
    public Optional<String> obstacleToShowingAgain(List<Share> shown, Permit permit) {
        EligibilityContext context = context(permit);
        return context.obstacle(context.facts().participants().get(0).id())
                .or(() -> shown.stream().anyMatch(share -> isFlagged(share, context, permit))
                        ? Optional.of("refusal.sharing.restingFlagged")
                        : Optional.empty());
    }

    /** Refuses with the sentence that says why not. */
    public static void refuse(Optional<String> obstacle) {
        obstacle.ifPresent(key -> {
            throw new DomainRefusal(key);
        });
    }

    private static void requireRevision(Homework.CurrentResponse response, Share share, String refusal) {
        if (response.work().revision() != share.revision()) {
            throw new DomainRefusal(refusal);
        }
    }
}
