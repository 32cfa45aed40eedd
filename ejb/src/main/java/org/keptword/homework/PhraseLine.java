package org.keptword.homework;

import java.util.UUID;

/** One phrase of the own bank. */
public record PhraseLine(UUID id, String label, String text) {}
