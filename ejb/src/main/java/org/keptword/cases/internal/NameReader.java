package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/** What the others of a case are called, as far as somebody's own words say it: the name itself never comes out of the database. */
@ApplicationScoped
public class NameReader {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Which of these plain words, without capitals and accents, are part of the names of those beside a participant. */
    public Set<String> ofOthers(Permit permit, CaseId id, ParticipantId one, Set<String> words) {
        permit.require(id, one);
        List<?> found = em.createNativeQuery("select word from keptword.names_of_others(?1, ?2) word", String.class)
                .setParameter(1, one.value())
                .setParameter(2, String.join(" ", words))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
