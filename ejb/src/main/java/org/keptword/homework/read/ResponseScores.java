package org.keptword.homework.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ResponseId;

/**
 * The scores of a response to a measure. Implemented by the measures, which are a layer above homework; asked
 * only about exercises that are measures, in one statement each at most.
 */
public interface ResponseScores {

    /**
     * One score as the counselor reads it.
     *
     * @param value empty where too many answers are missing
     * @param most the greatest value possible
     * @param norm whether a norm is known, without which no change is called reliable
     */
    record Points(LocalizedText title, Optional<Double> value, double most, int answered, int asked, boolean norm) {}

    /** The same as its author reads it, and how it lies to the one before: never a class or a verdict. */
    record OwnPoints(Points points, Optional<Change> change) {}

    /** A change of one's own number. */
    enum Change {
        HIGHER,
        LOWER,
        ABOUT_THE_SAME
    }

    /** The scores of responses, for staff; a response without any is absent. */
    Map<ResponseId, List<Points>> of(Collection<ResponseId> responses, Permit permit);

    /** The author's own scores of one response, beside those of the response before. */
    List<OwnPoints> own(ResponseId response, Permit own);

    /** Whether answers to this version of a measure, handed in or not, hold one that a person must look at whatever the total. */
    boolean critical(UUID exerciseVersion, Answers answers);
}
