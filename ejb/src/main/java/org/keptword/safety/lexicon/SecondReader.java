package org.keptword.safety.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;

/**
 * A text classifier that reads beside the {@link Lexicon} and only ever adds to what that finds: one logistic regression says how likely a
 * sentence speaks of a risk, one more for each kind says of which. {@link WordFeatures} says what
 * is weighed. The weights are made when the application is built ({@link SecondReaderTraining}), the same from the
 * same sentences. Safe for use by many threads.
 */
public final class SecondReader {

    /**
     * From what likelihood a text counts as speaking of a risk. Chosen, with those below, by cross-validation over the training sentences
     * and never over those that are held out.
     */
    static final double RISK = 0.46;

    /** The same where no word belongs to a class of danger. */
    static final double RISK_UNSAID = 0.65;

    /** The same for one sentence of several: the longer a text, the more of its sentences would count without cause. */
    static final double RISK_OF_ONE = 0.75;

    /** The same in a text that is too long to be read as a whole. */
    static final double RISK_OF_ONE_IN_MANY = 0.8;

    /** The same for a few words of a long sentence: nothing else is near a disclosure in them, so that less is enough. */
    static final double RISK_OF_WINDOW = 0.65;

    /** The same in a text that is too long to be read as a whole: a calm one is flagged little more often than a sentence that misleads. */
    static final double RISK_OF_WINDOW_IN_MANY = 0.85;

    private static final double KIND = 0.5;

    /** Most words of a text of several sentences that is also read as a whole. */
    private static final int WHOLE = 80;

    /** Fewest words that are read: fewer say too little, and are left to the list. */
    private static final int FEWEST = 4;

    /** How many words of a longer sentence are read at once, and after how many the next are: a disclosure is in most cases within one window. */
    private static final int WINDOW = 18;

    private static final int STEP = 6;

    static final int RISK_BITS = 17;
    static final int KIND_BITS = 15;

    private final Lexicon lexicon;
    private final WordFeatures features;
    private final Weights risk;
    private final Map<FlagKind, Weights> kinds;

    SecondReader(Lexicon lexicon, WordFeatures features, Weights risk, Map<FlagKind, Weights> kinds) {
        this.lexicon = lexicon;
        this.features = features;
        this.risk = risk;
        this.kinds = kinds;
    }

    /**
     * Reads the weights.
     *
     * @param classes the classes of words that they were made with
     */
    public static SecondReader read(Lexicon lexicon, Section classes, InputStream weights) throws IOException {
        DataInputStream in = new DataInputStream(weights);
        Weights risk = Weights.read(in, RISK_BITS);
        Map<FlagKind, Weights> kinds = new EnumMap<>(FlagKind.class);
        for (FlagKind kind : FlagKind.inWords()) {
            kinds.put(kind, Weights.read(in, KIND_BITS));
        }
        return new SecondReader(lexicon, new WordFeatures(classes), risk, kinds);
    }

    /**
     * The kinds of what a text is likely to speak of. A text of several sentences is read sentence by sentence as well, and a long sentence a few
     * words at a time: many people write without full stops, and one disclosure among calm words would not be seen.
     */
    public Set<FlagKind> in(String text) {
        List<String> words = WordSequence.of(text);
        List<List<String>> sentences = sentences(words);
        boolean many = words.size() > WHOLE;
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        if (!many || sentences.size() == 1) {
            found.addAll(in(words, RISK));
        }
        for (List<String> sentence : sentences) {
            if (sentences.size() > 1) {
                found.addAll(in(sentence, many ? RISK_OF_ONE_IN_MANY : RISK_OF_ONE));
            }
            if (sentence.size() > WINDOW) {
                for (int from = 0; from < sentence.size() - WINDOW + STEP; from += STEP) {
                    int begin = Math.min(from, sentence.size() - WINDOW);
                    found.addAll(in(
                            sentence.subList(begin, begin + WINDOW), many ? RISK_OF_WINDOW_IN_MANY : RISK_OF_WINDOW));
                }
            }
        }
        return found;
    }

    private Set<FlagKind> in(List<String> words, double least) {
        if (words.stream().filter(word -> !word.equals(WordSequence.END)).count() < FEWEST) {
            return Set.of();
        }
        WordFeatures.Example read = features.of(words, lexicon.in(words));
        double likelihood = risk.likelihood(read);
        if (likelihood < least || (likelihood < RISK_UNSAID && words.stream().noneMatch(features::isOfDanger))) {
            return Set.of();
        }
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        FlagKind likeliest = FlagKind.VIOLENCE;
        double most = 0;
        for (Map.Entry<FlagKind, Weights> kind : kinds.entrySet()) {
            double likely = kind.getValue().likelihood(read);
            if (likely >= KIND) {
                found.add(kind.getKey());
            }
            if (likely > most) {
                most = likely;
                likeliest = kind.getKey();
            }
        }
        found.add(likeliest);
        return found;
    }

    private static List<List<String>> sentences(List<String> words) {
        List<List<String>> sentences = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String word : words) {
            if (word.equals(WordSequence.END)) {
                sentences.add(one);
                one = new ArrayList<>();
            } else {
                one.add(word);
            }
        }
        sentences.add(one);
        sentences.removeIf(List::isEmpty);
        return sentences;
    }

    /** The weights of one regression, each a whole number of steps. */
    static final class Weights {

        private final float step;
        private final float bias;
        private final byte[] steps;

        Weights(float step, float bias, byte[] steps) {
            this.step = step;
            this.bias = bias;
            this.steps = steps;
        }

        static Weights read(DataInputStream in, int bits) throws IOException {
            float step = in.readFloat();
            float bias = in.readFloat();
            byte[] steps = new byte[1 << bits];
            in.readFully(steps);
            return new Weights(step, bias, steps);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeFloat(step);
            out.writeFloat(bias);
            out.write(steps);
        }

        double likelihood(WordFeatures.Example read) {
            double sum = 0;
            for (int at = 0; at < read.size(); at++) {
                sum += steps[read.place(at) & (steps.length - 1)] * read.value(at);
            }
            return 1 / (1 + Math.exp(-bias - step * sum));
        }
    }
}
