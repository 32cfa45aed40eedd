package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;

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
