package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.homework.model.OffScreen;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** What authors keep off their own screens. */
@ApplicationScoped
public class OffScreenRows {

    private static final String STANDING =
            "select o from OffScreen o where o.practiceId = :practice and o.undoneAt is null";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Everything that is off the screen within the reach of a permit: of the client who asks, of one case, of the practice. */
    public List<OffScreen> all(Permit permit) {
        boolean own = permit.reach() == Permit.Reach.OWN;
        boolean one = permit.reach() == Permit.Reach.CASE;
        return em.createQuery(
                        STANDING
                                + " and (:own = false or one_of(:mine, o.participantId)) and (:one = false or o.caseId = :case)"
                                + " order by o.id",
                        OffScreen.class)
                .setParameter("practice", permit.practice())
                .setParameter("own", own)
                .setParameter("mine", permit.participants().toArray(UUID[]::new))
                .setParameter("one", one)
                .setParameter("case", one ? permit.caseId() : permit.practice())
                .getResultList();
    }

    /** Whether the entry of an assignment is off its author's screen; the one piece of an assignment that does not come back has none. */
    public boolean isOff(AssignmentId assignment, Optional<LocalDate> entry, Permit own) {
        return em
                .createQuery(
                        STANDING + " and o.assignmentId = :assignment and one_of(:mine, o.participantId)",
                        OffScreen.class)
                .setParameter("practice", own.practice())
                .setParameter("assignment", assignment.value())
                .setParameter("mine", own.participants().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .anyMatch(o -> o.entryOn().equals(entry));
    }

    /** Since when some pieces of one case are off their author's screen; the others are absent. */
    public Map<UUID, Instant> since(Collection<ResponseId> pieces, Permit permit) {
        return em
                .createQuery(STANDING + " and o.caseId = :case and one_of(:pieces, o.responseId)", OffScreen.class)
                .setParameter("practice", permit.practice())
                .setParameter("case", permit.caseId())
                .setParameter("pieces", pieces.stream().map(ResponseId::value).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(OffScreen::responseId, OffScreen::since));
    }

    /** What stands about one piece of the case. */
    public Optional<OffScreen> of(ResponseId piece, Permit permit) {
        return em
                .createQuery(STANDING + " and o.caseId = :case and o.responseId = :piece", OffScreen.class)
                .setParameter("practice", permit.practice())
                .setParameter("case", permit.caseId())
                .setParameter("piece", piece.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    public void add(OffScreen off, CaseId of, Permit own) {
        own.require(of, new ParticipantId(off.participantId()));
        em.persist(off);
        em.flush();
    }
}
