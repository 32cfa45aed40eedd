package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.sessions.SessionLine;

/** Held sessions without a progress note. */
@ApplicationScoped
public class UnwrittenNoteRepository {

    /** Held sessions of one counselor that nothing was written about. */
    private static final String WITHOUT_NOTE = """
            select s.caseId, s.id, s.startsAt from Session s
            where s.practiceId = :practice and s.counselorId = :me and s.state = :held and s.startsAt >= :since
                and not exists (select n.id from SessionNote n where n.sessionId = s.id and n.text is not null)
            order by s.startsAt, s.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A held session that nothing was written about. */
    public record Unnoted(UUID caseId, UUID session, Instant startsAt) {}

    /** The held sessions of who asks, from a moment on, that nothing was written about; the oldest first. */
    public List<Unnoted> withoutNote(Permit caseload, Instant since) {
        return em.createQuery(WITHOUT_NOTE, Unnoted.class)
                .setParameter("practice", caseload.practice())
                .setParameter("me", caseload.actor().personValue())
                .setParameter("held", SessionLine.State.HELD)
                .setParameter("since", since)
                .getResultList();
    }
}
