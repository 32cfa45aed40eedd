package org.keptword.homework;

import java.util.UUID;

/**
 * A comment beside a passage, as a page shows it.
 *
 * @param sent whether it went out with a reply and stays as it is
 */
public record Remark(UUID id, Passage passage, String text, int version, boolean sent) {}
