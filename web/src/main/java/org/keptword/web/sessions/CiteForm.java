package org.keptword.web.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedKind;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteChoices;
import org.keptword.sessions.NoteOf;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** What a note refers to, as it is ticked among what was offered. */
public class CiteForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public List<String> pieces = new ArrayList<>();
    public List<String> promises = new ArrayList<>();
    private ArrayList<String> offered = new ArrayList<>();

    void take(NoteChoices choices) {
        offered = new ArrayList<>(CitedMarks.of(Stream.of(choices.pieces(), choices.promises())
                .flatMap(List::stream)
                .map(CitedThing::cited)));
        pieces = chosen(choices, CitedKind.PIECE);
        promises = chosen(choices, CitedKind.PROMISE);
    }

    private static List<String> chosen(NoteChoices choices, CitedKind kind) {
        return new ArrayList<>(CitedMarks.of(choices.chosen().stream().filter(one -> one.kind() == kind)));
    }

    CiteInNote command(SessionId session, NoteOf note) {
        List<String> chosen = Stream.of(pieces, promises)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        return new CiteInNote(session, note, CitedMarks.things(offered), CitedMarks.things(chosen));
    }
}
