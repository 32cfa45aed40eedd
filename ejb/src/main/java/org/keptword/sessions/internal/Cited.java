package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedKind;
import org.keptword.sessions.CitedSource;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteBoard;
import org.keptword.sessions.model.NoteCitation;

/** What notes can refer to, asked of the features that own it. */
@ApplicationScoped
public class Cited {

    @Inject
    CitedSource.Pieces pieces;

    @Inject
    CitedSource.Promises promises;

    /** The newest things of one kind. */
    public List<CitedThing> recent(CitedKind kind, int most, Permit permit) {
        return source(kind).recent(most, permit);
    }

    /** Those of the things named that the permit may know of. */
    public List<CitedThing> named(CitedKind kind, List<UUID> ids, Permit permit) {
        return ids.isEmpty() ? List.of() : source(kind).named(ids, permit);
    }

    private CitedSource source(CitedKind kind) {
        return switch (kind) {
            case PIECE -> pieces;
            case PROMISE -> promises;
        };
    }

    /** Citations, note by note, with what they name where the permit may know of it. */
    Map<UUID, List<NoteBoard.Citation>> named(Map<UUID, List<NoteCitation>> citations, Permit permit) {
        Map<CitedKind, List<UUID>> wanted = citations.values().stream()
                .flatMap(List::stream)
                .map(NoteCitation::cited)
                .distinct()
                .collect(Collectors.groupingBy(
                        CiteInNote.Cited::kind,
                        () -> new EnumMap<>(CitedKind.class),
                        Collectors.mapping(CiteInNote.Cited::id, Collectors.toList())));
        Map<UUID, CitedThing> known = new HashMap<>();
        wanted.forEach((kind, ids) -> named(kind, ids, permit).forEach(thing -> known.put(thing.id(), thing)));
        return citations.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .map(NoteCitation::cited)
                                .map(cited -> new NoteBoard.Citation(
                                        cited.kind(), cited.id(), Optional.ofNullable(known.get(cited.id()))))
                                .toList()));
    }
}
