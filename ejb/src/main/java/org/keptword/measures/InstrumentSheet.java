package org.keptword.measures;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.scoring.Scale;

/**
 * A measure and all that is known of how it is scored.
 *
 * @param name the exercise it is, for its address in the guide
 * @param version of the scoring definition, from 1
 * @param questions what is rated, by id, in order
 * @param critical the answers that raise a flag, whatever the total
 * @param gap whether the partners' views are set side by side
 */
public record InstrumentSheet(
        String name,
        LocalizedText title,
        LocalizedText summary,
        int version,
        int minutes,
        List<Question> questions,
        List<Scale> scales,
        List<Critical> critical,
        boolean gap,
        LocalizedText source,
        LocalizedText licence) {

    /** One question that is rated. */
    public record Question(String id, LocalizedText text, boolean aboutPartner) {}

    /** An answer that is looked at; one of the two bounds is there. */
    public record Critical(LocalizedText question, Optional<Double> atLeast, Optional<Double> atMost) {}

    public InstrumentSheet {
        questions = List.copyOf(questions);
        scales = List.copyOf(scales);
        critical = List.copyOf(critical);
    }

    /** How many questions a scale is made of. */
    public List<LocalizedText> questionsOf(Scale scale) {
        return scale.items().stream()
                .flatMap(part ->
                        questions.stream().filter(question -> question.id().equals(part.item())))
                .map(Question::text)
                .toList();
    }
}
