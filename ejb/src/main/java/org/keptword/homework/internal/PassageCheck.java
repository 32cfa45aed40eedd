package org.keptword.homework.internal;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.Entry;
import org.keptword.homework.Passage;
import org.keptword.shared.DomainRefusal;

/** Whether a passage stands in what was handed in, word for word. */
public final class PassageCheck {

    private PassageCheck() {}

    /** Refuses a passage that is not in these answers. An answer as a whole is named by an empty range without a quote. */
    public static void require(Passage passage, List<Entry> answers) {
        boolean stands = answers.stream()
                .filter(entry -> entry.row() == 0 && entry.item().answerable())
                .filter(entry -> entry.path().equals(passage.path()))
                .anyMatch(entry -> stands(passage, AnsweredItems.words(entry)));
        if (!stands) {
            throw new DomainRefusal("refusal.homework.noSuchPassage");
        }
    }

    private static boolean stands(Passage passage, Optional<String> words) {
        if (passage.starts() == passage.ends()) {
            return passage.starts() == 0 && passage.quote().isEmpty();
        }
        return words.filter(text -> passage.ends() <= text.length())
                .filter(text -> !cuts(text, passage.starts()) && !cuts(text, passage.ends()))
                .filter(text -> text.substring(passage.starts(), passage.ends()).equals(passage.quote()))
                .isPresent();
    }

    /** Whether a place lies inside a character that takes two code units. */
    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
