package org.keptword.web.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** What a note refers to, as it is ticked among what was offered. */
public class CiteForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public List<String> responses = new ArrayList<>();
    public List<String> promises = new ArrayList<>();
    private ArrayList<String> offered = new ArrayList<>();

    void take(CiteInNote.NoteChoices choices) {
        offered = new ArrayList<>(CitedMarks.of(Stream.of(choices.responses(), choices.promises())
                .flatMap(List::stream)
                .map(CitedSource.CitedThing::cited)));
        responses = chosen(choices, CitedSource.CitedKind.PIECE);
        promises = chosen(choices, CitedSource.CitedKind.PROMISE);
    }

    private static List<String> chosen(CiteInNote.NoteChoices choices, CitedSource.CitedKind kind) {
        return new ArrayList<>(CitedMarks.of(choices.chosen().stream().filter(one -> one.kind() == kind)));
    }

    CiteInNote command(SessionId session, NoteOf note) {
        List<String> chosen = Stream.of(responses, promises)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        return new CiteInNote(session, note, CitedMarks.things(offered), CitedMarks.things(chosen));
    }
}
