package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.keptword.safety.lexicon.SecondReaderTraining.Sentence;

/** Long calm texts, made of sentences that nobody would be alarmed by. */
final class LongTexts {

    private LongTexts() {}

    static List<String> calm(String language, Random random, int sentences) {
        List<Sentence> some = SecondReaderTest.ORDINARY.stream()
                .filter(one -> one.language().equals(language))
                .toList();
        return new ArrayList<>(IntStream.range(0, sentences)
                .mapToObj(nth -> some.get(random.nextInt(some.size())).text())
                .toList());
    }

    /** How a client writes: with full stops and capitals, or without. */
    enum Punctuation {
        STOPS,
        NONE;

        String of(List<String> sentences) {
            String text = String.join(" ", sentences);
            return this == STOPS ? text : text.replaceAll("[.,!?;:…¿¡]+", "").toLowerCase(Locale.ROOT);
        }
    }
}
