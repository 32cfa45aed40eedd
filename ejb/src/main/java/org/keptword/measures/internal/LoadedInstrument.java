package org.keptword.measures.internal;

import java.util.UUID;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.measures.scoring.Instrument;

/**
 * One version of an instrument.
 *
 * @param version counts from 1
 * @param exercise the version of the exercise it was written for
 */
public record LoadedInstrument(UUID id, int version, ExerciseDefinition exercise, Instrument instrument) {}
