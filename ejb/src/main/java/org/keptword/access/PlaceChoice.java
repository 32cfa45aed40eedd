package org.keptword.access;

import java.util.UUID;

/**
 * A place of the practice to choose from.
 *
 * @param hasLines whether a crisis line is set for it: without one nobody is invited there
 */
public record PlaceChoice(UUID id, String name, boolean hasLines) {}
