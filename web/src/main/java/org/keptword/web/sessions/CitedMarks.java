package org.keptword.web.sessions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.sessions.notes.CiteInNote;

/** Cited things as a page keeps them. */
final class CitedMarks {

    private CitedMarks() {}

    static List<String> of(Stream<CiteInNote.Cited> things) {
        return things.map(CiteInNote.Cited::mark).toList();
    }

    static Set<CiteInNote.Cited> things(Collection<String> marks) {
        return marks.stream().map(CiteInNote.Cited::parse).collect(Collectors.toSet());
    }
}
