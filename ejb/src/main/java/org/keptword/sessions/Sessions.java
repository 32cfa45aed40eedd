package org.keptword.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.sessions.internal.CaseMeetingRepository;
import org.keptword.sessions.internal.SessionDetails;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** What the features above may know of sessions, inside their own transaction and under their own permit. */
@ApplicationScoped
public class Sessions {

    @Inject
    SessionRepository repository;

    @Inject
    SessionDetails papers;

    @Inject
    CaseMeetingRepository meetings;

    @Inject
    Vault vault;

    /** The sessions of the cases a permit reaches, newest first; the client's own are those with both and with the client. */
    public List<SessionLine> of(Permit permit) {
        return repository.ofCases(permit);
    }

    /** The sessions of the case one of them belongs to, among the cases of the caseload, as they lead to it. */
    public Optional<CaseMeetings> leadingTo(SessionId id, Permit caseload) {
        return meetings.leadingTo(id, caseload);
    }

    /** The next planned session from a moment on. */
    public Optional<SessionLine> next(Permit permit, Instant from) {
        return repository.next(permit, from);
    }

    /** The next planned session from a moment on in each case a permit reaches, the earliest first; a case without one is absent. */
    public Map<UUID, SessionLine> nextOfEach(Permit permit, Instant from) {
        return repository.nextOfEach(permit, from);
    }

    /** The last held session before a moment. */
    public Optional<SessionLine> lastHeld(Permit permit, Instant before) {
        return repository.lastHeld(permit, before);
    }

    /** The sessions of the actor's whole caseload between two moments, in order of time. */
    public List<SessionLine> between(Permit caseload, Instant from, Instant until) {
        return repository.between(caseload, from, until);
    }

    /** How the sessions of each case of a caseload stand at a moment, by case; one statement. A case with none is absent. */
    public Map<UUID, SessionHistory> courses(Permit caseload, Instant now) {
        return repository.courses(caseload, now);
    }

    /** Those of these sessions the actor reaches, with the case of each. */
    public Map<UUID, UUID> reached(List<UUID> ids, Permit caseload) {
        return repository.reached(ids, caseload);
    }

    /** What was agreed in a session of the case, in order. */
    public List<SessionView.AgreedLine> agreed(Permit permit, SessionId session) {
        return papers.lines(permit, session.value());
    }

    /** What was agreed in a session of the case, and who was there; one statement. */
    public CaseMeetings.Agreed agreedIn(Permit permit, SessionId session) {
        return papers.agreed(permit, session);
    }

    /** The words of one agreement, or null. */
    public @Nullable String words(Permit permit, UUID agreement) {
        return papers.agreement(permit, agreement).map(a -> a.text(vault)).orElse(null);
    }
}
