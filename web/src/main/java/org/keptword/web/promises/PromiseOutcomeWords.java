package org.keptword.web.promises;

import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.web.text.LocalizedTexts;

/** Says what became of a promise in its owner's words. */
public final class PromiseOutcomeWords {

    private PromiseOutcomeWords() {}

    /** The outcome; a promise to oneself is canceled by its owner alone. */
    public static String say(OutcomeKind kind, PromiseTerms terms, LocalizedTexts texts) {
        return kind == OutcomeKind.LET_GO && terms.beneficiary() == PromiseTerms.Beneficiary.ONESELF
                ? texts.get("promises.canceled.oneself")
                : texts.of("promises.outcome", kind);
    }
}
