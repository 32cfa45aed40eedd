package org.keptword.tests.container.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import org.keptword.access.Guard;
import org.keptword.access.internal.ActorBinding;
import org.keptword.sessions.notes.NotesToSign;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;

/** Stands for a page above sessions: asks which notes wait for a signature, in a transaction of its own. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class NotesToSignReader {

    @Inject
    Guard guard;

    @Inject
    NotesToSign notes;

    @Reads
    public Map<PersonId, List<NotesToSign.NoteToSign>> all() {
        return notes.of(guard.caseload());
    }
}
