package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.model.NoteDraft;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.persistence.First;

/** The notes a person is typing in one case. */
@ApplicationScoped
public class NoteDraftRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public List<NoteDraft> ofCase(Permit permit) {
        return em.createQuery(
                        "select n from NoteDraft n where n.caseId = :case and n.personId = :person order by n.place",
                        NoteDraft.class)
                .setParameter("case", permit.caseId())
                .setParameter("person", permit.actor().personValue())
                .getResultList();
    }

    public Optional<NoteDraft> at(NoteLocation place, Permit permit) {
        return First.of(em.createQuery(
                        "select n from NoteDraft n where n.caseId = :case and n.personId = :person and n.place = :place",
                        NoteDraft.class)
                .setParameter("case", permit.caseId())
                .setParameter("person", permit.actor().personValue())
                .setParameter("place", place.value()));
    }

    public void add(NoteDraft note) {
        em.persist(note);
    }

    public void flush() {
        em.flush();
    }

    /** Removes the notes of one act: that at the place itself, and those of its fields. */
    public void remove(NoteLocation act, Permit permit) {
        em.createQuery("delete from NoteDraft n where n.caseId = :case and n.personId = :person"
                        + " and (n.place = :act or n.place like :fields)")
                .setParameter("case", permit.caseId())
                .setParameter("person", permit.actor().personValue())
                .setParameter("act", act.value())
                .setParameter("fields", act.value() + ".%")
                .executeUpdate();
    }

    /** Removes the note at one place alone. */
    public void removeAt(NoteLocation place, Permit permit) {
        em.createQuery("delete from NoteDraft n where n.caseId = :case and n.personId = :person and n.place = :place")
                .setParameter("case", permit.caseId())
                .setParameter("person", permit.actor().personValue())
                .setParameter("place", place.value())
                .executeUpdate();
    }
}
