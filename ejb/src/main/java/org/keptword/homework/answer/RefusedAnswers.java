package org.keptword.homework.answer;

import jakarta.ejb.ApplicationException;
import org.keptword.guide.form.AnswersRefused;
import org.keptword.shared.DomainRefusal;

/** Answers that cannot be kept, not even as a draft: too long, too many, or not of the form's shape. The page still holds them. */
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

    /** The answer at fault; empty where it is the whole. */
    public String path() {
        return path;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }
}
