package org.keptword.web.text;

import java.util.UUID;

/** The colour of a case beside its name: one of eight tones, the same on every page and every day. */
public final class CaseTone {

    /** So many tones there are. */
    public static final int TONES = 8;

    private CaseTone() {}

    /**
     * The tone of a case.
     *
     * @return from 1 to {@value #TONES}; the token {@code --tone-N} is its colour, {@code --tone-N-ink} that of text on it
     */
    public static int of(UUID caseId) {
        return Math.floorMod(caseId.hashCode(), TONES) + 1;
    }
}
