package org.keptword.access;

import java.util.Optional;

/**
 * Command: a template of the practice.
 *
 * @param key the one to change; empty for a new one
 * @param sectionsEn a heading a line, each with its hint after a colon
 */
public record SetNoteTemplate(
        Optional<String> key, String nameEn, String nameEs, String sectionsEn, String sectionsEs) {}
