package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
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
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Selection;
import org.keptword.homework.FullResponse;
import org.keptword.homework.Passage;
import org.keptword.homework.SentReply;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.ReadableResponse;
import org.keptword.homework.model.Revision;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.vault.Vault;

/**
 * Reads responses with their answers, opened and in the order of reading, and the replies. Contact reports and what authors keep to
 * themselves are left out.
 */
@ApplicationScoped
public class FullResponseReader {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    public List<FullResponse> inFull(Collection<UUID> responses, boolean individual, Permit permit) {
        return em
                .createQuery(
                        "select r, v, a from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                                + " join Revision v on v.responseId = r.id and v.number = r.revisions"
                                + " where one_of(:responses, r.id) and r.caseId = :case" + HomeworkReader.READABLE
                                + " order by r.handedInAt, r.id",
                        Tuple.class)
                .setParameter("responses", responses.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(row -> inFull(
                        row.get(0, ReadableResponse.class),
                        row.get(1, Revision.class),
                        row.get(2, Assignment.class),
                        individual,
                        permit))
                .toList();
    }

    /** A piece of the client's own work as it was handed in last; empty for what the client keeps to oneself. */
    public Optional<FullResponse> own(ResponseId id, boolean individual, Permit own) {
        return em
                .createQuery(
                        "select r, v, a from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                                + " join Revision v on v.responseId = r.id and v.number = r.revisions"
                                + " where r.id = :response and r.participantId in :own" + HomeworkReader.READABLE,
                        Tuple.class)
                .setParameter("response", id.value())
                .setParameter("own", own.participants())
                .setParameter("practice", own.practice())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> inFull(
                        row.get(0, ReadableResponse.class),
                        row.get(1, Revision.class),
                        row.get(2, Assignment.class),
                        individual,
                        own));
    }

    public List<SentReply> sent(Instant since, Permit permit) {
        Map<Feedback, List<FeedbackComment>> comments = new LinkedHashMap<>();
        Map<Feedback, UUID> assignments = new LinkedHashMap<>();
        em
                .createQuery(
                        "select f, c, r.assignmentId from Feedback f join ReadableResponse r on r.id = f.responseId"
                                + " join Assignment a on a.id = r.assignmentId"
                                + " left join FeedbackComment c on c.feedbackId = f.id"
                                + " where f.caseId = :case and f.undoneAt is null and f.sentAt >= :since"
                                + HomeworkReader.READABLE
                                + " order by f.sentAt, f.id, c.starts, c.id",
                        Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .forEach(row -> {
                    Feedback feedback = row.get(0, Feedback.class);
                    assignments.put(feedback, row.get(2, UUID.class));
                    List<FeedbackComment> beside = comments.computeIfAbsent(feedback, f -> new ArrayList<>());
                    Optional.ofNullable(row.get(1, FeedbackComment.class)).ifPresent(beside::add);
                });
        return comments.entrySet().stream()
                .map(one -> sent(one.getKey(), assignments.get(one.getKey()), one.getValue()))
                .toList();
    }

    /** A piece of work in full, in the words for one client or for two. */
    FullResponse inFull(ReadableResponse r, Revision revision, Assignment a, boolean individual, Permit permit) {
        Form form = guide.byId(new ExerciseVersionId(a.exerciseVersion())).form();
        Answers answers = Answers.stored(revision.answers(vault));
        Selection everything = individual ? Selection.everything().forOneClient() : Selection.everything();
        AnswerContext situation = new AnswerContext(
                LocalDate.ofInstant(clock.instant(), permit.actor().zone()),
                permit.actor().zone(),
                Part.NOT_SAID);
        return new FullResponse(
                r.responseId(),
                a.assignmentId(),
                new ParticipantId(r.participantId()),
                guide.byId(new ExerciseVersionId(a.exerciseVersion())).title(),
                r.entryOn().map(a.recurrence()::entry),
                revision.number(),
                revision.handedInAt(),
                revision.disclosure(),
                r.isBrought(),
                revision.isNote(),
                ReadAnswers.close(answers),
                ReadAnswers.of(
                        form,
                        Evaluator.evaluate(form, answers, everything, situation).entries()));
    }

    /** What was sent, with what stands beside passages. */
    SentReply sent(Feedback feedback, UUID assignment, List<FeedbackComment> comments) {
        List<Passage> passages = comments.stream().map(c -> c.passage(vault)).toList();
        return new SentReply(
                new ResponseId(feedback.responseId()),
                new AssignmentId(assignment),
                new ParticipantId(feedback.participantId()),
                feedback.sentAt(),
                feedback.outcome() == Feedback.Outcome.RETURNED,
                feedback.text(vault),
                passages,
                comments.stream().map(c -> c.text(vault)).toList());
    }
}
