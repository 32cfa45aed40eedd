package org.keptword.sessions.notes;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.internal.NoteRepository;
import org.keptword.sessions.internal.UnwrittenNoteRepository;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Which notes a counselor still has to write or sign. */
@Stateless
@DenyAll
public class UnfinishedNoteService {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    NoteRepository repository;

    @Inject
    UnwrittenNoteRepository unwritten;

    @Inject
    Clock clock;

    /** The notes the counselor still has to write or sign, and those that wait for a co-signature. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public UnfinishedNotes read() {
        Permit caseload = guard.caseload();
        PersonId me = caseload.actor().requirePerson();
        List<NotesToSign.NoteToSign> mine = repository.toSign(caseload).stream()
                .filter(one -> one.author().equals(me))
                .toList();
        List<UnwrittenNoteRepository.Unnoted> without =
                unwritten.withoutNote(caseload, clock.instant().minus(UnfinishedNotes.LOOKED_BACK));
        Set<UUID> cases = Stream.concat(
                        mine.stream().map(one -> one.caseId().value()),
                        without.stream().map(UnwrittenNoteRepository.Unnoted::caseId))
                .collect(Collectors.toSet());
        Map<UUID, CaseLine> lines = gates.lines(caseload, cases);
        guard.recordList(
                caseload,
                AuditedObject.SESSION,
                Stream.concat(
                                mine.stream().map(one -> one.session().value()),
                                without.stream().map(UnwrittenNoteRepository.Unnoted::session))
                        .distinct()
                        .toList());
        return UnfinishedNotes.of(mine, without, lines);
    }
}
