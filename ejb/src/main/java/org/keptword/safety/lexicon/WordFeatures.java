package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;

/**
 * Turns words into what the {@link SecondReader} weighs: words and pairs of words, runs of three to five letters, classes of words such as
 * parts of the body and their order, and the kinds that the lexicon found.
 */
final class WordFeatures {

    /** What is weighed of one text: places and how much each counts; the squares add up to the same for every text. */
    static final class Example {

        private final int[] places;
        private final float[] values;

        private Example(int[] places, float[] values) {
            this.places = places;
            this.values = values;
        }

        int size() {
            return places.length;
        }

        int place(int at) {
            return places[at];
        }

        float value(int at) {
            return values[at];
        }
    }

    private static final int START = 0x811C9DC5;

    private static final float LETTERS = 0.3f;
    private static final float LENGTH = 5;

    /** How many words apart two classes may be that count as a pair, as neighbours, and in threes. */
    private static final int PAIR = 6;

    private static final int NEIGHBOURS = 2;
    private static final int THREES = 3;

    /** The classes of which something dangerous is said in most cases. */
    private static final Set<String> DANGER = Set.of(
            "HIT", "HURT", "GRAB", "BRUISE", "NECK", "CHOKE", "BREATH", "KNIFE", "GUN", "STAB", "KILL", "DIE", "END",
            "PILLS", "CUT", "FEAR", "THREAT", "CONTROL", "SEX", "STALK", "DRUNK", "WORSE", "FACE", "LIMB", "LIVE",
            "KID");

    /** The class of given names. All are weighed as one word: a client's text must not be risky because of what somebody is called. */
    private static final String NAME = "NAME";

    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byBeginning = new HashMap<>();

    /** Reads the classes of words by name, English and Spanish together; a word that ends in {@code *} stands for every ending. */
    WordFeatures(Section file) {
        for (String name : file.json().keySet()) {
            for (String word : file.texts(name)) {
                boolean open = word.endsWith("*");
                (open ? byBeginning : byWord)
                        .computeIfAbsent(
                                open ? word.substring(0, word.length() - 1) : word, unknown -> new LinkedHashSet<>())
                        .add(name);
            }
        }
    }

    /** What is weighed of words of which the lexicon found these kinds. */
    Example of(List<String> words, Set<FlagKind> found) {
        Map<Integer, Float> weighed = new LinkedHashMap<>();
        StringBuilder letters = new StringBuilder(" ");
        String before = "^";
        List<String> classes = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int place = 0;
        for (String word : words) {
            if (word.equals(WordSequence.END)) {
                before = "^";
                place += PAIR;
            } else {
                String read = byWord.getOrDefault(word, Set.of()).contains(NAME) ? NAME.toLowerCase(Locale.ROOT) : word;
                put(weighed, 1, "w=", read);
                put(weighed, 1, "b=", before, "_", read);
                before = read;
                letters.append(read).append(' ');
                for (String name : classesOf(word)) {
                    put(weighed, 1, "c=", name);
                    classes.add(name);
                    at.add(place);
                }
                place++;
            }
        }
        addOrders(weighed, classes, at);
        found.forEach(kind -> put(weighed, 1, "f=", kind.name()));
        for (int length = 3; length <= 5 && letters.length() > 1; length++) {
            for (int from = 0; from + length <= letters.length(); from++) {
                weighed.put(place(hash(START, letters, from, from + length)), LETTERS);
            }
        }
        return example(weighed);
    }

    private static void addOrders(Map<Integer, Float> weighed, List<String> classes, List<Integer> at) {
        for (int one = 0; one < classes.size(); one++) {
            for (int two = one + 1; two < classes.size() && at.get(two) - at.get(one) <= PAIR; two++) {
                int apart = at.get(two) - at.get(one);
                if (apart > 0) {
                    put(weighed, 1, "p=", classes.get(one), ">", classes.get(two));
                }
                if (apart > 0 && apart <= NEIGHBOURS) {
                    put(weighed, 1, "n=", classes.get(one), ">", classes.get(two));
                }
                for (int three = two + 1;
                        apart > 0 && apart <= THREES && three < classes.size() && at.get(three) - at.get(two) <= THREES;
                        three++) {
                    if (at.get(three) > at.get(two)) {
                        put(weighed, 1, "t=", classes.get(one), ">", classes.get(two), ">", classes.get(three));
                    }
                }
            }
        }
    }

    /** Whether a word belongs to a class of danger. */
    boolean isOfDanger(String word) {
        return !Collections.disjoint(classesOf(word), DANGER);
    }

    Set<String> classesOf(String word) {
        Set<String> found = new LinkedHashSet<>(byWord.getOrDefault(word, Set.of()));
        for (int length = 2; length <= Math.min(word.length(), 20); length++) {
            found.addAll(byBeginning.getOrDefault(word.substring(0, length), Set.of()));
        }
        return found;
    }

    /** Hashes what is weighed to a place of 32 bits, of which each regression takes as many as it has. */
    private static void put(Map<Integer, Float> weighed, float value, String... parts) {
        int hash = START;
        for (String part : parts) {
            hash = hash(hash, part, 0, part.length());
        }
        weighed.put(place(hash), value);
    }

    private static int hash(int before, CharSequence text, int from, int end) {
        int hash = before;
        for (int at = from; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return hash;
    }

    private static int place(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static Example example(Map<Integer, Float> weighed) {
        double squares = 0;
        for (float value : weighed.values()) {
            squares += value * value;
        }
        int[] places = new int[weighed.size()];
        float[] values = new float[weighed.size()];
        int next = 0;
        for (Map.Entry<Integer, Float> one : weighed.entrySet()) {
            places[next] = one.getKey();
            values[next++] = (float) (one.getValue() * LENGTH / Math.sqrt(squares));
        }
        return new Example(places, values);
    }
}
