package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.read.Homework;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;

/** What is asked of homework across cases, without its words. Contact reports and what authors keep private are left out. */
@ApplicationScoped
public class CaseloadHomework {

    /** What was begun or handed in since has changed since, too, which is what is indexed. */
    private static final String OF_LATE =
            "select max(greatest(r.begunAt, r.handedInAt)) as made from KnownResponse r where r.caseId = p.caseId and r.participantId = p.id"
                    + " and r.privateNow = false and r.changedAt >= ";

    private static final String AND_MADE = " and greatest(r.begunAt, r.handedInAt) >= ";

    private static final String GIVEN =
            "from Assignment a where a.caseId = p.caseId and a.participantId = p.id and a.state <> org.keptword.homework.model.Assignment.State.QUEUED";

    /** Of those who made an entry in the last days, or to whom something was given before, nothing earlier is looked at. */
    private static final String ENTRIES = "select p.id, case when l.made is not null or exists (select a.id " + GIVEN
            + " and a.assigned.at < :since) then :since else (select min(a.assigned.at) " + GIVEN
            + ") end, coalesce(l.made, (" + OF_LATE + ":since" + AND_MADE
            + ":since)) from Participant p left join lateral ("
            + OF_LATE + ":lately" + AND_MADE + ":lately) l where one_of(:cases, p.caseId) and p.practiceId = :practice";

    private static final Duration LATELY = Duration.ofDays(14);

    private static final String COUNTS = "select r.caseId, count(r) from ReadableResponse r join Assignment a on a.id"
            + " = r.assignmentId where one_of(:cases, r.caseId) and r.practiceId = :practice and not one_of(:report, a.exercise)"
            + " group by r.caseId";

    private static final String OWN =
            "select r.handedInAt from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                    + " where one_of(:own, r.participantId) and r.practiceId = :practice and not one_of(:report, a.exercise)"
                    + " order by r.handedInAt";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    /** What a participant did last; without an assignment nothing was ever given to do. */
    private record Entry(
            UUID participant,
            @Nullable Instant assigned,
            @Nullable Instant last) {}

    /** How many responses a case has. */
    public record Count(UUID caseId, Long responses) {}

    /** When each participant of some cases of a caseload to whom something was assigned made the last entry since a moment. */
    public Map<ParticipantId, Homework.LastEntry> lastEntries(Collection<UUID> of, Instant since, Permit caseload) {
        Map<ParticipantId, Homework.LastEntry> entries = new HashMap<>();
        Instant lately = clock.instant().minus(LATELY);
        for (Entry one : em.createQuery(ENTRIES, Entry.class)
                .setParameter("cases", of.toArray(UUID[]::new))
                .setParameter("practice", caseload.practice())
                .setParameter("since", since)
                .setParameter("lately", lately.isAfter(since) ? lately : since)
                .getResultList()) {
            if (one.assigned() != null) {
                entries.put(
                        new ParticipantId(one.participant()),
                        new Homework.LastEntry(one.assigned(), Optional.ofNullable(one.last())));
            }
        }
        return entries;
    }

    public Map<UUID, Integer> handedInCounts(Collection<UUID> cases, Permit caseload) {
        return em
                .createQuery(COUNTS, Count.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", caseload.practice())
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Count::caseId, one -> one.responses().intValue()));
    }

    /** Which of some assignments are open. */
    public Set<UUID> open(Collection<UUID> assignments, Permit permit) {
        return Set.copyOf(em.createQuery(
                        "select a.id from Assignment a where one_of(:ids, a.id) and a.practiceId = :practice and a.state ="
                                + " :open",
                        UUID.class)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .setParameter("open", Assignment.State.OPEN)
                .getResultList());
    }

    /** When the client handed something in. */
    public List<Instant> ownHandIns(Permit own) {
        if (own.participants().isEmpty()) {
            return List.of();
        }
        return em.createQuery(OWN, Instant.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("practice", own.practice())
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList();
    }

    /** The case of a response, among those of the caseload. */
    public Optional<CaseId> caseOf(ResponseId response, Permit caseload) {
        return First.of(em.createQuery(
                                "select r.caseId from Response r where r.id = :id and r.practiceId = :practice",
                                UUID.class)
                        .setParameter("id", response.value())
                        .setParameter("practice", caseload.practice()))
                .map(CaseId::new);
    }
}
