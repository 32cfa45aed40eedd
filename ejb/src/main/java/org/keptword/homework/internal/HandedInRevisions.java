package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.Answers;
import org.keptword.homework.HandedInAnswers;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Revision;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/**
 * Reads single revisions that are handed in and not taken back. What an author keeps to oneself reaches nobody else: row-level security
 * holds it back.
 */
@ApplicationScoped
public class HandedInRevisions {

    private static final String REACHED =
            " join Assignment a on a.id = r.assignmentId join Revision v on v.responseId = r.id"
                    + " where r.id = :response and r.practiceId = :practice and r.caseId in :cases"
                    + " and (:staff = true or r.participantId in :own) and v.takenBackAt is null and v.voidedAt is null";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Vault vault;

    public Optional<HandedInAnswers> revision(ResponseId response, int number, Permit permit) {
        return first(
                "select r.sessionId, v, a from Response r" + REACHED + " and v.number = :number",
                response,
                Optional.of(number),
                permit);
    }

    public Optional<HandedInAnswers> current(ResponseId response, Permit permit) {
        return first(
                "select r.sessionId, v, a from ReadableResponse r" + REACHED + " and v.number = r.revisions",
                response,
                Optional.empty(),
                permit);
    }

    public Optional<CaseId> caseOf(ResponseId response, Permit caseload) {
        return em
                .createQuery(
                        "select r.caseId from Response r where r.id = :id and r.practiceId = :practice", UUID.class)
                .setParameter("id", response.value())
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .findFirst()
                .map(CaseId::new);
    }

    private Optional<HandedInAnswers> first(
            String query, ResponseId response, Optional<Integer> number, Permit permit) {
        if (permit.cases().isEmpty()) {
            return Optional.empty();
        }
        boolean staff = permit.reach() == Permit.Reach.CASE;
        var asked = em.createQuery(query, Tuple.class)
                .setParameter("response", response.value())
                .setParameter("practice", permit.practice())
                .setParameter("cases", permit.cases())
                .setParameter("staff", staff)
                .setParameter("own", staff ? List.of(new UUID(0, 0)) : permit.participants());
        number.ifPresent(one -> asked.setParameter("number", one));
        return asked.getResultList().stream()
                .findFirst()
                .map(row -> answers(row.get(0, UUID.class), row.get(1, Revision.class), row.get(2, Assignment.class)));
    }

    private HandedInAnswers answers(UUID session, Revision revision, Assignment assignment) {
        return new HandedInAnswers(
                new CaseId(revision.caseId()),
                new ParticipantId(revision.participantId()),
                new ResponseId(revision.responseId()),
                revision.number(),
                assignment.exercise(),
                new ExerciseVersionId(assignment.exerciseVersion()),
                Optional.ofNullable(session).map(SessionId::new),
                Answers.stored(revision.answers(vault)),
                revision.handedInAt());
    }
}
