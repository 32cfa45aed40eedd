package org.keptword.measures.scoring;

import java.util.Objects;
import org.keptword.guide.form.LocalizedText;

/** A named stretch of a scale, from its least value on, up to where the next one begins. */
public record Band(double from, LocalizedText text) {

    public Band {
        Refused.unless(Double.isFinite(from), "band");
        Objects.requireNonNull(text);
    }
}
