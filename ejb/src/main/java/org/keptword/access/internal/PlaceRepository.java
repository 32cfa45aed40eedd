package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.model.CrisisLineEntry;
import org.keptword.access.model.Place;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.Places;
import org.keptword.shared.persistence.First;

/** The places of a practice and the crisis lines of each. Rows of other practices do not show, whatever is asked. */
@ApplicationScoped
public class PlaceRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public List<Place> all(UUID practice) {
        return em.createQuery("select p from Place p where p.practiceId = :practice order by p.name, p.id", Place.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    /** The places, each with whether a crisis line is set there. */
    public List<Places.PlaceChoice> choices(UUID practice) {
        return em.createQuery(
                        "select new org.keptword.access.practice.Places$PlaceChoice(p.id, p.name,"
                                + " case when exists (select 1 from CrisisLineEntry l where l.placeId = p.id) then true else false end)"
                                + " from Place p where p.practiceId = :practice order by p.name, p.id",
                        Places.PlaceChoice.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    public List<CrisisLineEntry> crisisLines(UUID place) {
        return em.createQuery(
                        "select l from CrisisLineEntry l left join fetch l.words where l.placeId = :place order by l.kind, l.phone",
                        CrisisLineEntry.class)
                .setParameter("place", place)
                .getResultList();
    }

    /** The lines of all places of a practice. */
    public List<CrisisLineEntry> allCrisisLines(UUID practice) {
        return em.createQuery(
                        "select l from CrisisLineEntry l left join fetch l.words where l.practiceId = :practice order by l.kind, l.phone",
                        CrisisLineEntry.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    /** The lines of the only practice there is, in a language; for jobs, asked without an actor. */
    public List<CrisisLine> publicLines(Locale language) {
        List<?> found = em.createNativeQuery(
                        "select kind, phone, checked_on, name, hours, text_option from keptword.public_lines(?1)")
                .setParameter(1, language.getLanguage())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new CrisisLine(
                        CrisisLine.Kind.valueOf((String) row[0]),
                        (String) row[3],
                        (String) row[1],
                        (String) row[5],
                        (String) row[4],
                        ((Date) row[2]).toLocalDate()))
                .toList();
    }

    public Optional<CrisisLineEntry> crisisLine(UUID practice, UUID id) {
        return First.of(em.createQuery(
                        "select l from CrisisLineEntry l where l.id = :id and l.practiceId = :practice",
                        CrisisLineEntry.class)
                .setParameter("id", id)
                .setParameter("practice", practice));
    }

    public void add(Place place) {
        em.persist(place);
        em.flush();
    }

    public void add(CrisisLineEntry line) {
        em.persist(line);
    }

    public void remove(CrisisLineEntry line) {
        em.remove(line);
        em.flush();
    }
}
