package org.keptword.access;

import java.util.List;

/** A case permit together with the note templates of the practice, retired ones included. */
public record CaseNoteTemplates(Permit permit, List<NoteTemplate> templates) {

    public CaseNoteTemplates {
        templates = List.copyOf(templates);
    }
}
