package org.keptword.sessions;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.sessions.internal.WithdrawnRecords;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;

/**
 * Takes the record of a held session away again: as a whole right after it was made, or later with a reason, when its notes stay with the
 * session. One that is signed keeps the record from being withdrawn.
 */
@Stateless
@DenyAll
public class SessionRecordService {

    /** So many seconds a record can be undone as a whole. */
    public static final long SECONDS = 20;

    private static final int LONGEST_REASON = 1000;

    /** Where the note of a session is typed that is recorded. */
    private static final NoteLocation NOTE = new NoteLocation("held.note");

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    WithdrawnRecords withdrawnRecords;

    @Inject
    SessionRepository repository;

    @Inject
    NoteDrafts drafts;

    @Inject
    Clock clock;

    @Inject
    Event<SessionRecordUndone> undone;

    /**
     * Undoes a record within {@value #SECONDS} seconds: the session is as it was scheduled before, the exercises and promises agreed in it are
     * withdrawn, and the agenda lines it marked are open again. Exercises it opened from the queue are queued again where they were not
     * begun. The words of a note it began are a draft of the form again; the next session stays. Later than that it is refused.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public UndoneRecord undo(SessionId id) {
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        Session session = held(id, permit);
        Instant now = clock.instant();
        if (session.recordUndoableUntil(now).isEmpty()) {
            throw new DomainRefusal("refusal.sessions.recordTooLate");
        }
        UUID recording = session.idempotencyKey().orElseThrow(NotFound::new);
        List<SessionAgreement> agreed = withdrawnRecords.withdrawAgreements(session, recording, now, permit);
        boolean canceled = withdrawnRecords.withdraw(session, null, gates.facts(permit), now, permit);
        Optional<String> note = drafts.hasDraft(NOTE, permit)
                ? Optional.empty()
                : withdrawnRecords.takeNoteBack(session, recording, permit);
        note.ifPresent(words -> drafts.restore(NOTE, words, permit));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION, id);
        Set<UUID> exercises = agreed.stream()
                .filter(one -> one.exercise() != null)
                .map(SessionAgreement::id)
                .collect(Collectors.toSet());
        undone.fire(new SessionRecordUndone(
                session.ofCase(),
                id,
                recording,
                exercises,
                agreed.stream().flatMap(one -> one.promise().stream()).collect(Collectors.toSet())));
        return new UndoneRecord(canceled, note.isPresent(), !exercises.isEmpty());
    }

    /**
     * Withdraws the record of a session that was not held after all. What was agreed in it goes on until it is withdrawn where it is listed.
     *
     * @param basedOn the version the page showed; another one is stale
     * @param reason why; required, 1,000 characters at most
     * @return whether the session is canceled now, since the two must be kept apart
     */
    @RolesAllowed(Roles.COUNSELOR)
    public boolean withdraw(SessionId id, int basedOn, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new DomainRefusal("refusal.sessions.recordReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.sessions.reasonTooLong", LONGEST_REASON);
        }
        Permit permit = guard.work(guard.caseOf(Session.class, id));
        Session session = held(id, permit);
        if (session.version() != basedOn) {
            throw new StaleState();
        }
        boolean canceled = withdrawnRecords.withdraw(session, reason, gates.facts(permit), clock.instant(), permit);
        drafts.discard(NoteLocation.of("session", id), permit);
        guard.record(permit, AuditAction.WITHDRAW, AuditedObject.SESSION, id);
        return canceled;
    }

    private Session held(SessionId id, Permit permit) {
        locks.lockInCase(Lock.SESSIONS, permit);
        gates.facts(permit).requireOpen();
        Session session = repository.find(id, permit).orElseThrow(NotFound::new);
        if (session.state() != SessionLine.State.HELD) {
            throw new DomainRefusal("refusal.sessions.notHeld");
        }
        return session;
    }

    /**
     * What became of a record that was undone.
     *
     * @param canceled whether the session is canceled now, since the two must be kept apart
     * @param noteBack whether the words of its note are a draft of the form again
     * @param exercises whether exercises had been agreed in it
     */
    public record UndoneRecord(boolean canceled, boolean noteBack, boolean exercises) {}
}
