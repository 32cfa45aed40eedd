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
     * @param partner the state of the one who would read; empty where nobody is there
     * @param consented whether an agreement of both is in force
     */
    public record Setting(
            CaseMode mode,
            boolean caseOpen,
            ParticipantState author,
            Optional<ParticipantState> partner,
            boolean gateOpen,
            boolean consented) {}

    /** Why nothing can be shared in a case now. */
    public static Optional<String> hindrance(Setting setting) {
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
     * Why a piece of work cannot be shared.
     *
     * @param flagged whether something about it waits on the safety page; a client cannot know, and is asked with false
     */
    public static Optional<String> hindrance(Homework.CurrentResponse piece, boolean flagged) {
        if (piece.measure() || piece.report()) {
            return Optional.of("refusal.sharing.neverForPartner");
        }
        if (piece.work().note()) {
            return Optional.of("refusal.sharing.note");
        }
        if (!piece.current()) {
            return Optional.of("refusal.sharing.withAuthor");
        }
        if (piece.now() != Disclosure.SHAREABLE || piece.work().disclosure() != Disclosure.SHAREABLE) {
            return Optional.of("refusal.sharing.notShareable");
        }
        if (SharedTextComposer.answers(piece.work()).isEmpty()) {
            return Optional.of("refusal.sharing.nothingToRead");
        }
        return flagged ? Optional.of("refusal.sharing.seeSafety") : Optional.empty();
    }

    /** Why the words of a promise cannot be shown to the one it is for. */
    public static Optional<String> hindrance(Promises.CurrentPromise promise, boolean flagged) {
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
    public static Optional<String> hindranceOfNoticed(Promises.CurrentPromise promise, boolean flagged) {
        Optional<String> hindrance = hindrance(promise, flagged);
        if (hindrance.isPresent()) {
            return hindrance;
        }
        int said = promise.counts().noticed()
                + promise.counts().notNoticed()
                + promise.counts().seenDifferently();
        return promise.noticeable() && said > 0 ? Optional.empty() : Optional.of("refusal.sharing.nothingNoticed");
    }
}
