package org.keptword.measures;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.Homework;
import org.keptword.measures.internal.InstrumentLoader;
import org.keptword.measures.internal.Instruments;
import org.keptword.measures.internal.ScoreRecorder;
import org.keptword.measures.scoring.RatedItem;
import org.keptword.measures.scoring.Scale;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;

/** Shows how measures are scored, and scores again on request. */
@Stateless
@DenyAll
public class MeasureService {

    @Inject
    Guard guard;

    @Inject
    GuideLibrary library;

    @Inject
    Homework homework;

    @Inject
    Instruments instruments;

    @Inject
    ScoreRecorder keeping;

    /** Every measure that can be given, with its definition. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    public List<InstrumentSheet> instruments() {
        return instruments.all().stream().map(InstrumentDescriber::of).toList();
    }

    /**
     * Scores the current revision of a response with the current version of its instrument. The old scores stay, marked as replaced.
     * The answer is how many scores were made. {@link NotFound} for what is no measure.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public int rescore(ResponseId response) {
        Permit permit = guard.work(homework.caseOf(response, guard.caseload()).orElseThrow(NotFound::new));
        Homework.HandedInAnswers handedIn = homework.answers(response, permit);
        if (!library.isMeasure(handedIn.exercise())) {
            throw new NotFound();
        }
        return keeping.rescore(handedIn, permit);
    }

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

        /**
         * An answer that is looked at: one within a bound, or one of some answers.
         *
         * @param answers codes of options of the question; {@code true} or {@code false} where it is answered with yes or no
         */
        public record Critical(Item question, Optional<Double> atLeast, Optional<Double> atMost, Set<String> answers) {}

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

    /** Describes a measure for its page. */
    public static final class InstrumentDescriber {

        private InstrumentDescriber() {}

        public static InstrumentSheet of(InstrumentLoader.LoadedInstrument loaded) {
            Form form = loaded.exercise().form();
            return new MeasureService.InstrumentSheet(
                    loaded.instrument().name(),
                    loaded.exercise().title(),
                    loaded.exercise().summary(),
                    loaded.version(),
                    loaded.exercise().minutes(),
                    loaded.instrument().items().stream()
                            .map(RatedItem::id)
                            .map(id -> new InstrumentSheet.Question(id, text(form, id), aboutPartner(form, id)))
                            .toList(),
                    loaded.instrument().scales(),
                    loaded.instrument().critical().stream()
                            .map(one -> new InstrumentSheet.Critical(
                                    form.item(one.item()).orElseThrow(),
                                    boxed(one.atLeast()),
                                    boxed(one.atMost()),
                                    one.answers()))
                            .toList(),
                    loaded.instrument().gap().isPresent(),
                    loaded.instrument().source(),
                    loaded.instrument().licence());
        }

        private static LocalizedText text(Form form, String id) {
            return form.item(id).orElseThrow().text();
        }

        private static boolean aboutPartner(Form form, String id) {
            Item item = form.item(id).orElseThrow();
            return item.aboutPartner() || form.around(item).stream().anyMatch(Item::aboutPartner);
        }

        private static Optional<Double> boxed(OptionalDouble bound) {
            return bound.isPresent() ? Optional.of(bound.getAsDouble()) : Optional.empty();
        }
    }
}
