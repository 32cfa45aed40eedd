package org.keptword.web.sessions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedKind;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteBoard;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;

/** Cited things as a page tells them: {@code KIND id}. */
final class CitedMarks {

    private CitedMarks() {}

    static List<String> of(Stream<CiteInNote.Cited> things) {
        return things.map(CitedMarks::mark).toList();
    }

    static Set<CiteInNote.Cited> things(Collection<String> marks) {
        return marks.stream()
                .map(mark -> mark.split(" ", 2))
                .map(parts -> new CiteInNote.Cited(
                        CitedKind.valueOf(parts[0]), Ids.parse(parts[1]).orElseThrow(NotFound::new)))
                .collect(Collectors.toSet());
    }

    static String mark(CiteInNote.Cited thing) {
        return thing.kind() + " " + thing.id();
    }

    static CiteInNote.Cited cited(CitedThing thing) {
        return new CiteInNote.Cited(thing.kind(), thing.id());
    }

    static CiteInNote.Cited cited(NoteBoard.Citation citation) {
        return new CiteInNote.Cited(citation.kind(), citation.id());
    }
}
