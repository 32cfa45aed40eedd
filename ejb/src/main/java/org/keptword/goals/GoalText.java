package org.keptword.goals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/**
 * The text of a goal: one sentence, and what each level looks like. Only "as expected" must be worded; the others may be null.
 *
 * @param sentence what it is about; {@value #LONGEST} characters at most, like every level
 */
public record GoalText(
        String sentence,
        @Nullable String muchLess,
        @Nullable String less,
        String expected,
        @Nullable String more,
        @Nullable String muchMore) {

    /** The longest sentence and the longest words of a level, in UTF-16 code units. */
    public static final int LONGEST = 300;

    public GoalText {
        sentence = taken(sentence);
        muchLess = taken(muchLess);
        less = taken(less);
        expected = taken(expected);
        more = taken(more);
        muchMore = taken(muchMore);
        if (sentence == null) {
            throw new DomainRefusal("refusal.goals.noSentence");
        }
        if (expected == null) {
            throw new DomainRefusal("refusal.goals.notExpected");
        }
    }

    /** The words of one level, if it has any. */
    public Optional<String> at(Level level) {
        return Optional.ofNullable(
                switch (level) {
                    case MUCH_LESS -> muchLess;
                    case LESS -> less;
                    case AS_EXPECTED -> expected;
                    case MORE -> more;
                    case MUCH_MORE -> muchMore;
                });
    }

    private static @Nullable String taken(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST) {
            throw new DomainRefusal("refusal.goals.tooLong", LONGEST);
        }
        return words.strip();
    }
}
