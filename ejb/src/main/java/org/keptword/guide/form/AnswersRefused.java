package org.keptword.guide.form;

import org.keptword.shared.DomainRefusal;

/**
 * Answers that cannot be stored, not even as a draft. Nothing of them was kept, so whoever sent them must still hold them. The arguments of the text
 * are the limit and then what came.
 */
public final class AnswersRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    /** Why answers are refused. */
    public enum Reason {
        /** Not JSON, not an object, a name twice. */
        MALFORMED("refusal.guide.answers.malformed"),
        /** Nested deeper than {@link Answers#MAX_DEPTH}. */
        TOO_DEEP("refusal.guide.answers.tooDeep"),
        /** More characters in all than {@link Answers#MAX_TOTAL}. */
        TOO_MUCH("refusal.guide.answers.tooMuch"),
        /** One answer much longer than its item allows, or longer than {@link Answers#MAX_CHARACTERS}. */
        TOO_LONG("refusal.guide.answers.tooLong"),
        /** Many more rows than their item allows, or more than {@link Answers#MAX_ROWS}. */
        TOO_MANY_ROWS("refusal.guide.answers.tooManyRows"),
        /** Half of a surrogate pair, which no encoding can carry. */
        BROKEN_CHARACTER("refusal.guide.answers.brokenCharacter"),
        /** A number with more digits than can be kept. */
        NUMBER("refusal.guide.answers.number"),
        /** A list where one answer belongs, a row without its id, and the like. */
        SHAPE("refusal.guide.answers.shape");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private final Reason reason;
    private final String path;

    AnswersRefused(Reason reason, String path, Object... args) {
        super(reason.key(), args);
        this.reason = reason;
        this.path = path;
    }

    public Reason reason() {
        return reason;
    }

    /** The answer at fault, empty where it is the whole. */
    public String path() {
        return path;
    }
}
