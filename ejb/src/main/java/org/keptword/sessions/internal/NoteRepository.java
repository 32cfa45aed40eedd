package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.NoteAddendum;
import org.keptword.sessions.model.NoteCitation;
import org.keptword.sessions.model.ProcessNote;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NotesToSign;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.First;

/** The notes of sessions. A process note is found by its author alone. */
@ApplicationScoped
public class NoteRepository {

    /** A row for each addendum, at least one for each note, at least one for the session. */
    private static final String ANYWHERE = """
            select s, n, p, a,
                (select listagg(cast(c.kind as String) || ' ' || cast(c.citedId as String), ',')
                        within group (order by c.cited.at, c.id)
                    from NoteCitation c where c.noteId = n.id),
                (select listagg(cast(v.supervisorId as String), ',') within group (order by v.id)
                    from Supervision v join Practice r on r.id = v.practiceId
                    where v.counselorId = n.signed.by and n.cosigned.at is null and r.cosignNotes = true
                        and v.since <= :now and (v.until is null or v.until > :now)),
                (select count(h.id) from Session h where h.caseId = s.caseId and h.state = :held),
                (select min(h.startsAt) from Session h where h.caseId = s.caseId and h.state = :planned and h.startsAt >= :now)
            from Session s
                left join SessionNote n on n.sessionId = s.id
                left join ProcessNote p on p.sessionId = s.id and p.authorId = :me
                left join NoteAddendum a on a.noteId = n.id
            where s.id = :id and s.practiceId = :practice
            order by a.signed.at, a.id""";

    /** How a note stands, by the same rule that {@link #TO_SIGN} follows. */
    static final String STATE = """
            case when n.signed.at is null then 'DRAFT'
                when n.cosigned.at is null and (select r.cosignNotes from Practice r where r.id = :practice) = true
                    and exists (select v.id from Supervision v where v.counselorId = n.signed.by and v.until is null) then 'TO_COSIGN'
                else 'SIGNED' end""";

    /** The notes of a case are read once, and not once for each of its sessions. */
    private static final String STATES_OF_CASE =
            "select s, d.states from Session s left join (select n.sessionId as id, listagg(" + STATE
                    + ", ',') within group (order by n.id) as states from SessionNote n where n.caseId = :case and n.text is not null group by n.sessionId) d"
                    + " on d.id = s.id where s.caseId = :case order by s.startsAt desc, s.id desc";

    /** Of all that is signed only a practice that asks for co-signatures looks at any. */
    private static final String TO_SIGN = """
            select n.writtenBy, n.caseId, n.sessionId, s.startsAt, n.participantId, n.signed.at, n.id
            from SessionNote n join Session s on s.id = n.sessionId
            where n.practiceId = :practice and n.text is not null and n.signed.at is null
            union all
            select n.writtenBy, n.caseId, n.sessionId, s.startsAt, n.participantId, n.signed.at, n.id
            from SessionNote n join Session s on s.id = n.sessionId
            where (select r.cosignNotes from Practice r where r.id = :practice) = true and n.practiceId = :practice
                and n.text is not null and n.signed.at is not null and n.cosigned.at is null
                and exists (select v.id from Supervision v where v.counselorId = n.signed.by and v.until is null)""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A session with one note and one addendum, or none.
     *
     * @param cited what the note refers to, joined
     * @param cosigners the ids of who can co-sign it, joined
     */
    private record Found(
            Session session,
            @Nullable SessionNote note,
            ProcessNote process,
            NoteAddendum addendum,
            String cited,
            String cosigners,
            Long held,
            @Nullable Instant next) {}

    private record Unsigned(
            UUID writtenBy,
            UUID caseId,
            UUID session,
            Instant startsAt,
            @Nullable UUID participant,
            @Nullable Instant signedAt,
            UUID note) {

        /** As the database orders ids. */
        static final Comparator<Unsigned> ORDER = Comparator.comparing(Unsigned::startsAt)
                .thenComparing(one -> one.note().toString());
    }

    private record NotedSession(Session session, @Nullable String states) {}

    /** A session and how its progress notes stand. */
    public record SessionWithState(Session session, SessionNotes.NoteState state) {}

    @Inject
    Clock clock;

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
     * @param times of the case it belongs to
     */
    public record WithNotes(
            Session session, List<Noted> notes, @Nullable ProcessNote process, SessionTimes.Times times) {

        /** One of its notes, where it is written. */
        public Optional<Noted> note(NoteOf of) {
            return notes.stream().filter(one -> one.note().of().equals(of)).findFirst();
        }
    }

    /**
     * One progress note with what belongs to it.
     *
     * @param addenda the earliest first
     * @param cited in the order it was cited
     * @param cosigners who can give the co-signature the practice waits for; empty where it waits for none
     */
    public record Noted(
            SessionNote note, List<NoteAddendum> addenda, List<CiteInNote.Cited> cited, Set<UUID> cosigners) {}

    /** A session with its notes, wherever in the caseload it is; the case is opened by its own permit afterwards. */
    public Optional<WithNotes> anywhere(SessionId id, Permit caseload) {
        List<Found> rows = em.createQuery(ANYWHERE, Found.class)
                .setParameter("id", id.value())
                .setParameter("practice", caseload.practice())
                .setParameter("me", caseload.actor().personValue())
                .setParameter("held", SessionLine.State.HELD)
                .setParameter("planned", SessionLine.State.PLANNED)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new WithNotes(
                        row.session(),
                        noted(rows),
                        row.process(),
                        new SessionTimes.Times(row.held().intValue(), Optional.ofNullable(row.next()))));
    }

    private static List<Noted> noted(List<Found> rows) {
        return rows.stream()
                .filter(row -> row.note() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.note()).id()))
                .values()
                .stream()
                .map(each -> new Noted(
                        Objects.requireNonNull(each.get(0).note()),
                        each.stream()
                                .map(Found::addendum)
                                .filter(Objects::nonNull)
                                .toList(),
                        parts(each.get(0).cited()).map(CiteInNote.Cited::parse).toList(),
                        parts(each.get(0).cosigners()).map(UUID::fromString).collect(Collectors.toSet())))
                .toList();
    }

    private static Stream<String> parts(@Nullable String joined) {
        return joined == null ? Stream.empty() : Stream.of(joined.split(",", -1));
    }

    /** One progress note of a session. */
    public Optional<SessionNote> find(SessionId session, NoteOf of, Permit permit) {
        return First.of(em.createQuery(
                        "select n from SessionNote n where n.caseId = :case and n.sessionId = :session"
                                + " and n.participantId is not distinct from :participant",
                        SessionNote.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .setParameter("participant", of.participantValue()));
    }

    /** The progress notes of a session. */
    public List<SessionNote> ofSession(SessionId session, Permit permit) {
        return em.createQuery(
                        "select n from SessionNote n where n.caseId = :case and n.sessionId = :session",
                        SessionNote.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .getResultList();
    }

    /** The process note of who asks. */
    public Optional<ProcessNote> process(SessionId session, Permit permit) {
        return First.of(em.createQuery(
                        "select p from ProcessNote p where p.caseId = :case and p.sessionId = :session and p.authorId = :me",
                        ProcessNote.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session.value())
                .setParameter("me", permit.actor().personValue()));
    }

    /** What a note refers to. */
    public List<NoteCitation> citations(SessionNote note, Permit permit) {
        return em.createQuery(
                        "select c from NoteCitation c where c.caseId = :case and c.noteId = :note", NoteCitation.class)
                .setParameter("case", permit.caseId())
                .setParameter("note", note.id())
                .getResultList();
    }

    /** The sessions of the case, newest first, each with how its notes stand; one statement. */
    public List<SessionWithState> statesOfCase(Permit permit) {
        return em
                .createQuery(STATES_OF_CASE, NotedSession.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(row -> new SessionWithState(row.session(), state(row.states())))
                .toList();
    }

    private static SessionNotes.NoteState state(@Nullable String states) {
        return parts(states)
                .map(SessionNotes.NoteState::valueOf)
                .min(Comparator.naturalOrder())
                .orElse(SessionNotes.NoteState.NONE);
    }

    /** The begun notes of a caseload that wait for a signature or, where it is asked for, a co-signature. */
    public List<NotesToSign.NoteToSign> toSign(Permit caseload) {
        return em
                .createQuery(TO_SIGN, Unsigned.class)
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .sorted(Unsigned.ORDER)
                .map(row -> new NotesToSign.NoteToSign(
                        new PersonId(row.writtenBy()),
                        new CaseId(row.caseId()),
                        new SessionId(row.session()),
                        row.startsAt(),
                        Optional.ofNullable(row.participant()).map(ParticipantId::new),
                        row.signedAt() != null))
                .toList();
    }
}
