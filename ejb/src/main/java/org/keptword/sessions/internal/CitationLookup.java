package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;

/** Looks up what notes can cite, from the features that own it. */
@ApplicationScoped
public class CitationLookup {

    @Inject
    CitedSource.Responses responses;

    @Inject
    CitedSource.Promises promises;

    /** The newest things of one kind. */
    public List<CitedSource.CitedThing> recent(CitedSource.CitedKind kind, int most, Permit permit) {
        return source(kind).recent(most, permit);
    }

    /** Those of the things named that the permit may know of. */
    public List<CitedSource.CitedThing> named(CitedSource.CitedKind kind, List<UUID> ids, Permit permit) {
        return ids.isEmpty() ? List.of() : source(kind).named(ids, permit);
    }

    private CitedSource source(CitedSource.CitedKind kind) {
        return switch (kind) {
            case PIECE -> responses;
            case PROMISE -> promises;
        };
    }

    /** What the things named are, where the permit may know of them. */
    Map<CiteInNote.Cited, CitedSource.CitedThing> named(Collection<CiteInNote.Cited> wanted, Permit permit) {
        Map<CitedSource.CitedKind, List<UUID>> ids = wanted.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        CiteInNote.Cited::kind,
                        () -> new EnumMap<>(CitedSource.CitedKind.class),
                        Collectors.mapping(CiteInNote.Cited::id, Collectors.toList())));
        return ids.entrySet().stream()
                .flatMap(one -> named(one.getKey(), one.getValue(), permit).stream())
                .collect(Collectors.toMap(CitedSource.CitedThing::cited, thing -> thing));
    }
}
