package org.keptword.homework;

import java.util.UUID;

/** A comment beside a passage, as a page shows it. */
public record Remark(UUID id, Passage passage, String text, int version) {}
