package org.keptword.interop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.LocalizedText;

/**
 * A file that was brought and not kept yet.
 *
 * @param name of the file
 * @param form as a client would see it; empty where nothing can be kept
 * @param rated what can be counted, in order
 * @param scales the scores the file makes, with what follows from what is typed
 * @param renewsMeasure the title of the practice's measure that would get a new version
 * @param renewsExercise the same for an exercise
 * @param typed what stands in the fields, by their names
 */
public record ImportView(
        UUID id,
        String name,
        Instant begunAt,
        ImportReport report,
        Optional<Form> form,
        List<Rated> rated,
        List<Scale> scales,
        Optional<LocalizedText> renewsMeasure,
        Optional<LocalizedText> renewsExercise,
        Map<String, String> typed) {

    public ImportView {
        rated = List.copyOf(rated);
        scales = List.copyOf(scales);
        typed = Map.copyOf(typed);
    }

    /** An item that can be counted. */
    public record Rated(String id, LocalizedText text, boolean weighted, double least, double most) {}

    /**
     * A score, with what follows from what is typed.
     *
     * @param number its place, from 0
     * @param title as the file has it
     * @param least the least it can be; empty while nothing is counted
     * @param threshold so many points a change must exceed to be reliable; empty without figures
     * @param cutOff where function begins; empty without the figures of both groups
     */
    public record Scale(
            int number,
            LocalizedText title,
            Optional<Double> least,
            Optional<Double> most,
            Optional<Double> threshold,
            Optional<Double> cutOff) {}

    public boolean isMeasurable() {
        return !report.isPartial() && rated.stream().anyMatch(Rated::weighted);
    }
}
