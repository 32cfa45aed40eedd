package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.sessions.notes.UnfinishedNoteService;
import org.keptword.sessions.notes.UnfinishedNotes;
import org.keptword.web.shell.PageReading;

/** The notes the counselor still has to write or sign. */
@Named
@RequestScoped
public class UnfinishedNotesBacking {

    @Inject
    UnfinishedNoteService notes;

    @Inject
    PageReading reading;

    public UnfinishedNotes getView() {
        return reading.of(UnfinishedNotes.class, notes::read);
    }
}
