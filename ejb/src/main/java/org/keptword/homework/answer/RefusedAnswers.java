package org.keptword.homework.answer;

import jakarta.ejb.ApplicationException;
import org.keptword.guide.form.AnswersRefused;
import org.keptword.shared.DomainRefusal;

/**
 * Answers that cannot be kept, not even as a draft: too long, too many, not of the form's shape, or beyond what one person can keep. The
 * page still holds them.
 */
@ApplicationException(rollback = true)
public class RefusedAnswers extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final boolean tooLarge;

    public RefusedAnswers(AnswersRefused refused) {
        super(refused.reason().key(), refused.args());
        this.path = refused.path();
        this.tooLarge = refused.reason() == AnswersRefused.Reason.TOO_MUCH;
    }

    private RefusedAnswers(String key) {
        super(key);
        this.path = "";
        this.tooLarge = true;
    }

    /** The person has written as much as can be kept in one day. */
    public static RefusedAnswers fullForToday() {
        return new RefusedAnswers("refusal.portal.fullForToday");
    }

    /** The person's record has reached its size. */
    public static RefusedAnswers full() {
        return new RefusedAnswers("refusal.portal.full");
    }

    /** The answer at fault; empty where it is the whole. */
    public String path() {
        return path;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }
}
