package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.model.Case;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.persistence.NamePart;

/** The caseload as a list: one statement for the rows and how many there are. */
@ApplicationScoped
public class CaseloadRepository {

    /** Joint work as staff find it: what waits for its moment is off for them already. */
    private static final String JOINT = "case when g.jointOpen = true and m.heldSince is null then true else false end";

    private static final String FROM =
            " from Case c join Person u on u.id = c.counselorId left join CaseGate g on g.caseId = c.id left join CaseGateDetail m on m.caseId = c.id where c.practiceId = :practice"
                    + " and plain_name(c.name) like :name escape '!' and (:any = true or c.state = :state)"
                    + " and (:everybody = true or c.counselorId = :counselor)";

    private static final String COUPLE = " and c.mode = org.keptword.shared.CaseMode.COUPLE";

    /** In a closed case couple exercises are neither on nor paused. */
    private static final String OPEN_COUPLE = COUPLE + " and c.state = org.keptword.cases.model.Case.State.OPEN";

    private static final Map<Kind, String> KIND = Map.of(
            Kind.ANY,
            "",
            Kind.INDIVIDUAL,
            " and c.mode = org.keptword.shared.CaseMode.INDIVIDUAL",
            Kind.COUPLE,
            COUPLE,
            Kind.COUPLE_ON,
            OPEN_COUPLE + " and " + JOINT + " = true",
            Kind.COUPLE_PAUSED,
            OPEN_COUPLE + " and " + JOINT + " = false");

    private static final Map<Sort, String> ORDER = Map.of(
            Sort.NAME, "lower(c.name)",
            Sort.MODE, "c.mode",
            Sort.AIM, "c.aim",
            Sort.JOINT, JOINT,
            Sort.OPENED, "c.openedAt",
            Sort.COUNSELOR, "lower(u.name)");

    private static final String COUNSELORS =
            "select distinct c.counselorId as id, u.name as name from Case c join Person u on u.id = c.counselorId"
                    + " where c.practiceId = :practice order by u.name, c.counselorId";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A case of the list.
     *
     * @param joint whether joint work is open
     * @param found how many there are on all pages
     */
    public record Line(
            UUID id,
            String name,
            CaseMode mode,
            Aim aim,
            Case.State state,
            Boolean joint,
            Instant opened,
            String counselor,
            Long found) {

        /** Their ids. */
        public static List<UUID> ids(List<Line> lines) {
            return lines.stream().map(Line::id).toList();
        }

        /** How many there are on all pages. */
        public static int found(List<Line> lines) {
            return lines.isEmpty() ? 0 : lines.get(0).found().intValue();
        }
    }

    /** One page of cases. */
    public List<Line> page(Permit caseload, CaseloadPage.Query query) {
        return page(caseload, query, query.limit());
    }

    /** The same with at most so many. */
    public List<Line> page(Permit caseload, CaseloadPage.Query query, int most) {
        String order = ORDER.get(query.sort()) + (query.descending() ? " desc" : "") + ", lower(c.name), c.id";
        return parameters(
                        em.createQuery(
                                "select c.id as case_id, c.name as name, c.mode as mode, c.aim as aim, c.state as state,"
                                        + " " + JOINT
                                        + " as joint, c.openedAt as opened, u.name as counselor, count(c.id) over () as found"
                                        + FROM + KIND.get(query.filter().kind())
                                        + " order by " + order,
                                Line.class),
                        caseload,
                        query)
                .setFirstResult(query.offset())
                .setMaxResults(most)
                .getResultList();
    }

    /** The counselors of the cases the reader reaches, by name. */
    public List<CaseloadPage.Counselor> counselors(Permit caseload) {
        return em.createQuery(COUNSELORS, CaseloadPage.Counselor.class)
                .setParameter("practice", caseload.practice())
                .getResultList();
    }

    /** How many there are where a page has none. */
    public int count(Permit caseload, CaseloadPage.Query query) {
        return parameters(
                        em.createQuery(
                                "select count(c)" + FROM
                                        + KIND.get(query.filter().kind()),
                                Long.class),
                        caseload,
                        query)
                .getSingleResult()
                .intValue();
    }

    private static <T> TypedQuery<T> parameters(TypedQuery<T> typed, Permit caseload, CaseloadPage.Query query) {
        UUID counselor = query.filter().counselor();
        return typed.setParameter("practice", caseload.practice())
                .setParameter("everybody", counselor == null)
                .setParameter("counselor", counselor == null ? caseload.practice() : counselor)
                .setParameter(
                        "name",
                        query.filter().name() == null
                                ? "%"
                                : NamePart.pattern(query.filter().name()))
                .setParameter("any", query.filter().which() == CaseloadPage.Query.Which.ALL)
                .setParameter(
                        "state",
                        query.filter().which() == CaseloadPage.Query.Which.CLOSED
                                ? Case.State.CLOSED
                                : Case.State.OPEN);
    }
}
