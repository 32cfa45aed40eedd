package org.keptword.access;

import java.util.List;

/** One case opened for reading, together with the note templates of its practice, retired ones included. */
public record NoteDoor(Permit permit, List<NoteTemplate> templates) {

    public NoteDoor {
        templates = List.copyOf(templates);
    }
}
