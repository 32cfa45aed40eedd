package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.access.model.EmergencyAccess;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.persistence.First;

/** What was opened in an emergency. Row-level security shows a row to who asked, to whose case it is and to managers. */
@ApplicationScoped
public class EmergencyRepository {

    private static final String TOLD =
            "select a as access, p.name as reader from EmergencyAccess a join Person p on p.id = a.personId"
                    + " where a.practiceId = :practice and a.caseId is not null";

    /** One row at least: the counselor; a cover counts as lost who is named for every day, or for an absence that is not over. */
    private static final String NEWS = """
        select a as access, r.name as reader,
            (select count(w) from WorkingTimeEntry w join Person c on c.id = w.standingCoverId
                where w.personId = me.id and c.state <> :active)
            + (select count(b) from AbsenceEntry b join Person c on c.id = b.coverId
                where b.personId = me.id and b.toDay >= :day and b.endedOn is null and c.state <> :active) as lost
        from Person me
            left join EmergencyAccess a on a.practiceId = me.practiceId and a.caseId is not null and a.personId <> me.id
                and a.seenAt is null
            left join Person r on r.id = a.personId
        where me.id = :me order by a.openedAt desc\
        """;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** One thing that was opened, or none, and how many covers are lost. */
    private record NewsRow(@Nullable EmergencyAccess access, String reader, Long lost) {}

    private record FoundCase(UUID caseId, String name, String counselor, Boolean more) {}

    /**
     * The cases found by a name.
     *
     * @param more whether there are more than these
     * @param tooShort whether none was found and the name has too few letters to be searched by its beginning
     */
    public record FoundCases(List<EmergencyService.EmergencyCase> cases, boolean more, boolean tooShort) {

        public static final FoundCases NONE = new FoundCases(List.of(), false, false);

        public FoundCases {
            cases = List.copyOf(cases);
        }
    }

    /** What was opened, and by whom. */
    public record EmergencyNotice(EmergencyAccess access, String reader) {}

    /** What a counselor has to know. */
    public record News(boolean coverLost, List<EmergencyNotice> unseen) {}

    public void add(EmergencyAccess access) {
        em.persist(access);
        em.flush();
    }

    public void flush() {
        em.flush();
    }

    /** What the acting counselor wrote down. */
    public Optional<EmergencyAccess> own(UUID id, Permit caseload) {
        return First.of(em.createQuery(
                        "select a from EmergencyAccess a where a.id = :id and a.personId = :me", EmergencyAccess.class)
                .setParameter("id", id)
                .setParameter("me", caseload.actor().personValue()));
    }

    /** What stands open to be seen by the counselor of the one case. */
    public Optional<EmergencyAccess> ofCase(UUID id, Permit permit) {
        return First.of(em.createQuery(
                        "select a from EmergencyAccess a where a.id = :id and a.caseId = :case", EmergencyAccess.class)
                .setParameter("id", id)
                .setParameter("case", permit.caseId()));
    }

    /** What was opened of the one case, the newest first. */
    public List<EmergencyNotice> opened(Permit permit) {
        return em.createQuery(TOLD + " and a.caseId = :case order by a.openedAt desc", EmergencyNotice.class)
                .setParameter("practice", permit.practice())
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** What a counselor has to know: whether a cover is lost, and what colleagues opened in the own cases and was not seen, the newest first. */
    public News news(Permit caseload, LocalDate day) {
        List<NewsRow> rows = em.createQuery(NEWS, NewsRow.class)
                .setParameter("me", caseload.actor().personValue())
                .setParameter("active", PersonLine.State.ACTIVE)
                .setParameter("day", day)
                .getResultList();
        return new News(
                rows.stream().anyMatch(row -> row.lost() > 0),
                rows.stream()
                        .filter(row -> row.access() != null)
                        .map(row -> new EmergencyNotice(row.access(), row.reader()))
                        .toList());
    }

    /** What was opened in the practice since a moment, the newest first, for its manager. */
    public List<EmergencyNotice> since(Instant moment, Actor manager) {
        return em.createQuery(TOLD + " and a.openedAt >= :since order by a.openedAt desc", EmergencyNotice.class)
                .setParameter("practice", manager.practice().value())
                .setParameter("since", moment)
                .getResultList();
    }

    /** The first cases with a client of that name, for who has just written down why: a function of the database finds them. */
    public FoundCases find(UUID ask, String name, Permit caseload) {
        List<?> rows = em.createNativeQuery(
                        "select case_id, name, counselor, more from keptword.cases_in_an_emergency(?1, ?2)",
                        FoundCase.class)
                .setParameter(1, ask)
                .setParameter(2, name)
                .getResultList();
        List<FoundCase> found = rows.stream().map(FoundCase.class::cast).toList();
        return new FoundCases(
                found.stream()
                        .map(row -> new EmergencyService.EmergencyCase(
                                new CaseId(row.caseId()), row.name(), row.counselor()))
                        .toList(),
                found.stream().anyMatch(FoundCase::more),
                found.isEmpty() && isTooShort(name));
    }

    private boolean isTooShort(String name) {
        return (Boolean) em.createNativeQuery("select keptword.too_few_letters(?1)", Boolean.class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
