package org.keptword.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;
import org.keptword.notices.ShortNoteService;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** A short note is written to one client, and those written before can be taken back. With two clients the address says to whom. */
@Named
@ViewScoped
public class WriteBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ShortNoteService notes;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final UUID idempotencyKey = UUID.randomUUID();
    private final RowOrder shown = new RowOrder();
    private ParticipantId whom;
    private String text;

    @PostConstruct
    void load() {
        List<CaseLine.Who> people = getView().participants();
        whom = route.idIfAny("participant")
                .map(ParticipantId::new)
                .or(() -> people.size() == 1 ? Optional.of(people.get(0).id()) : Optional.empty())
                .orElse(null);
        if (whom != null && getWho() == null) {
            throw new NotFound();
        }
    }

    public ShortNoteService.CaseShortNotes getView() {
        return reading.of(ShortNoteService.CaseShortNotes.class, () -> notes.ofCase(route.caseId()));
    }

    /** To whom it is, or null while that is not chosen. */
    public CaseLine.Who getWho() {
        return getView().participant(whom).orElse(null);
    }

    /** The notes of the case, or of the one it is written to. */
    public List<ShortNoteService.CaseShortNotes.Written> getNotes() {
        List<ShortNoteService.CaseShortNotes.Written> all = getView().notes().stream()
                .filter(note -> whom == null || note.participant().equals(whom))
                .toList();
        return shown.of(all, getView().notes().stream(), ShortNoteService.CaseShortNotes.Written::id);
    }

    public void write() {
        notes.write(new ShortNoteService.WriteShortNote(idempotencyKey, route.caseId(), whom, text));
        redirect.saying("today.write.done", getWho().name()).to(Route.SHORT_NOTE, route.caseId(), whom);
    }

    /** Takes a note back; one that is not among those shown any more is null. */
    public void takeBack(ShortNoteService.CaseShortNotes.Written note) {
        if (note == null) {
            throw new NotFound();
        }
        notes.takeBack(note.id());
        redirect.saying("today.write.takenBack.done").again();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
