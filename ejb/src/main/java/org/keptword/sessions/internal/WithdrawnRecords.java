package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.sessions.AgreedTerms;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionNote;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** Withdraws records of held sessions, and reads what a withdrawn one held. */
@ApplicationScoped
public class WithdrawnRecords {

    @Inject
    Guard guard;

    @Inject
    SessionDetails papers;

    @Inject
    NoteRepository notes;

    @Inject
    Meetings meetings;

    @Inject
    SessionRecorder sessionRecorder;

    @Inject
    AgreedTerms agreedTerms;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Withdraws the record of a held session. Its note stays with it; a signed one keeps the record from being withdrawn.
     *
     * @param why the reason, or null where the record is undone
     * @return whether the session is canceled now, since the two must be kept apart
     */
    public boolean withdraw(Session session, @Nullable String why, CaseFacts facts, Instant now, Permit permit) {
        if (notes.ofSession(session.sessionId(), permit).stream().anyMatch(SessionNote::isSigned)) {
            throw new DomainRefusal("refusal.sessions.recordSigned");
        }
        session.withdrawRecord(permit.actor().requirePersonValue(), why, vault, now);
        papers.attendance(permit, session.id()).forEach(one -> one.withdraw(now));
        boolean canceled = meetings.bringBack(session, facts, permit);
        sessionRecorder.countAnew(permit);
        return canceled;
    }

    /** Withdraws what was agreed in one record of a session, and returns it; what an earlier record left behind stays. */
    public List<SessionAgreement> withdrawAgreements(Session session, UUID recording, Instant now, Permit permit) {
        List<SessionAgreement> agreed = papers.agreements(permit, session.id()).stream()
                .filter(one -> one.isOf(recording))
                .toList();
        agreed.forEach(one -> one.withdraw(now));
        return agreed;
    }

    /**
     * Returns the words of the note that one record of a session began, and empties the note. Empty where there is no such note, and where
     * the session is not scheduled again.
     */
    public Optional<String> takeNoteBack(Session session, UUID recording, Permit permit) {
        Optional<SessionNote> begun = session.state() == SessionLine.State.PLANNED
                ? notes.find(session.sessionId(), NoteOf.SESSION, permit).filter(note -> note.isOf(recording))
                : Optional.empty();
        begun.ifPresent(note -> guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.SESSION_NOTE,
                note.id(),
                note.of().participantValue()));
        return begun.map(note -> note.takeBack(vault, clock.instant()));
    }

    /** What a withdrawn record of a session held, to be recorded again; empty where none was withdrawn or another one was made since. */
    public Optional<SessionFormChoices.Earlier> earlier(Session session, Permit permit) {
        return session.state() == SessionLine.State.HELD
                ? Optional.empty()
                : session.withdrawnAt().map(at -> earlier(session, at, permit));
    }

    /** What was agreed is withdrawn at the moment of an undo alone; a withdrawal with a reason leaves it as it is. */
    private SessionFormChoices.Earlier earlier(Session session, Instant withdrawnAt, Permit permit) {
        boolean noted = notes.find(session.sessionId(), NoteOf.SESSION, permit)
                .filter(note -> note.text(vault) != null)
                .isPresent();
        List<SessionView.AgreedLine> agreed = papers.undone(permit, session.id(), withdrawnAt);
        Set<PromiseId> promised =
                agreed.stream().flatMap(one -> one.promise().stream()).collect(Collectors.toSet());
        return new SessionFormChoices.Earlier(agreed, agreedTerms.of(promised, permit), noted);
    }
}
