package org.keptword.guide;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.internal.GuideDescriber;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Shows the guide to those who give work from it, in their language. */
@Stateless
@DenyAll
public class GuideService {

    @Inject
    GuideLibrary library;

    @Inject
    CurrentActor current;

    /** All phases, steps and exercises in order. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public GuideOverview overview() {
        return portrait().overview();
    }

    /** One exercise at its current version; {@link org.keptword.shared.NotFound} if the guide has none of that name. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public ExerciseSheet exercise(String name) {
        return portrait().sheet(name);
    }

    private GuideDescriber portrait() {
        return new GuideDescriber(
                library.guide(), library.exercises(), current.get().locale());
    }

    /**
     * An exercise in a list, in the reader's language.
     *
     * @param name the exercise's name, for its address
     * @param kinds CONTACT and JOINT where it has such items
     * @param first whether it is chosen to begin with when its step is assigned
     * @param firstForHurt the same for the partner who was hurt
     */
    public record ExerciseLine(
            String name,
            String title,
            String summary,
            int minutes,
            Optional<Integer> lighterMinutes,
            List<Item.Kind> kinds,
            ExerciseDefinition.Recurrence recurs,
            boolean first,
            boolean firstForHurt) {}

    /**
     * The guide at a glance, in the reader's language.
     *
     * @param beside the steps that belong to no phase: scored forms, and the practice's own
     */
    public record GuideOverview(String title, List<Phase> phases, List<ExerciseLine> anyTime, List<Step> beside) {

        /** A phase with its steps. */
        public record Phase(String id, String title, String summary, List<Step> steps) {}

        /** A step with its exercises in the recommended order. */
        public record Step(String id, String title, String summary, List<ExerciseLine> exercises) {}
    }

    /**
     * One line of a form as a counselor reads it: a heading, words or a question.
     *
     * @param depth how many groups it stands in
     * @param step whether it begins a step of the client's page
     * @param answers the words to choose from, or the units
     * @param kind CONTACT or JOINT, if it is of such a kind by itself
     * @param lighter whether the lighter version has it too
     * @param mySide the words for an individual case, where they differ
     * @param conditions when it is asked; none means always
     * @param any whether one of the conditions is enough
     */
    public record QuestionLine(
            String id,
            ItemType type,
            int depth,
            boolean step,
            boolean close,
            String text,
            Optional<String> help,
            Optional<String> mySide,
            boolean repeats,
            boolean required,
            boolean lighter,
            boolean privateToCounselor,
            Optional<Item.Kind> kind,
            List<String> answers,
            List<When> conditions,
            boolean any) {

        /** One condition in words. */
        public record When(String question, Word word, String answer) {}

        /** How a condition compares. */
        public enum Word {
            ANSWERED,
            NOT_ANSWERED,
            YES,
            NO,
            IS,
            IS_NOT,
            MORE,
            LESS,
            AT_LEAST,
            AT_MOST
        }

        public boolean isGroup() {
            return type == ItemType.GROUP;
        }

        public boolean isDisplay() {
            return type.display();
        }

        public boolean isHelp() {
            return type == ItemType.HELP;
        }
    }

    /**
     * All a counselor may want to know of an exercise before giving it, in the reader's language.
     *
     * @param phase title of its phase, none for an exercise of any time
     * @param questions the form in reading order, the close included
     * @param previous the exercise before it in the guide
     */
    public record ExerciseSheet(
            ExerciseLine line,
            Optional<String> phase,
            Optional<String> step,
            String intro,
            String aim,
            String lookFor,
            String caution,
            List<CaseMode> modes,
            List<Aim> aims,
            List<Part> parts,
            Disclosure disclosure,
            boolean sealed,
            boolean alwaysOpen,
            boolean waits,
            int version,
            List<QuestionLine> questions,
            Optional<ExerciseLine> previous,
            Optional<ExerciseLine> next) {}
}
