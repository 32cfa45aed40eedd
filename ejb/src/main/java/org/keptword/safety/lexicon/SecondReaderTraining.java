package org.keptword.safety.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;

/**
 * Makes the weights of the {@link SecondReader} from labelled sentences, when the application is built. The order of the sentences is shuffled
 * by a fixed seed, so that the same sentences make the same weights.
 */
final class SecondReaderTraining {

    private static final int EPOCHS = 12;
    private static final double RATE = 0.03;
    private static final double DECAY = 0.001;

    /** Sentences that the phrases of the lexicon were written with: what it finds in them says nothing of what it finds elsewhere. */
    private static final String TUNE = "tune";

    private SecondReaderTraining() {}

    /**
     * Writes the weights.
     *
     * @param args the folder of the sentences, the lexicon and the classes; the file to write
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Lexicon lexicon = Lexicon.read(section(folder, "lexicon.yaml"));
        Model model = train(sentences(folder), lexicon, section(folder, "word-classes.yaml"));
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            model.risk().write(out);
            for (SecondReader.Weights weights : model.kinds().values()) {
                weights.write(out);
            }
        }
    }

    /** The sentences of both languages. */
    static List<Sentence> sentences(Path folder) throws IOException {
        List<Sentence> all = new ArrayList<>();
        for (String name : List.of("sentences-en.tsv", "sentences-es.tsv")) {
            for (String line : Files.readAllLines(folder.resolve(name))) {
                all.add(Sentence.read(line));
            }
        }
        return all;
    }

    /** The weights that these sentences make. */
    static Model train(List<Sentence> sentences, Lexicon lexicon, Section classes) {
        WordFeatures features = new WordFeatures(classes);
        List<Labelled> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<String> words = WordSequence.of(sentence.text());
            Set<FlagKind> found = sentence.set().equals(TUNE) ? Set.of() : lexicon.in(words);
            all.add(new Labelled(features.of(words, found), sentence.kinds()));
        }
        Map<FlagKind, SecondReader.Weights> kinds = new EnumMap<>(FlagKind.class);
        List<Labelled> risky =
                all.stream().filter(one -> !one.kinds().isEmpty()).toList();
        for (FlagKind kind : FlagKind.inWords()) {
            kinds.put(kind, regression(risky, one -> one.contains(kind), SecondReader.KIND_BITS));
        }
        return new Model(regression(all, one -> !one.isEmpty(), SecondReader.RISK_BITS), kinds);
    }

    /** Logistic regression by stochastic gradient descent with a rate for each weight (AdaGrad). */
    private static SecondReader.Weights regression(List<Labelled> all, Predicate<Set<FlagKind>> wanted, int bits) {
        int mask = (1 << bits) - 1;
        double[] weights = new double[mask + 2];
        double[] squares = new double[mask + 2];
        Arrays.fill(squares, 0.01);
        int bias = mask + 1;
        List<Labelled> order = new ArrayList<>(all);
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Labelled one : order) {
                WordFeatures.Example read = one.read();
                double sum = weights[bias];
                for (int at = 0; at < read.size(); at++) {
                    sum += weights[read.place(at) & mask] * read.value(at);
                }
                double error = (wanted.test(one.kinds()) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                for (int at = 0; at < read.size(); at++) {
                    int place = read.place(at) & mask;
                    step(weights, squares, place, error * read.value(at) - DECAY * weights[place]);
                }
                step(weights, squares, bias, error);
            }
        }
        return inSteps(weights, bias);
    }

    private static void step(double[] weights, double[] squares, int place, double gradient) {
        squares[place] += gradient * gradient;
        weights[place] += RATE * gradient / Math.sqrt(squares[place]);
    }

    private static SecondReader.Weights inSteps(double[] weights, int bias) {
        double greatest = 1e-9;
        for (int place = 0; place < bias; place++) {
            greatest = Math.max(greatest, Math.abs(weights[place]));
        }
        double step = greatest / Byte.MAX_VALUE;
        byte[] steps = new byte[bias];
        for (int place = 0; place < bias; place++) {
            steps[place] = (byte) Math.round(weights[place] / step);
        }
        return new SecondReader.Weights((float) step, (float) weights[bias], steps);
    }

    private static Section section(Path folder, String name) throws IOException {
        return DefinitionFile.read("safety/" + name, Files.readString(folder.resolve(name)));
    }

    /** The weights: of a risk, and of each kind of one. */
    record Model(SecondReader.Weights risk, Map<FlagKind, SecondReader.Weights> kinds) {}

    private record Labelled(WordFeatures.Example read, Set<FlagKind> kinds) {}

    /**
     * One labelled sentence.
     *
     * @param set {@code train}, {@code plain} (of an ordinary week), {@code tune} (the lexicon was written with it), or {@code hold} and
     *     {@code apart} (never looked at)
     * @param kinds what a careful reader would want to be shown; empty for a harmless one
     */
    record Sentence(String set, String language, Set<FlagKind> kinds, String text) {

        static Sentence read(String line) {
            String[] columns = line.split("\t", -1);
            Set<FlagKind> kinds = EnumSet.noneOf(FlagKind.class);
            if (!columns[2].equals("-")) {
                Arrays.stream(columns[2].split(",")).map(FlagKind::valueOf).forEach(kinds::add);
            }
            return new Sentence(columns[0], columns[1], kinds, columns[3]);
        }

        boolean isRisky() {
            return !kinds.isEmpty();
        }
    }
}
