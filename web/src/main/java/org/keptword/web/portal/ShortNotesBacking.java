package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.keptword.notices.CurrentShortNote;
import org.keptword.notices.ShortNoteService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.Redirect;

/**
 * Short notes of the counselor: one is marked as read, and those marked before are read again. A button names its note and for whom it was
 * shown, so that it means the same however the page has changed meanwhile.
 */
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

    private List<CurrentShortNote> earlier;

    /** Marks the note as read whose button was pressed. */
    public void act() {
        String[] said =
                Optional.ofNullable(request.getParameter(BUTTON)).orElse("").split(" ", -1);
        if (said.length != 2) {
            throw new NotFound();
        }
        notes.read(
                new PersonId(Ids.parse(said[0]).orElseThrow(NotFound::new)),
                Ids.parse(said[1]).orElseThrow(NotFound::new));
        redirect.saying("portal.notes.done").again();
    }

    /** The value of a note's button. */
    public String read(PersonId person, CurrentShortNote note) {
        return person + " " + note.id();
    }

    /** The notes marked as read, the newest first. */
    public List<CurrentShortNote> getEarlier() {
        if (earlier == null) {
            earlier = notes.earlier();
        }
        return earlier;
    }
}
