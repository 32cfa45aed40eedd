package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.homework.model.Revision;
import org.keptword.homework.review.ReviewService;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;

/**
 * Handed-in work as its readers see it, and what they write about it. What an author keeps to oneself is not there; what was handed
 * in for the counselor and read stays readable when the author keeps what follows.
 */
@ApplicationScoped
public class Reviews {

    private static final LocalDate NO_WEEK = LocalDate.of(1, 1, 1);

    private static final String WORK = """
        select r, a, v, w, c, f, o.since from Revision v
            join Response r on r.id = v.responseId
            join KnownResponse k on k.id = r.id
            join Assignment a on a.id = r.assignmentId
            left join Review w on w.responseId = v.responseId and w.revision = v.number
            left join ReviewComment c on c.reviewId = w.id
            left join Feedback f on f.reviewId = w.id and f.undoneAt is null
            left join OffScreen o on o.responseId = r.id and o.undone.at is null
        where v.caseId = :case and r.caseId = :case and r.assignmentId = :assignment and k.assignmentId = :assignment
            and (r.id = :id or (r.weekOf = :week and r.state = :state and k.state = :state))
        order by r.handedInAt, r.id, v.number desc, c.writtenAt, c.id, f.sent.at, f.id\
        """;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * One row of the work being read: a revision with the reading of it, one of its comments and one of its replies, where there are any.
     *
     * @param offScreen since when the response is off its author's screen, or null
     */
    public record Row(
            Response response,
            Assignment assignment,
            Revision revision,
            @Nullable Review review,
            @Nullable ReviewComment comment,
            @Nullable Feedback feedback,
            @Nullable Instant offScreen) {}

    record RevisionOfAssignment(Revision revision, Assignment assignment) {}

    /** The safety plans of the one case that staff may read, the newest first. */
    public List<ReviewService.SafetyPlanLine> safetyPlans(Permit permit) {
        return em.createQuery(
                        "select r.id, r.participantId, r.handedInAt from ReadableResponse r join Assignment a on a.id"
                                + " = r.assignmentId where r.caseId = :case and r.practiceId = :practice and a.exercise ="
                                + " :plan order by r.handedInAt desc, r.id desc",
                        ReviewService.SafetyPlanLine.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("plan", ContactReports.SAFETY_PLAN)
                .getResultList();
    }

    /** A response with all its revisions, and the other entries of its week in the same state. */
    public List<Row> work(QueuedResponse wanted, Permit permit) {
        return em.createQuery(WORK, Row.class)
                .setParameter("case", permit.caseId())
                .setParameter("id", wanted.response())
                .setParameter("assignment", wanted.assignment())
                .setParameter("week", wanted.weekOf() == null ? NO_WEEK : wanted.weekOf())
                .setParameter("state", wanted.state())
                .getResultList();
    }

    /** Which case a response belongs to. */
    public Optional<UUID> caseOf(ResponseId id, Permit caseload) {
        return caseOf(
                "select x.caseId from Response x where x.id = :id and x.practiceId = :practice", id.value(), caseload);
    }

    /** Which case a comment belongs to. */
    public Optional<UUID> caseOfRemark(UUID id, Permit caseload) {
        return caseOf(
                "select x.caseId from ReviewComment x where x.id = :id and x.practiceId = :practice", id, caseload);
    }

    /** Which case sent feedback belongs to. */
    public Optional<UUID> caseOfFeedback(UUID id, Permit caseload) {
        return caseOf("select x.caseId from Feedback x where x.id = :id and x.practiceId = :practice", id, caseload);
    }

    private Optional<UUID> caseOf(String query, UUID id, Permit caseload) {
        return First.of(
                em.createQuery(query, UUID.class).setParameter("id", id).setParameter("practice", caseload.practice()));
    }

    /** Responses, held until the end of the transaction so that acts on them go one after the other. */
    public List<Response> hold(Collection<UUID> ids, Permit permit) {
        return em.createQuery(
                        "select r from Response r where one_of(:ids, r.id) and r.caseId = :case and"
                                + " (exists (select k.id from KnownResponse k where k.id = r.id)"
                                + " or exists (select w.id from Review w where w.responseId = r.id)) order by r.id",
                        Response.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The readings of these responses, every revision. */
    public List<Review> ofResponses(Collection<UUID> responses, Permit permit) {
        return em.createQuery(
                        "select w from Review w where one_of(:responses, w.responseId) and w.caseId = :case",
                        Review.class)
                .setParameter("responses", responses.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** One revision that was not taken back, with the assignment it answers. */
    public Optional<Row> revision(Response response, int number, Permit permit) {
        return First.of(em.createQuery(
                                "select v, a from Revision v join Assignment a on a.id = :assignment where"
                                        + " v.responseId = :response and v.number = :number and v.caseId = :case and"
                                        + " v.takenBackAt is null",
                                RevisionOfAssignment.class)
                        .setParameter("assignment", response.assignmentId())
                        .setParameter("response", response.id())
                        .setParameter("number", number)
                        .setParameter("case", permit.caseId()))
                .map(row -> new Row(response, row.assignment(), row.revision(), null, null, null, null));
    }

    public void add(Review review) {
        em.persist(review);
    }

    public void add(ReviewComment comment) {
        em.persist(comment);
    }

    public void remove(ReviewComment comment) {
        em.remove(comment);
    }

    public void add(Feedback feedback) {
        em.persist(feedback);
    }

    public void add(FeedbackComment comment) {
        em.persist(comment);
    }

    public void flush() {
        em.flush();
    }

    /** One reading. */
    public Optional<Review> review(UUID id, Permit permit) {
        return Optional.ofNullable(em.find(Review.class, id))
                .filter(w -> w.caseId().equals(permit.caseId()));
    }

    /** Reads a comment again after its work was held. */
    public void refresh(ReviewComment comment, Permit permit) {
        if (!comment.caseId().equals(permit.caseId())) {
            throw new NotFound();
        }
        em.refresh(comment);
    }

    public Optional<ReviewComment> remark(UUID id, Permit permit) {
        return Optional.ofNullable(em.find(ReviewComment.class, id))
                .filter(c -> c.caseId().equals(permit.caseId()));
    }

    /** The comments on some readings, the oldest first. */
    public List<ReviewComment> remarks(Collection<UUID> reviews, Permit permit) {
        return em.createQuery(
                        "select c from ReviewComment c where one_of(:reviews, c.reviewId) and c.caseId = :case order"
                                + " by c.writtenAt, c.id",
                        ReviewComment.class)
                .setParameter("reviews", reviews.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** The comments that went out with some replies. */
    public List<ReviewComment> sentRemarks(Collection<UUID> replies, Permit permit) {
        return em.createQuery(
                        "select c from ReviewComment c where one_of(:replies, c.sentWith) and c.caseId = :case",
                        ReviewComment.class)
                .setParameter("replies", replies.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    public Optional<Feedback> feedback(UUID id, Permit permit) {
        return Optional.ofNullable(em.find(Feedback.class, id))
                .filter(f -> f.caseId().equals(permit.caseId()));
    }

    /** The further replies from some readings that can still be undone. */
    public List<Feedback> settling(Collection<Review> readings, Instant now, Permit permit) {
        return em.createQuery(
                        "select f from Feedback f where one_of(:reviews, f.reviewId) and f.caseId = :case and"
                                + " f.undoneAt is null and f.visibleAt > :now and f.outcome = :further",
                        Feedback.class)
                .setParameter("further", Feedback.Outcome.FURTHER)
                .setParameter("reviews", readings.stream().map(Review::id).toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .setParameter("now", now)
                .getResultList();
    }

    /** All that was sent together with one feedback, itself included. */
    public List<Feedback> sentWith(Feedback one, Permit permit) {
        return em.createQuery(
                        "select f from Feedback f join Response r on r.id = f.responseId where f.caseId = :case"
                                + " and f.visibleAt = :visible and f.participantId = :participant and r.assignmentId ="
                                + " (select o.assignmentId from Response o where o.id = :response)",
                        Feedback.class)
                .setParameter("case", permit.caseId())
                .setParameter("visible", one.visibleAt())
                .setParameter("participant", one.participantId())
                .setParameter("response", one.responseId())
                .getResultList();
    }

    /** The responses one reply concluded, held until the end of the transaction. */
    public List<Response> concludedWith(Feedback one, Permit permit) {
        return em.createQuery(
                        "select r from Response r where r.caseId = :case and r.settlesAt = :visible and r.assignmentId"
                                + " = (select o.assignmentId from Response o where o.id = :response) order by r.id",
                        Response.class)
                .setParameter("case", permit.caseId())
                .setParameter("visible", one.visibleAt())
                .setParameter("response", one.responseId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
