package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Phrases of one kind, found quickly by how they begin. */
final class PhraseIndex {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

    /** Letters of the longest beginning: no more of a word is looked at, however long it is. */
    private int longest;

    PhraseIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (String word : phrase.beginnings()) {
                boolean open = word.endsWith("*");
                longest = Math.max(longest, open ? word.length() - 1 : 0);
                (open ? byBeginning : byWord)
                        .computeIfAbsent(
                                open ? word.substring(0, word.length() - 1) : word, unknown -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Takes the place out of words wherever a phrase stands, so that nothing else is found in it. */
    List<String> without(List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : beginningAt(words.get(at))) {
                for (int covered = at, end = phrase.endOf(words, at); covered < end; covered++) {
                    left.set(covered, "");
                }
            }
        }
        return left;
    }

    /**
     * Whether a phrase stands anywhere and counts there.
     *
     * @param counts is given where it begins and where it ends (exclusive)
     */
    boolean anyIn(List<String> words, BiPredicate<Integer, Integer> counts) {
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : beginningAt(words.get(at))) {
                int end = phrase.endOf(words, at);
                if (end >= 0 && counts.test(at, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Phrase> beginningAt(String word) {
        if (word.isEmpty() || word.equals(WordSequence.END)) {
            return List.of();
        }
        List<Phrase> found = new ArrayList<>(byWord.getOrDefault(word, List.of()));
        for (int length = 2; length <= Math.min(longest, word.length()); length++) {
            found.addAll(byBeginning.getOrDefault(word.substring(0, length), List.of()));
        }
        return found;
    }
}
