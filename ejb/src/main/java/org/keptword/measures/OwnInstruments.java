package org.keptword.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.measures.internal.InstrumentLoader;
import org.keptword.measures.scoring.Instrument;

/** The scoring of the forms a practice brings along, for whoever brings them; inside the caller's transaction. */
@ApplicationScoped
public class OwnInstruments {

    @Inject
    InstrumentLoader loading;

    /** What such a scoring would be. {@link org.keptword.guide.GuideFileBroken} says what cannot be. */
    public Instrument check(JsonObject scoring, ExerciseDefinition exercise) {
        return InstrumentLoader.read(scoring, exercise);
    }

    /** Keeps it for this version of a form, which has none yet. */
    public void keep(JsonObject scoring, ExerciseDefinition exercise) {
        loading.keepOwn(scoring, exercise);
    }
}
