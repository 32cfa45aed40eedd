package org.keptword.guide;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Command: save a form of the practice. One of the same origin and kind gets a new version.
 *
 * @param exercise the exercise as its file would say it, the id aside
 * @param measure whether it is a scored form
 * @param origin the address or id under which it was published
 */
public record SaveOwnForm(JsonObject exercise, boolean measure, Optional<String> origin) {}
