package org.keptword.measures.scoring;

import java.util.OptionalDouble;

/**
 * The result of scoring one scale.
 *
 * @param value within the range of the scale; empty where too many answers are missing
 * @param answered how many of the items that can be counted were answered
 * @param asked how many there are
 */
public record ScaleResult(String scale, OptionalDouble value, int answered, int asked) {

    public ScaleResult {
        Refused.unless(answered >= 0 && answered <= asked, "counts", scale);
    }
}
