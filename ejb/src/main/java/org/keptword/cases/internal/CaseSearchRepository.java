package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.CaseSearchService;
import org.keptword.cases.model.Case;
import org.keptword.shared.CaseId;
import org.keptword.shared.persistence.NamePart;

/** Cases by parts of their names. */
@ApplicationScoped
public class CaseSearchRepository {

    private static final String FOUND =
            "select c.id as case_id, c.name as name, c.state as state from Case c where c.practiceId = :practice"
                    + " and plain_name(c.name) like :first escape '!' and plain_name(c.name) like :second escape '!'"
                    + " and plain_name(c.name) like :third escape '!'"
                    + " order by case when c.state = :open then 0 else 1 end, lower(c.name), c.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    record Line(UUID id, String name, Case.State state) {}

    /**
     * The cases in whose name all parts are, open ones first.
     *
     * @param parts one to three
     */
    public List<CaseSearchService.FoundCase> find(Permit caseload, List<String> parts, int most) {
        return em
                .createQuery(FOUND, Line.class)
                .setParameter("practice", caseload.practice())
                .setParameter("open", Case.State.OPEN)
                .setParameter("first", pattern(parts, 0))
                .setParameter("second", pattern(parts, 1))
                .setParameter("third", pattern(parts, 2))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(line -> new CaseSearchService.FoundCase(
                        new CaseId(line.id()), line.name(), line.state() == Case.State.OPEN))
                .toList();
    }

    private static String pattern(List<String> parts, int at) {
        return at < parts.size() ? NamePart.pattern(parts.get(at)) : "%";
    }
}
