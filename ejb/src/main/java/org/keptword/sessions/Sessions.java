package org.keptword.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.sessions.internal.CaseMeetingRepository;
import org.keptword.sessions.internal.RecentSessions;
import org.keptword.sessions.internal.SessionDetails;
import org.keptword.sessions.internal.SessionRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
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
    RecentSessions recent;

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

    /**
     * The sessions of the actor's whole caseload between two moments, and before them those of which nothing was recorded, in order of time.
     *
     * @param unrecorded from when on those are looked for
     */
    public List<SessionLine> withUnrecorded(Permit caseload, Instant unrecorded, Instant from, Instant until) {
        return repository.withUnrecorded(caseload, unrecorded, from, until);
    }

    /**
     * How the sessions of each open case of a caseload stand at a moment, by case; one statement. A case with none is absent.
     *
     * @param also closed cases that are wanted besides
     * @param counted cases whose held sessions are counted
     */
    public Map<UUID, SessionHistory> courses(
            Collection<UUID> also, Collection<UUID> counted, Permit caseload, Instant now) {
        return recent.histories(also, counted, caseload, now);
    }

    /** The last held sessions of cases, at most so many of each and in order of time; one statement. A case without any is absent. */
    public Map<UUID, List<SessionMark>> held(Collection<UUID> cases, int last, Permit permit) {
        return recent.held(cases, last, permit);
    }

    /** The planned sessions of the actor's caseload that may lie at the same time as something in a span of time, in order. */
    public List<PlannedSession> planned(Permit caseload, Instant from, Instant until) {
        return repository.plannedAround(caseload, from, until).stream()
                .map(one -> new PlannedSession(
                        one.sessionId(), new PersonId(one.counselorId()), one.startsAt(), one.minutes(), one.version()))
                .toList();
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

    /**
     * A planned session in the time of its counselor.
     *
     * @param version what an act on it must name
     */
    public record PlannedSession(SessionId id, PersonId counselor, Instant startsAt, int minutes, int version) {

        /** Whether it lies at the same time as something of its counselor's. */
        public boolean meets(Instant from, Duration length) {
            return startsAt.isBefore(from.plus(length))
                    && startsAt.plus(Duration.ofMinutes(minutes)).isAfter(from);
        }
    }

    /**
     * A held session by its place in a case, without anything that was said of it.
     *
     * @param ordinal the how-manieth held session of the case, from 1
     */
    public record SessionMark(SessionId id, Instant startsAt, Optional<Integer> ordinal) {

        /** The marks of held sessions. */
        public static List<SessionMark> of(List<SessionLine> held) {
            return held.stream()
                    .map(line -> new SessionMark(line.id(), line.startsAt(), line.ordinal()))
                    .toList();
        }
    }

    /**
     * How many sessions a case had, and which come next.
     *
     * @param count how many were held; zero where they were not counted
     * @param held the last ones that were held, at most {@value #LAST}, in order of time
     * @param next when the next planned one begins
     */
    public record SessionHistory(int count, List<SessionMark> held, Optional<Instant> next) {

        /** So many held sessions are read: the last three times between sessions have four moments. */
        public static final int LAST = 4;

        /** No session yet, and none planned. */
        public static final SessionHistory NONE = new SessionHistory(0, List.of(), Optional.empty());

        public SessionHistory {
            held = List.copyOf(held);
        }

        /** When the last one was held. */
        public Optional<Instant> lastHeld() {
            return held.isEmpty()
                    ? Optional.empty()
                    : Optional.of(held.get(held.size() - 1).startsAt());
        }
    }

    /**
     * The sessions of a case as they lead to one of them.
     *
     * @param all every session of the case, the newest first
     * @param agreed what was agreed in the last held session before the one asked for, apart for those with both and for those with one
     *     participant alone, and in the earlier ones with somebody who stayed away since; a session in which nothing was agreed is absent
     */
    public record CaseMeetings(CaseId caseId, List<SessionLine> all, List<Agreed> agreed) {

        /**
         * What was agreed in one session, in order.
         *
         * @param came who was there
         */
        public record Agreed(SessionId session, List<AgreedLine> lines, Set<ParticipantId> came) {

            public Agreed {
                lines = List.copyOf(lines);
                came = Set.copyOf(came);
            }
        }

        public CaseMeetings {
            all = List.copyOf(all);
            agreed = List.copyOf(agreed);
        }
    }
}
