package org.keptword.guide.form;

/** An answer to choose, or a unit to measure in: the code that is stored and the words that are shown. */
public record Option(String code, LocalizedText text) {}
