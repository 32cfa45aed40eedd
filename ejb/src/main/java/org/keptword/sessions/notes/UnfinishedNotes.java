package org.keptword.sessions.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.internal.UnwrittenNoteRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/**
 * What a counselor still has to do about notes, without any of their words; the oldest session first in each list.
 *
 * @param unsigned notes that were begun and not signed
 * @param unwritten held sessions of the last {@value #DAYS} days without any progress note
 * @param awaited signed notes that wait for the supervisor
 */
public record UnfinishedNotes(List<Unfinished> unsigned, List<Unfinished> unwritten, List<Unfinished> awaited) {

    /** So many days back a session without a note is named. */
    public static final long DAYS = 90;

    static final Duration LOOKED_BACK = Duration.ofDays(DAYS);

    /**
     * One session whose note is to be finished.
     *
     * @param name what those in its case are called together
     * @param about the partner the note is about; empty for the note of the session
     */
    public record Unfinished(
            CaseId caseId, String name, SessionId session, Instant startedAt, Optional<String> about) {}

    public UnfinishedNotes {
        unsigned = List.copyOf(unsigned);
        unwritten = List.copyOf(unwritten);
        awaited = List.copyOf(awaited);
    }

    /** Whether nothing is left to do, whatever the supervisor still has. */
    public boolean isDone() {
        return unsigned.isEmpty() && unwritten.isEmpty();
    }

    static UnfinishedNotes of(
            List<NotesToSign.NoteToSign> begun,
            List<UnwrittenNoteRepository.Unnoted> without,
            Map<UUID, CaseLine> lines) {
        return new UnfinishedNotes(
                notes(begun, false, lines),
                without.stream()
                        .flatMap(one -> Optional.ofNullable(lines.get(one.caseId())).stream()
                                .map(line -> new Unfinished(
                                        line.id(),
                                        line.name(),
                                        new SessionId(one.session()),
                                        one.startsAt(),
                                        Optional.empty())))
                        .toList(),
                notes(begun, true, lines));
    }

    private static List<Unfinished> notes(
            List<NotesToSign.NoteToSign> begun, boolean signed, Map<UUID, CaseLine> lines) {
        return begun.stream()
                .filter(one -> one.signed() == signed)
                .flatMap(one -> Optional.ofNullable(lines.get(one.caseId().value())).stream()
                        .map(line -> new Unfinished(
                                line.id(),
                                line.name(),
                                one.session(),
                                one.startedAt(),
                                one.participant().map(line::nameOf))))
                .toList();
    }
}
