package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.NoteToSign;
import org.keptword.sessions.model.NoteAddendum;
import org.keptword.sessions.model.NoteCitation;
import org.keptword.sessions.model.ProcessNote;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;

/** The notes of sessions. A process note is found by its author alone. */
@ApplicationScoped
public class NoteRows {

    private static final String ANYWHERE = """
            select s, n, p, r.cosignNotes from Session s join Practice r on r.id = s.practiceId
                left join SessionNote n on n.sessionId = s.id
                left join ProcessNote p on p.sessionId = s.id and p.authorId = :me
            where s.id = :id and s.practiceId = :practice""";

    private static final String TO_SIGN = """
            select n.writtenBy, n.caseId, n.sessionId, s.startsAt, n.participantId, n.signedAt
            from SessionNote n join Session s on s.id = n.sessionId join Practice r on r.id = n.practiceId
            where n.practiceId = :practice and n.text.bytes is not null
                and (n.signedAt is null
                    or (r.cosignNotes = true and n.cosignedAt is null
                        and exists (select v.id from Supervision v where v.counselorId = n.signedBy and v.until is null)))
            order by s.startsAt, n.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(SessionNote note) {
        em.persist(note);
    }

    public void add(ProcessNote note) {
        em.persist(note);
    }

    public void add(NoteAddendum addendum) {
        em.persist(addendum);
    }

    public void add(NoteCitation citation) {
        em.persist(citation);
    }

    public void remove(NoteCitation citation) {
        em.remove(citation);
    }

    public void flush() {
        em.flush();
    }

    /**
     * A session with its notes.
     *
     * @param process the reader's own, or null
     * @param cosign whether the practice asks for co-signatures
     */
    public record WithNotes(Session session, List<SessionNote> notes, ProcessNote process, boolean cosign) {}

    /** A session with its notes, wherever in the caseload it is; the case is opened by its own permit afterwards. */
    public Optional<WithNotes> anywhere(SessionId id, Permit caseload) {
        List<Tuple> rows = em.createQuery(ANYWHERE, Tuple.class)
                .setParameter("id", id.value())
                .setParameter("practice", caseload.practice())
                .setParameter("me", caseload.actor().personValue())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new WithNotes(
                        row.get(0, Session.class),
                        rows.stream()
                                .map(each -> each.get(1, SessionNote.class))
                                .filter(Objects::nonNull)
                                .toList(),
                        row.get(2, ProcessNote.class),
                        row.get(3, Boolean.class)));
    }

    /** One progress note of a session. */
    public Optional<SessionNote> find(SessionId session, NoteOf of, Permit permit) {
        return em
                .createQuery(
                        "select n from SessionNote n where n.caseId = :case and n.sessionId = :session"
                                + " and n.participantId is not distinct from :participant",
                        SessionNote.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .setParameter("participant", of.participantValue())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The process note of who asks. */
    public Optional<ProcessNote> process(SessionId session, Permit permit) {
        return em
                .createQuery(
                        "select p from ProcessNote p where p.caseId = :case and p.sessionId = :session and p.authorId = :me",
                        ProcessNote.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .setParameter("me", permit.actor().personValue())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What was added to notes, the earliest first. */
    public List<NoteAddendum> addenda(Collection<UUID> notes, Permit permit) {
        return em.createQuery(
                        "select a from NoteAddendum a where a.caseId = :case and one_of(:notes, a.noteId)"
                                + " order by a.signedAt, a.id",
                        NoteAddendum.class)
                .setParameter("case", permit.caseId())
                .setParameter("notes", notes.toArray(UUID[]::new))
                .getResultList();
    }

    /** What notes refer to, in the order it was cited. */
    public List<NoteCitation> citations(Collection<UUID> notes, Permit permit) {
        return em.createQuery(
                        "select c from NoteCitation c where c.caseId = :case and one_of(:notes, c.noteId)"
                                + " order by c.citedAt, c.id",
                        NoteCitation.class)
                .setParameter("case", permit.caseId())
                .setParameter("notes", notes.toArray(UUID[]::new))
                .getResultList();
    }

    /** The begun notes of a caseload that wait for a signature or, where it is asked for, a co-signature. */
    public List<NoteToSign> toSign(Permit caseload) {
        return em
                .createQuery(TO_SIGN, Tuple.class)
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .map(row -> new NoteToSign(
                        new PersonId(row.get(0, UUID.class)),
                        new CaseId(row.get(1, UUID.class)),
                        new SessionId(row.get(2, UUID.class)),
                        row.get(3, Instant.class),
                        Optional.ofNullable(row.get(4, UUID.class)).map(ParticipantId::new),
                        row.get(5, Instant.class) != null))
                .toList();
    }
}
