package org.keptword.guide.form;

/** A hint to show beside an answer. */
public record ShownHint(String path, LocalizedText text) {}
