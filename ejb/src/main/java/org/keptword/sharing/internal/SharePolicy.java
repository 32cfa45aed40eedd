package org.keptword.sharing.internal;

import java.util.Optional;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.Homework;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.Promises;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;

/**
 * What may be shared, and when. Every answer is the key of the sentence that says why not; none quotes a ground. Pure.
 */
public final class SharePolicy {

    private SharePolicy() {}

    /**
     * Where it would be shared.
     *
     * @param partner the state of the one who would read; empty if there is no partner
     * @param consented whether a consent of both is in force
     */
    public record Setting(
            CaseMode mode,
            boolean caseOpen,
            ParticipantState author,
            Optional<ParticipantState> partner,
            boolean gateOpen,
            boolean consented) {}

    /** Why nothing can be shared in a case now. */
    public static Optional<String> obstacle(Setting setting) {
        if (setting.mode() != CaseMode.COUPLE || setting.partner().isEmpty()) {
            return Optional.of("refusal.sharing.oneClient");
        }
        if (!setting.caseOpen()) {
            return Optional.of("refusal.cases.closed");
        }
        boolean both = setting.author() == ParticipantState.ACTIVE
                && setting.partner().filter(ParticipantState.ACTIVE::equals).isPresent();
        if (!both) {
            return Optional.of("refusal.sharing.notBothThere");
        }
        if (!setting.gateOpen()) {
            return Optional.of("refusal.sharing.jointWorkOff");
        }
        return setting.consented() ? Optional.empty() : Optional.of("refusal.sharing.noConsent");
    }

    /**
     * Why a response cannot be shared.
     *
     * @param flagged whether a flag on it is open; a client cannot know, and is asked with false
     */
    public static Optional<String> obstacle(Homework.CurrentResponse response, boolean flagged) {
        if (response.measure() || response.report()) {
            return Optional.of("refusal.sharing.neverForPartner");
        }
        if (response.work().note()) {
            return Optional.of("refusal.sharing.note");
        }
        if (!response.current()) {
            return Optional.of("refusal.sharing.withAuthor");
        }
        if (response.now() != Disclosure.SHAREABLE || response.work().disclosure() != Disclosure.SHAREABLE) {
            return Optional.of("refusal.sharing.notShareable");
        }
        if (SharedTextComposer.answers(response.work()).isEmpty()) {
            return Optional.of("refusal.sharing.nothingToRead");
        }
        return flagged ? Optional.of("refusal.sharing.seeSafety") : Optional.empty();
    }

    /** Why the words of a promise cannot be shown to the one it is for. */
    public static Optional<String> obstacle(Promises.CurrentPromise promise, boolean flagged) {
        if (promise.terms().beneficiary() != PromiseTerms.Beneficiary.PARTNER) {
            return Optional.of("refusal.sharing.notForThePartner");
        }
        if (!promise.running()) {
            return Optional.of("refusal.sharing.promiseNotRunning");
        }
        if (promise.paused()) {
            return Optional.of("refusal.sharing.promisePaused");
        }
        return flagged ? Optional.of("refusal.sharing.seeSafety") : Optional.empty();
    }

    /** Why it cannot be shown to the one who made a promise what the other noticed of it. */
    public static Optional<String> obstacleToNoticed(Promises.CurrentPromise promise, boolean flagged) {
        Optional<String> obstacle = obstacle(promise, flagged);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        int said = promise.counts().noticed()
                + promise.counts().notNoticed()
                + promise.counts().seenDifferently();
        return promise.noticeable() && said > 0 ? Optional.empty() : Optional.of("refusal.sharing.nothingNoticed");
    }
}
