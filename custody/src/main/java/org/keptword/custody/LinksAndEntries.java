package org.keptword.custody;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells which entries of a practice have no link, or more than one. Links and entries are gone along once, each in their own order and as many
 * of the one as of the other; because these orders are almost the same, only few are without the other at any moment.
 */
final class LinksAndEntries {

    private static final int PAGE = 5000;

    private final AuditLogRepository repository;
    private final Set<UUID> linkedAlone = new HashSet<>();
    private final Set<UUID> entryAlone = new HashSet<>();
    private final Set<UUID> twice = new HashSet<>();
    private UUID read = AuditLogRepository.BEGINNING;

    LinksAndEntries(AuditLogRepository repository) {
        this.repository = repository;
    }

    /** The next links, by the ids of their entries. */
    void linked(List<UUID> ids) throws SQLException {
        for (UUID id : ids) {
            if (!entryAlone.remove(id) && !linkedAlone.add(id)) {
                twice.add(id);
            }
        }
        if (!ids.isEmpty()) {
            entries(ids.size());
        }
    }

    private boolean entries(int most) throws SQLException {
        List<UUID> ids = repository.all(read, most);
        for (UUID id : ids) {
            if (!linkedAlone.remove(id)) {
                entryAlone.add(id);
            }
            read = id;
        }
        return !ids.isEmpty();
    }

    /** After the last link: entries that neither are linked nor wait, and those that are linked twice. */
    List<UUID> unsealed(int most) throws SQLException {
        boolean more = true;
        while (more) {
            more = entries(PAGE);
        }
        Set<UUID> waiting = repository.amongWaiting(entryAlone);
        twice.addAll(repository.entries(linkedAlone).keySet());
        return Stream.concat(entryAlone.stream().filter(id -> !waiting.contains(id)), twice.stream())
                .limit(most)
                .toList();
    }
}
