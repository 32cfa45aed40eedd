package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keptword.notices.ShortNoteService;
import org.keptword.notices.ShortNotes;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;

/** Short notes of the counselor: one is marked as read, and those marked before are read again. */
@Named
@RequestScoped
public class ShortNotesBacking {

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "notes:act";

    @Inject
    ShortNoteService notes;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private List<ShortNotes.CurrentShortNote> earlier;

    /** Marks the note as read whose button was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        notes.read(said.person(0), said.id(1));
        redirect.saying("portal.notes.done").again();
    }

    /** The value of a note's button. */
    public String read(PersonId person, ShortNotes.CurrentShortNote note) {
        return PressedButton.value(person, note.id());
    }

    /** The notes marked as read, the newest first. */
    public List<ShortNotes.CurrentShortNote> getEarlier() {
        if (earlier == null) {
            earlier = notes.earlier();
        }
        return earlier;
    }
}
