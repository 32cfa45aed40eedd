package org.keptword.guide.form;

import java.util.Arrays;
import java.util.List;

/**
 * Something to put right before handing in.
 *
 * @param path the answer it is about, for the focus; empty when it is the whole
 * @param args for the text of {@link #key()}: numbers, dates and times as Java values, a unit as {@link LocalizedText}
 */
public record Problem(String path, Cause cause, List<Object> args) {

    /** What is wrong. */
    public enum Cause {
        /** Nothing is answered at all. */
        EMPTY("guide.problem.empty", true),
        REQUIRED("guide.problem.required", true),
        TOO_SHORT("guide.problem.tooShort", true),
        TOO_FEW_ROWS("guide.problem.tooFewRows", true),
        TOO_LONG("guide.problem.tooLong", false),
        TOO_MANY_ROWS("guide.problem.tooManyRows", false),
        TOO_SMALL("guide.problem.tooSmall", false),
        TOO_LARGE("guide.problem.tooLarge", false),
        TOO_EARLY("guide.problem.tooEarly", false),
        TOO_LATE("guide.problem.tooLate", false),
        NO_YES_OR_NO("guide.problem.noYesOrNo", false),
        NO_NUMBER("guide.problem.noNumber", false),
        NO_WHOLE_NUMBER("guide.problem.noWholeNumber", false),
        NO_DATE("guide.problem.noDate", false),
        NO_TIME("guide.problem.noTime", false),
        NO_MOMENT("guide.problem.noMoment", false),
        NO_OPTION("guide.problem.noOption", false),
        NO_QUANTITY("guide.problem.noQuantity", false);

        private final String key;
        private final boolean unfinished;

        Cause(String key, boolean unfinished) {
            this.key = key;
            this.unfinished = unfinished;
        }

        public String key() {
            return key;
        }

        /** Whether writing on would cure it, so that a draft says nothing of it. */
        public boolean unfinished() {
            return unfinished;
        }

        static Cause unreadable(ItemType type) {
            return switch (type) {
                case BOOLEAN -> NO_YES_OR_NO;
                case DECIMAL -> NO_NUMBER;
                case INTEGER -> NO_WHOLE_NUMBER;
                case DATE -> NO_DATE;
                case TIME -> NO_TIME;
                case DATE_TIME -> NO_MOMENT;
                case QUANTITY -> NO_QUANTITY;
                case STRING, TEXT, CHOICE, OPEN_CHOICE, GROUP, DISPLAY, HELP -> NO_OPTION;
            };
        }
    }

    public Problem {
        args = List.copyOf(args);
    }

    static Problem of(String path, Cause cause, Object... args) {
        return new Problem(path, cause, Arrays.asList(args));
    }

    /** Key of the text shown beside the answer. */
    public String key() {
        return cause.key();
    }
}
