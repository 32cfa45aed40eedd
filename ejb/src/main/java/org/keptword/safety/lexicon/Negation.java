package org.keptword.safety.lexicon;

import java.util.List;
import java.util.Set;

/**
 * Whether a find is denied: a word of denial before it in the same clause, close by ({@code not}) or anywhere near ({@code never}). Not
 * denied is what only stopped or did not stop, what should not happen again or has not happened for a while ("not since", "hace un mes que
 * no"), and what is denied only to be put more mildly ("no es que").
 */
final class Negation {

    /** How many words before a find a denial reaches. */
    static final int REACH = 4;

    /** How far those reach that deny a whole sentence. */
    static final int FAR_REACH = 7;

    private static final Set<String> DENIES = Set.of("not", "no", "without", "nor", "neither", "sin", "ni", "tampoco");
    private static final Set<String> DENIES_FAR = Set.of("never", "nobody", "none", "nunca", "jamas", "nadie");

    /** Between denial and find they turn the denial round or begin another clause. */
    private static final Set<String> BREAKS = Set.of(
            "stop",
            "stops",
            "stopped",
            "stopping",
            "only",
            "just",
            "until",
            "but",
            "because",
            "so",
            "when",
            "if",
            "and",
            "know",
            "sure",
            "help",
            "think",
            "thought",
            "remember",
            "care",
            "matter",
            "para",
            "paraba",
            "paro",
            "parar",
            "pare",
            "dejo",
            "deja",
            "dejaba",
            "dejar",
            "dejes",
            "solo",
            "hasta",
            "pero",
            "porque",
            "cuando",
            "si",
            "y",
            "aguanto",
            "puedo",
            "creo",
            "crei");

    /** After a find they tell that it happened before or happens at times. */
    private static final Set<String> AGAIN = Set.of(
            "again",
            "since",
            "yet",
            "lately",
            "every",
            "tonight",
            "today",
            "still",
            "otra",
            "nuevo",
            "desde",
            "ultimamente",
            "todos",
            "hoy",
            "todavia",
            "solo");

    private static final int AFTER = 3;

    private Negation() {}

    static boolean denies(List<String> words, int from, int end) {
        for (int at = from - 1; at >= Math.max(0, from - FAR_REACH); at--) {
            String word = words.get(at);
            if (word.equals(WordSequence.END) || BREAKS.contains(word)) {
                return false;
            }
            if (DENIES_FAR.contains(word) || (DENIES.contains(word) && from - at <= REACH)) {
                return !tellsOfBefore(words, at, end) && !isMildly(words, at);
            }
        }
        return false;
    }

    private static boolean tellsOfBefore(List<String> words, int denial, int end) {
        List<String> before = words.subList(Math.max(0, denial - FAR_REACH), denial);
        boolean forAWhile = before.contains("hace") || before.contains("desde");
        return forAWhile
                || words.subList(end, Math.min(words.size(), end + AFTER)).stream()
                        .takeWhile(word -> !word.equals(WordSequence.END))
                        .anyMatch(AGAIN::contains);
    }

    /** "It is not that …, it is just that …". */
    private static boolean isMildly(List<String> words, int denial) {
        return denial + 2 < words.size()
                && Set.of("es", "that").contains(words.get(denial + 1))
                && Set.of("que", "he", "she", "i").contains(words.get(denial + 2));
    }
}
