package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Selection;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.ReadableResponse;
import org.keptword.homework.model.Revision;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.First;
import org.keptword.vault.Vault;

/** Loads responses with their words: opened and laid out as they are read, and what was replied. What authors keep private is left out. */
@ApplicationScoped
public class ResponseLoader {

    /** Of readable responses the current revision. */
    private static final String CURRENT =
            "select r, v, a from ReadableResponse r join Assignment a on a.id = r.assignmentId join Revision v on"
                    + " v.responseId = r.id and v.number = r.revisions where r.practiceId = :practice";

    private static final String NO_REPORT =
            " and a.exercise not in ('" + ContactReports.EXERCISE + "', '" + ContactReports.SAFETY_PLAN + "')";

    /** In the case staff have a permit for, or among the client's own. */
    private static final String REACHED =
            " and one_of(:cases, r.caseId) and (:staff = true or one_of(:own, r.participantId))";

    /** One revision, current or not: row-level security keeps a private one from everybody but its author. */
    private static final String NUMBERED =
            "select r.sessionId, v, a from Response r join Assignment a on a.id = r.assignmentId join Revision v on"
                    + " v.responseId = r.id and v.number = :number where r.practiceId = :practice and r.id = :what"
                    + REACHED + " and v.takenBackAt is null and v.voidedAt is null";

    private static final String SENT =
            "select f, c, r.assignmentId from Feedback f join ReadableResponse r on r.id = f.responseId join"
                    + " Assignment a on a.id = r.assignmentId left join FeedbackComment c on c.feedbackId = f.id where"
                    + " f.caseId = :case and f.practiceId = :practice and f.undoneAt is null and f.sent.at >= :since"
                    + NO_REPORT
                    + " order by f.sent.at, f.id, c.starts, c.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** A readable response with its current revision. */
    public record Found(ReadableResponse response, Revision revision, Assignment assignment) {}

    /** A revision, with the session its response is the entry of. */
    public record Numbered(@Nullable UUID session, Revision revision, Assignment assignment) {}

    /** Feedback with one of its comments, if there are any. */
    public record Sent(Feedback feedback, @Nullable FeedbackComment comment, UUID assignment) {}

    /** Responses in full, in the order they were handed in. */
    public List<FullResponse> inFull(Collection<UUID> responses, boolean individual, Permit permit) {
        return em
                .createQuery(
                        CURRENT + NO_REPORT + " and one_of(:responses, r.id) and r.caseId = :case"
                                + " order by r.handedInAt, r.id",
                        Found.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("responses", responses.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(found -> inFull(found, individual, permit))
                .toList();
    }

    /** A response of the client's own in full; empty for what the client keeps private. */
    public Optional<FullResponse> own(ResponseId id, boolean individual, Permit own) {
        return First.of(em.createQuery(
                                CURRENT + NO_REPORT + " and r.id = :response and one_of(:own, r.participantId)",
                                Found.class)
                        .setParameter("response", id.value())
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .setParameter("practice", own.practice()))
                .map(found -> inFull(found, individual, own));
    }

    /** What was sent to the authors from a moment on and not undone, oldest first. */
    public List<SentReply> sent(Instant since, Permit permit) {
        Map<Feedback, List<Sent>> byFeedback = new LinkedHashMap<>();
        em.createQuery(SENT, Sent.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("since", since)
                .getResultList()
                .forEach(one -> byFeedback
                        .computeIfAbsent(one.feedback(), f -> new ArrayList<>())
                        .add(one));
        return byFeedback.values().stream().map(this::reply).toList();
    }

    /** A response with what decides who may ever read it, to staff of the case or to its author. */
    public Optional<Homework.CurrentResponse> current(ResponseId id, Permit permit) {
        return current(" and r.id = :what", id.value(), permit).stream().findFirst();
    }

    /** The same of all responses to one exercise, the newest first. */
    public List<Homework.CurrentResponse> current(String exercise, Permit permit) {
        return current(" and a.exercise = :what order by r.handedInAt desc, r.id desc", exercise, permit);
    }

    /** The answers of the current revision. */
    public Optional<Homework.HandedInAnswers> answers(ResponseId id, Permit permit) {
        return reached(CURRENT + REACHED + " and r.id = :what", id.value(), Found.class, permit)
                .flatMap(First::of)
                .map(one -> answers(one.response().session(), one.revision(), one.assignment()));
    }

    /** The answers of one revision. */
    public Optional<Homework.HandedInAnswers> answers(ResponseId id, int number, Permit permit) {
        return reached(NUMBERED, id.value(), Numbered.class, permit)
                .flatMap(query -> First.of(query.setParameter("number", number)))
                .map(one -> answers(
                        Optional.ofNullable(one.session()).map(SessionId::new), one.revision(), one.assignment()));
    }

    private List<Homework.CurrentResponse> current(String which, Object what, Permit permit) {
        return reached(CURRENT + REACHED + which, what, Found.class, permit).stream()
                .flatMap(query -> query.getResultList().stream())
                .map(found -> current(found, permit))
                .toList();
    }

    /** A query for what a permit reaches; empty where it reaches no case. */
    private <T> Optional<TypedQuery<T>> reached(String query, Object what, Class<T> type, Permit permit) {
        if (permit.cases().isEmpty()) {
            return Optional.empty();
        }
        boolean staff = permit.reach() == Permit.Reach.CASE;
        return Optional.of(em.createQuery(query, type)
                .setParameter("practice", permit.practice())
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("staff", staff)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .setParameter("what", what));
    }

    private Homework.CurrentResponse current(Found found, Permit permit) {
        ExerciseDefinition exercise = exercise(found.assignment());
        return new Homework.CurrentResponse(
                new CaseId(found.response().caseId()),
                exercise.exercise(),
                exercise.sealed(),
                guide.isMeasure(exercise.exercise()),
                ContactReports.OF_ANY_TIME.contains(exercise.exercise()),
                found.response().isCurrent(),
                found.response().disclosure(),
                found.assignment().assignedWith(),
                inFull(found, false, permit));
    }

    /** A response in full, in the words for one client or for two. */
    private FullResponse inFull(Found found, boolean individual, Permit permit) {
        ReadableResponse response = found.response();
        Revision revision = found.revision();
        ExerciseDefinition exercise = exercise(found.assignment());
        Answers answers = Answers.stored(revision.answers(vault));
        Selection everything = individual ? Selection.everything().forOneClient() : Selection.everything();
        AnswerContext situation = new AnswerContext(
                LocalDate.ofInstant(clock.instant(), permit.actor().zone()),
                permit.actor().zone(),
                Part.NOT_SAID);
        return new FullResponse(
                response.responseId(),
                found.assignment().assignmentId(),
                new ParticipantId(response.participantId()),
                exercise.title(),
                response.entryOn().map(found.assignment().recurrence()::entry),
                revision.number(),
                revision.handedInAt(),
                revision.disclosure(),
                response.isBrought(),
                revision.isNote(),
                ReadAnswers.close(answers),
                ReadAnswers.of(
                        exercise.form(),
                        Evaluator.evaluate(exercise.form(), answers, everything, situation)
                                .entries()));
    }

    private Homework.HandedInAnswers answers(Optional<SessionId> session, Revision revision, Assignment assignment) {
        return new Homework.HandedInAnswers(
                revision.ofCase(),
                revision.participant(),
                new ResponseId(revision.responseId()),
                revision.number(),
                assignment.exercise(),
                new ExerciseVersionId(assignment.exerciseVersion()),
                session,
                Answers.stored(revision.answers(vault)),
                revision.handedInAt());
    }

    /** Feedback as it was sent, with its comments on passages. */
    private SentReply reply(List<Sent> rows) {
        Feedback feedback = rows.get(0).feedback();
        List<FeedbackComment> comments = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.comment()).stream())
                .toList();
        return new SentReply(
                new ResponseId(feedback.responseId()),
                new AssignmentId(rows.get(0).assignment()),
                feedback.participant(),
                feedback.sentAt(),
                feedback.outcome() == Feedback.Outcome.RETURNED,
                feedback.text(vault),
                comments.stream().map(comment -> comment.passage(vault)).toList(),
                comments.stream().map(comment -> comment.text(vault)).toList());
    }

    private ExerciseDefinition exercise(Assignment assignment) {
        return guide.byId(new ExerciseVersionId(assignment.exerciseVersion()));
    }
}
