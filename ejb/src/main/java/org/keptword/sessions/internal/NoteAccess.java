package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/** The way to the notes of a session, from its id alone. */
@ApplicationScoped
public class NoteAccess {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST = 100_000;

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    SessionRepository sessions;

    /** Opens the case of a session for its notes, which whoever reads in an emergency writes too. */
    public Permit work(SessionId id) {
        return guard.tend(guard.caseOf(Session.class, id));
    }

    /** Opens the case of a session for reading. */
    public Permit read(SessionId id) {
        return guard.read(guard.caseOf(Session.class, id));
    }

    /** A session that a note can be written about. */
    public Session over(SessionId id, Permit permit) {
        Session session = sessions.find(id, permit).orElseThrow(NotFound::new);
        requireOver(session);
        return session;
    }

    /** Refuses a session that lies ahead or was called off: no note is written about it. */
    public static void requireOver(Session session) {
        if (!NoteAssembler.isOver(session)) {
            throw new DomainRefusal("refusal.sessions.noteTooEarly");
        }
    }

    /** A session that this note can be written about: one about a partner belongs to a session of the couple. */
    public Session over(SessionId id, NoteOf of, Permit permit) {
        Session session = over(id, permit);
        of.participant().ifPresent(partner -> {
            CaseFacts facts = gates.facts(permit);
            facts.participant(partner);
            if (facts.participants().size() < 2 || session.participantId().isPresent()) {
                throw new NotFound();
            }
        });
        return session;
    }

    /** Refuses what is longer than a note may be. */
    public static void requireLength(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new DomainRefusal("refusal.sessions.noteTooLong", LONGEST);
        }
    }
}
