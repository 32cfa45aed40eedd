package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.homework.read.Homework;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;

/** The addresses of all of the client's own responses. */
@ApplicationScoped
public class OwnResponseLinks {

    private static final String ALL = """
            select a.id, r.id, r.entryOn
            from Assignment a left join Response r on r.assignmentId = a.id
            where one_of(:own, a.participantId) and (r.id is not null or (a.state in
                (org.keptword.homework.model.Assignment.State.OPEN, org.keptword.homework.model.Assignment.State.PAUSED)
                and not exists (select 1 from OffScreen o where o.assignmentId = a.id and o.undone.at is null)))
            order by a.assigned.at, a.id, r.entryOn, r.id""";

    record Row(
            UUID assignment,
            @Nullable UUID response,
            @Nullable LocalDate entry) {}

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** In the order they were given; work with nothing written only while it can be done or rests, and where nothing of it is off the screen. */
    public List<Homework.OwnResponseLink> all(Set<ResponseId> without, Permit own) {
        return em
                .createQuery(ALL, Row.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .filter(row -> Optional.ofNullable(row.response())
                        .map(ResponseId::new)
                        .filter(without::contains)
                        .isEmpty())
                .map(row -> new Homework.OwnResponseLink(
                        new AssignmentId(row.assignment()), Optional.ofNullable(row.entry())))
                .toList();
    }
}
