package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.keptword.access.Permit;
import org.keptword.homework.FullResponse;
import org.keptword.homework.ResponsesWithReplies;
import org.keptword.homework.SentReply;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.ReadableResponse;
import org.keptword.homework.model.Revision;

/** Reads responses with their replies, in one statement. Contact reports and what authors keep to themselves are left out. */
@ApplicationScoped
public class RepliedResponseReader {

    private static final String TOLD =
            "select r as response, a as assignment, v as revision, f as feedback, c as remark"
                    + " from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                    + " left join Revision v on v.responseId = r.id and v.number = r.revisions and one_of(:responses, r.id)"
                    + " left join Feedback f on f.responseId = r.id and f.undoneAt is null and f.sentAt >= :since"
                    + " left join FeedbackComment c on c.feedbackId = f.id"
                    + " where r.caseId = :case and (v.id is not null or f.id is not null)" + HomeworkReader.READABLE
                    + " order by r.handedInAt, r.id, f.sentAt, f.id, c.starts, c.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    FullResponseReader readings;

    /** Some pieces in full, and what was sent about any from a moment on. */
    public ResponsesWithReplies of(Collection<UUID> responses, boolean individual, Instant since, Permit permit) {
        Map<ReadableResponse, Piece> pieces = new LinkedHashMap<>();
        Map<Feedback, Sent> sent = new LinkedHashMap<>();
        for (Tuple row : rows(responses, since, permit)) {
            ReadableResponse response = row.get("response", ReadableResponse.class);
            Assignment assignment = row.get("assignment", Assignment.class);
            Revision revision = row.get("revision", Revision.class);
            Feedback feedback = row.get("feedback", Feedback.class);
            FeedbackComment remark = row.get("remark", FeedbackComment.class);
            if (revision != null) {
                pieces.putIfAbsent(response, new Piece(response, revision, assignment));
            }
            if (feedback != null) {
                Set<FeedbackComment> beside = sent.computeIfAbsent(
                                feedback, one -> new Sent(assignment.id(), new LinkedHashSet<>()))
                        .remarks();
                if (remark != null) {
                    beside.add(remark);
                }
            }
        }
        return new ResponsesWithReplies(
                pieces.values().stream()
                        .map(piece -> inFull(piece, individual, permit))
                        .toList(),
                replies(sent));
    }

    private List<Tuple> rows(Collection<UUID> responses, Instant since, Permit permit) {
        return em.createQuery(TOLD, Tuple.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("responses", responses.toArray(UUID[]::new))
                .setParameter("since", since)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    private record Piece(ReadableResponse response, Revision revision, Assignment assignment) {}

    private record Sent(UUID assignment, Set<FeedbackComment> remarks) {}

    private FullResponse inFull(Piece piece, boolean individual, Permit permit) {
        return readings.inFull(piece.response(), piece.revision(), piece.assignment(), individual, permit);
    }

    private List<SentReply> replies(Map<Feedback, Sent> sent) {
        List<SentReply> replies = new ArrayList<>();
        sent.forEach(
                (feedback, one) -> replies.add(readings.sent(feedback, one.assignment(), List.copyOf(one.remarks()))));
        replies.sort(Comparator.comparing(SentReply::sentAt));
        return replies;
    }
}
