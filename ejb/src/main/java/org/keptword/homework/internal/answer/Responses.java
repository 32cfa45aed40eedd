package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.homework.answer.RecordView;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;

/** The work of the client who asks: responses, what was handed in, and what came back. */
@ApplicationScoped
public class Responses {

    private static final int MOST_ENTRIES = 60;

    /** What was handed in and did not come back. */
    static final String IN = "r.state in (org.keptword.homework.model.Response.State.HANDED_IN,"
            + " org.keptword.homework.model.Response.State.REVIEWED)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A response in a list. */
    public record Line(Response response, @Nullable Instant savedAt) {}

    /** Feedback with the name of who sent it and its comments. */
    public record Sent(Feedback feedback, String from, List<FeedbackComment> comments) {}

    /** Feedback with one of its comments, or null where it has none. */
    record SentComment(Feedback feedback, @Nullable FeedbackComment comment, String from) {}

    /** Feedback in a list, with the place it leads to. */
    public record Arrived(
            Feedback feedback, UUID assignment, @Nullable LocalDate entry, UUID exerciseVersion) {}

    /** A response in the record, with the exercise it answers. */
    public record Kept(Response response, UUID exerciseVersion) {}

    /** The work on one assignment: the wanted entry first, with its draft, then others, the newest first. */
    public List<ResponseWithDraft> of(AssignmentId assignment, @Nullable LocalDate entry, Permit own) {
        return em.createQuery(
                        "select r, d from Response r left join Draft d on d.responseId = r.id"
                                + " and (r.entryOn is null or r.entryOn = :entry)"
                                + " where r.assignmentId = :assignment and one_of(:own, r.participantId)"
                                + " order by case when r.entryOn = :entry then 0 else 1 end, r.entryOn desc",
                        ResponseWithDraft.class)
                .setParameter("assignment", assignment.value())
                .setParameter("entry", entry)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setMaxResults(MOST_ENTRIES)
                .getResultList();
    }

    /** The entries of one assignment that belong to sessions, and what was handed in for sessions where its exercise was given another time. */
    public List<BeforeSession.Begun> beforeSessions(Assignment assignment, Permit own) {
        return em.createQuery(
                        "select new org.keptword.homework.internal.BeforeSession$Begun(r.entryOn, r.sessionId,"
                                + " case when r.assignmentId = :assignment then false else true end)"
                                + " from Response r join Assignment a on a.id = r.assignmentId"
                                + " where one_of(:own, r.participantId) and r.entryOn is not null"
                                + " and (r.assignmentId = :assignment or (a.exercise = :exercise and r.participantId = :participant"
                                + " and r.sessionId is not null and " + IN + ")) order by r.entryOn",
                        BeforeSession.Begun.class)
                .setParameter("assignment", assignment.id())
                .setParameter("exercise", assignment.exercise())
                .setParameter("participant", assignment.participantId())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** Everything begun, the newest first, one more than asked for when there is more. */
    public List<Kept> kept(Optional<RecordView.From> from, int most, Permit own) {
        return em.createQuery(
                        "select r, a.exerciseVersion from Response r join Assignment a on a.id = r.assignmentId"
                                + " where one_of(:own, r.participantId) and (r.changedAt < :at or (r.changedAt = :at and r.id < :after))"
                                + " order by r.changedAt desc, r.id desc",
                        Kept.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("at", from.map(RecordView.From::changedAt).orElse(Instant.parse("9999-01-01T00:00:00Z")))
                .setParameter("after", from.map(RecordView.From::response).orElse(new UUID(-1, -1)))
                .setMaxResults(most + 1)
                .getResultList();
    }

    public void add(Response response, Permit own) {
        own.require(response.ofCase(), response.participant());
        em.persist(response);
        em.flush();
    }

    /** What was handed in, the newest first. */
    public List<Revision> revisions(ResponseId response, Permit own) {
        return em.createQuery(
                        "select v from Revision v where v.responseId = :response and one_of(:own, v.participantId)"
                                + " order by v.number desc",
                        Revision.class)
                .setParameter("response", response.value())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** What an attempt to hand in has led to. */
    public Optional<Revision> byIdempotencyKey(UUID idempotencyKey, Permit own) {
        return First.of(em.createQuery(
                        "select v from Revision v where v.idempotencyKey = :idempotencyKey and one_of(:own, v.participantId)",
                        Revision.class)
                .setParameter("idempotencyKey", idempotencyKey)
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }

    public void add(Revision revision, Response of, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.persist(revision);
    }

    /** What the counselor sent about responses and can no longer undo, the newest first. */
    public List<Sent> feedback(List<UUID> responses, Instant now, Permit own) {
        if (responses.isEmpty()) {
            return List.of();
        }
        Map<Feedback, Sent> sent = new LinkedHashMap<>();
        em
                .createQuery(
                        "select f, c, p.name from Feedback f join Person p on p.id = f.sent.by"
                                + " left join FeedbackComment c on c.feedbackId = f.id"
                                + " where one_of(:responses, f.responseId) and one_of(:own, f.participantId)"
                                + " and f.undoneAt is null and f.visibleAt <= :now order by f.sent.at desc, f.id, c.starts, c.id",
                        SentComment.class)
                .setParameter("responses", responses.toArray(UUID[]::new))
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList()
                .stream()
                .forEach(row -> {
                    Sent feedback =
                            sent.computeIfAbsent(row.feedback(), f -> new Sent(f, row.from(), new ArrayList<>()));
                    if (row.comment() != null) {
                        feedback.comments().add(row.comment());
                    }
                });
        return List.copyOf(sent.values());
    }

    /** Feedback the client has not read yet, the newest first. */
    public List<Arrived> unread(int most, Instant now, Permit own) {
        return em.createQuery(
                        "select f, r.assignmentId, r.entryOn, a.exerciseVersion from Feedback f"
                                + " join Response r on r.id = f.responseId join Assignment a on a.id = r.assignmentId"
                                + " where one_of(:own, f.participantId) and f.readAt is null and f.undoneAt is null"
                                + " and f.visibleAt <= :now order by f.sent.at desc, f.id",
                        Arrived.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * A response with its draft.
     *
     * @param draft null where it was not asked for or there is none
     */
    public record ResponseWithDraft(
            Response response, @Nullable Draft draft) {}
}
