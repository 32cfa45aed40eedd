package org.keptword.web.tags;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.shared.CaseId;

/**
 * The mark that helps the eye to find a case among others: initials of its name and one of a few quiet tones. It is never the only sign; the
 * name is beside it.
 *
 * @param initials one or two letters, or a dot for a name without any
 * @param tone from 1 to {@value #TONES}, always the same for a case
 */
public record CaseMark(String initials, int tone) {

    /** So many tones are defined in {@code tokens.css}. */
    public static final int TONES = 8;

    private static final String NO_LETTER = "·";

    /** What joins the names of two people: a sign, or "and". */
    private static final Pattern JOIN = Pattern.compile("\\s*[&+/,]\\s*|\\s+(?:and|y|e)\\s+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static CaseMark of(CaseId id, String name) {
        return new CaseMark(initials(name), toneOf(id));
    }

    /** Returns the tone of a case, from 1 to {@value #TONES}. It follows from the id alone, so that a new name changes no colour. */
    public static int toneOf(CaseId id) {
        return 1 + Math.floorMod(id.value().hashCode(), TONES);
    }

    /** Returns the first letters of both people's names, or of the first two names of one: "MT" of Maya Lind and Theo, "JP" of Jonah Pratt. */
    private static String initials(String name) {
        List<String> people = letters(JOIN.split(name));
        List<String> letters = people.size() > 1 ? people : letters(SPACE.split(name));
        return letters.isEmpty() ? NO_LETTER : String.join("", letters.subList(0, Math.min(2, letters.size())));
    }

    /** The first letter of each; of those in small letters, like the "de la" of a surname, only where there are no others. */
    private static List<String> letters(String[] names) {
        List<String> all = Arrays.stream(names)
                .map(CaseMark::firstLetter)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        List<String> capitals = all.stream()
                .filter(letter -> !Character.isLowerCase(letter.codePointAt(0)))
                .toList();
        return (capitals.isEmpty() ? all : capitals)
                .stream().map(letter -> letter.toUpperCase(Locale.ROOT)).toList();
    }

    private static String firstLetter(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
