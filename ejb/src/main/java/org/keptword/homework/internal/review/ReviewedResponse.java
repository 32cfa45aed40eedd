package org.keptword.homework.internal.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.homework.model.Revision;

/**
 * One response as its reader sees it.
 *
 * @param shown its revisions, the newest first, without those taken back or voided
 * @param reviews the readings by the number of the revision
 * @param comments by reading
 * @param sent what was sent about it
 */
record ReviewedResponse(
        Response response,
        Assignment assignment,
        List<Revision> shown,
        Map<Integer, Review> reviews,
        Map<UUID, List<ReviewComment>> comments,
        Set<Feedback> sent) {

    Revision current() {
        return shown.get(0);
    }

    Optional<Review> review() {
        return Optional.ofNullable(reviews.get(current().number()));
    }

    List<ReviewComment> commentsOn(Review review) {
        return comments.getOrDefault(review.id(), List.of());
    }

    List<ReviewComment> commentsIn(Feedback reply) {
        return comments.getOrDefault(reply.reviewId(), List.of()).stream()
                .filter(comment -> reply.id().equals(comment.sentWith()))
                .toList();
    }

    private static List<ReviewedResponse> all(List<Reviews.Row> rows) {
        Map<UUID, List<Reviews.Row>> byResponse = rows.stream()
                .collect(Collectors.groupingBy(row -> row.response().id(), LinkedHashMap::new, Collectors.toList()));
        return byResponse.values().stream()
                .map(ReviewedResponse::of)
                .filter(reviewed -> !reviewed.shown().isEmpty())
                .toList();
    }

    private static ReviewedResponse of(List<Reviews.Row> rows) {
        Set<Revision> revisions = rows.stream()
                .map(Reviews.Row::revision)
                .filter(revision -> !revision.isTakenBack() && !revision.isVoided())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Integer, Review> reviews = new LinkedHashMap<>();
        Map<UUID, Set<ReviewComment>> comments = new LinkedHashMap<>();
        Set<Feedback> sent = new LinkedHashSet<>();
        for (Reviews.Row row : rows) {
            if (row.review() != null) {
                reviews.put(row.review().revision(), row.review());
            }
            if (row.comment() != null) {
                comments.computeIfAbsent(row.comment().reviewId(), id -> new LinkedHashSet<>())
                        .add(row.comment());
            }
            if (row.feedback() != null) {
                sent.add(row.feedback());
            }
        }
        Reviews.Row any = rows.get(0);
        return new ReviewedResponse(
                any.response(),
                any.assignment(),
                List.copyOf(revisions),
                reviews,
                comments.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, of -> List.copyOf(of.getValue()))),
                sent);
    }

    /** The response wanted with all that belongs together with it, or nothing when nothing of it can be read. */
    static List<ReviewedResponse> together(List<Reviews.Row> rows, QueuedResponse wanted) {
        List<ReviewedResponse> responses = all(rows);
        Optional<ReviewedResponse> one = responses.stream()
                .filter(reviewed -> reviewed.response().id().equals(wanted.response()))
                .findFirst();
        return one.map(reviewed -> responses.stream()
                        .filter(other ->
                                other.equals(reviewed) || isAnsweredWith(reviewed.response(), other.response()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isAnsweredWith(Response one, Response other) {
        return one.state() != Response.State.DRAFT && Objects.equals(one.settlesAt(), other.settlesAt());
    }

    /** The response the reply goes to: the one handed in first. */
    static ReviewedResponse lead(List<ReviewedResponse> responses) {
        return responses.stream()
                .min(Comparator.comparing((ReviewedResponse reviewed) ->
                                reviewed.response().handedInAt().orElse(Instant.MAX))
                        .thenComparing(reviewed -> reviewed.response().id()))
                .orElseThrow();
    }
}
