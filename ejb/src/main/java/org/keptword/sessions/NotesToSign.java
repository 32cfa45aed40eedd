package org.keptword.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.sessions.internal.NoteRepository;
import org.keptword.shared.PersonId;

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
}
