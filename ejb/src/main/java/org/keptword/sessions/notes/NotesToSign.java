package org.keptword.sessions.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.sessions.internal.NoteRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;

/** Which notes wait for a signature, for the features above inside their own transaction: one statement. Process notes are in none. */
@ApplicationScoped
public class NotesToSign {

    @Inject
    NoteRepository repository;

    /**
     * The begun notes of a caseload that are not signed, and, where the practice asks for it, those a supervised counselor signed that are
     * not co-signed; by author, the oldest session first.
     */
    public Map<PersonId, List<NoteToSign>> of(Permit caseload) {
        return repository.toSign(caseload).stream().collect(Collectors.groupingBy(NoteToSign::author));
    }

    /**
     * A progress note that waits for a signature; none of its words.
     *
     * @param author whose note it is
     * @param participant the partner it is about; empty for a joint one
     * @param signed whether its author signed it, so that only the co-signature is missing
     */
    public record NoteToSign(
            PersonId author,
            CaseId caseId,
            SessionId session,
            Instant startedAt,
            Optional<ParticipantId> participant,
            boolean signed) {}
}
