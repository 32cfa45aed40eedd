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
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.CurrentResponse;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ReadableResponse;
import org.keptword.homework.model.Revision;
import org.keptword.shared.CaseId;
import org.keptword.shared.ResponseId;

/** Reads responses with what decides who may ever read them, for staff of the case and for their author. */
@ApplicationScoped
public class CurrentResponses {

    private static final String LAST =
            "select r, v, a from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                    + " join Revision v on v.responseId = r.id and v.number = r.revisions"
                    + " where r.caseId in :cases and r.practiceId = :practice and (:staff = true or r.participantId in :own)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    FullResponseReader readings;

    @Inject
    GuideLibrary guide;

    public Optional<CurrentResponse> of(ResponseId id, Permit permit) {
        return read(LAST + " and r.id = :what", id.value(), permit).stream().findFirst();
    }

    public List<CurrentResponse> of(String exercise, Permit permit) {
        return read(LAST + " and a.exercise = :what order by r.handedInAt desc, r.id desc", exercise, permit);
    }

    private List<CurrentResponse> read(String query, Object what, Permit permit) {
        if (permit.cases().isEmpty()) {
            return List.of();
        }
        boolean staff = permit.reach() == Permit.Reach.CASE;
        return em
                .createQuery(query, Tuple.class)
                .setParameter("cases", permit.cases())
                .setParameter("practice", permit.practice())
                .setParameter("staff", staff)
                .setParameter("own", staff ? List.of(new UUID(0, 0)) : permit.participants())
                .setParameter("what", what)
                .getResultList()
                .stream()
                .map(row -> piece(
                        row.get(0, ReadableResponse.class),
                        row.get(1, Revision.class),
                        row.get(2, Assignment.class),
                        permit))
                .toList();
    }

    private CurrentResponse piece(ReadableResponse response, Revision revision, Assignment assignment, Permit permit) {
        ExerciseDefinition exercise = guide.byId(new ExerciseVersionId(assignment.exerciseVersion()));
        return new CurrentResponse(
                new CaseId(response.caseId()),
                assignment.exercise(),
                exercise.sealed(),
                guide.isMeasure(assignment.exercise()),
                ContactFlags.EXERCISE.equals(assignment.exercise()),
                response.isCurrent(),
                response.disclosure(),
                assignment.givenWith(),
                readings.inFull(response, revision, assignment, false, permit));
    }
}
