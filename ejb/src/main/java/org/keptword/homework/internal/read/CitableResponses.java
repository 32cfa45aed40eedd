package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.shared.ParticipantId;

/** Responses that a session note can cite. */
@ApplicationScoped
public class CitableResponses implements CitedSource.Responses {

    /** Those with a revision the counselor may read: row-level security holds back the others. */
    private static final String PIECES = """
        select r.id, a.exerciseVersion, r.participantId, max(v.handedInAt) from Response r
            join Assignment a on a.id = r.assignmentId
            join Revision v on v.responseId = r.id and v.takenBackAt is null and v.voidedAt is null
        where r.caseId = :case and r.practiceId = :practice and not one_of(:report, a.exercise) %s
        group by r.id, a.exerciseVersion, r.participantId order by max(v.handedInAt) desc, r.id desc\
        """;

    record Row(UUID response, UUID exerciseVersion, UUID participant, Instant handedInAt) {}

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    GuideLibrary guide;

    @Override
    public List<CitedSource.CitedThing> recent(int most, Permit permit) {
        return things(query("", permit).setMaxResults(most));
    }

    @Override
    public List<CitedSource.CitedThing> named(Collection<UUID> ids, Permit permit) {
        return things(query("and one_of(:ids, r.id)", permit).setParameter("ids", ids.toArray(UUID[]::new)));
    }

    private TypedQuery<Row> query(String rest, Permit permit) {
        return em.createQuery(PIECES.formatted(rest), Row.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new));
    }

    private List<CitedSource.CitedThing> things(TypedQuery<Row> query) {
        return query.getResultList().stream()
                .map(row -> new CitedSource.CitedThing(
                        CitedSource.CitedKind.PIECE,
                        row.response(),
                        guide.byId(new ExerciseVersionId(row.exerciseVersion())).title(),
                        new ParticipantId(row.participant()),
                        row.handedInAt()))
                .toList();
    }
}
