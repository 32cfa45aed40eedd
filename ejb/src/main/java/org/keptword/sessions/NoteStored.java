package org.keptword.sessions;

/**
 * The words of a note as they are stored.
 *
 * @param version what the next save must name; -1 while there is none
 * @param text empty while there is none
 */
public record NoteStored(int version, String text) {}
