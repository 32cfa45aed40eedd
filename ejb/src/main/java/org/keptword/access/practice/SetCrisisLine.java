package org.keptword.access.practice;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Languages;

/**
 * Command: a line for a place, new or changed, as made sure of today.
 *
 * @param replaces the line it takes the place of, or null for a new one
 */
public record SetCrisisLine(
        UUID place, @Nullable UUID replaces, CrisisLine.Kind kind, String phone, ByLanguage<Words> words) {

    private static final int LONGEST = 120;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_TEXT = 80;

    /**
     * Its name, and when it answers.
     *
     * @param text how to reach it by message, or null
     */
    public record Words(String name, String hours, @Nullable String text) {

        public Words {
            name = fit(name, LONGEST);
            hours = fit(hours, LONGEST);
            text = text == null || text.isBlank() ? null : fit(text, LONGEST_TEXT);
        }
    }

    public SetCrisisLine {
        Objects.requireNonNull(place);
        Objects.requireNonNull(kind);
        phone = fit(phone, LONGEST_PHONE);
    }

    /** Refuses a line that lacks words in a language of the application, as a manager types one. */
    void requireEveryLanguage() {
        if (!Languages.areIn(words)) {
            throw new DomainRefusal("refusal.access.lineIncomplete", LONGEST);
        }
    }

    /** The same with the words of languages that are not set, such as one that is not offered now. */
    SetCrisisLine keeping(ByLanguage<Words> before) {
        Map<String, Words> all = new TreeMap<>(before.all());
        all.putAll(words.all());
        return new SetCrisisLine(place, replaces, kind, phone, new ByLanguage<>(all));
    }

    private static String fit(@Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest) {
            throw new DomainRefusal("refusal.access.lineIncomplete", longest);
        }
        return text.strip();
    }
}
