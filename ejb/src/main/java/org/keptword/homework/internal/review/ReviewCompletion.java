package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.Known;
import org.keptword.shared.NotFound;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** Completes reviews, and undoes that. */
@ApplicationScoped
public class ReviewCompletion {

    @Inject
    Reviews reviews;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Whether a response still waits at the revision a page was rendered from. */
    public static boolean waitsAt(Response response, int revision) {
        return response.isWaiting() && response.revisions() == revision;
    }

    /** Holds the responses of one reply: of one case, one client and one exercise. */
    public List<Response> hold(List<SendReview.Seen> seen, Permit permit) {
        List<Response> held =
                reviews.hold(seen.stream().map(s -> s.response().value()).toList(), permit);
        boolean together = held.stream()
                        .map(r -> new QueuedResponse.Together(
                                r.assignmentId(), r.weekOf().orElse(null)))
                        .distinct()
                        .count()
                == 1;
        if (held.size() != seen.size() || !together) {
            throw new NotFound();
        }
        return held;
    }

    /** Holds the responses and refuses as stale what was taken back, answered or handed in again since the page was rendered. */
    public List<Response> requireWaiting(List<SendReview.Seen> seen, Permit permit) {
        List<Response> held = hold(seen, permit);
        requireWaiting(held, seen);
        return held;
    }

    private static void requireWaiting(List<Response> held, List<SendReview.Seen> seen) {
        Map<UUID, Integer> revisions =
                seen.stream().collect(Collectors.toMap(s -> s.response().value(), SendReview.Seen::revision));
        if (!held.stream().allMatch(response -> waitsAt(response, Known.in(revisions, response.id())))) {
            throw new StaleState();
        }
    }

    /** The reading of one revision, if it was begun. */
    public Optional<Review> find(Response response, int revision, Permit permit) {
        return reviews.ofResponses(List.of(response.id()), permit).stream()
                .filter(review -> review.revision() == revision)
                .findFirst();
    }

    /** The reading of the current revision, begun now if it was not. */
    public Review reading(Response response, int revision, Permit permit) {
        return find(response, revision, permit).orElseGet(() -> begin(response, permit));
    }

    /** The reading of a revision that can be written in: of the current one, or of one that was concluded; anything else is stale. */
    public Review open(Response response, int revision, Permit permit) {
        if (waitsAt(response, revision)) {
            Review review = reading(response, revision, permit);
            if (!review.isConcluded()) {
                return review;
            }
        }
        return find(response, revision, permit)
                .filter(review -> review.isConcluded() && !response.isWaiting())
                .orElseThrow(StaleState::new);
    }

    /** Begins the reading of the current revision. */
    public Review begin(Response response, Permit permit) {
        Review review = new Review(response, permit.actor().requirePersonValue(), clock.instant());
        reviews.add(review);
        return review;
    }

    /** Writes a draft into a reading. */
    public void write(Review review, ReviewDraft draft, Permit permit, Instant now) {
        if (draft.feedback().length() > ReviewDraft.LONGEST
                || draft.privateNote().length() > ReviewDraft.LONGEST) {
            throw new DomainRefusal("refusal.review.tooLong", ReviewDraft.LONGEST);
        }
        if (review.isBy(permit.actor().requirePersonValue())) {
            review.write(draft.feedback(), draft.privateNote(), vault, now);
        } else {
            review.write(draft.feedback(), vault, now);
        }
        review.rate(draft.effort().orElse(null), draft.learning().orElse(null));
        review.bring(draft.bring());
    }

    /** Concludes every response with one reply; the answer is the feedback on the first. */
    public Feedback conclude(SendReview command, List<Response> held, Permit permit, Instant now) {
        requireWaiting(held, command.entries());
        Map<UUID, Review> readings = readings(held, permit);
        Review lead = Known.in(readings, command.lead().value());
        ReviewDraft stored = ReviewAssembler.draft(lead, permit.actor().requirePersonValue(), vault);
        boolean fresh = command.draft().version() == ReviewDraft.NONE && !stored.hasText();
        if (lead.isConcluded()
                || (command.draft().version() != lead.version()
                        && !fresh
                        && !stored.hasSameContentAs(command.draft()))) {
            throw new StaleState();
        }
        write(lead, command.draft(), permit, now);
        Map<UUID, List<ReviewComment>> comments = toSend(command, readings.values(), permit);
        Feedback first = null;
        for (Response response : held) {
            Review review = Known.in(readings, response.id());
            List<ReviewComment> own = comments.getOrDefault(review.id(), List.of());
            boolean returned =
                    command.outcome() == SendReview.ReviewOutcome.RETURNED && (held.size() == 1 || !own.isEmpty());
            response.opened(now);
            if (returned) {
                response.returnForRevision(now);
            } else {
                response.reviewed(now);
            }
            review.conclude(now);
            if (review == lead || !own.isEmpty()) {
                Feedback reply =
                        reply(command, review, review == lead, outcome(command.outcome(), returned), permit, now);
                carry(reply, own);
                first = review == lead ? reply : first;
            }
        }
        lead.sent(now);
        reviews.flush();
        return Objects.requireNonNull(first);
    }

    /**
     * Sends a further reply to work that is answered, with the comments written since. Earlier replies stay as they were sent, and the
     * work stays where it is. Refused while the last reply can still be undone.
     */
    public Feedback further(SendReview command, List<Response> held, Permit permit, Instant now) {
        Map<UUID, Review> readings = finished(command, held, permit);
        Review lead = Known.in(readings, command.lead().value());
        if (command.draft().version() != lead.version()) {
            throw new StaleState();
        }
        if (held.stream().anyMatch(response -> response.isSettling(now))
                || !reviews.settling(readings.values(), now, permit).isEmpty()) {
            throw new DomainRefusal("refusal.review.justSent");
        }
        write(lead, command.draft(), permit, now);
        Map<UUID, List<ReviewComment>> comments = toSend(command, readings.values(), permit);
        Feedback first = null;
        for (Review review : readings.values()) {
            List<ReviewComment> own = comments.getOrDefault(review.id(), List.of());
            if (review == lead || !own.isEmpty()) {
                Feedback reply = reply(command, review, review == lead, Feedback.Outcome.FURTHER, permit, now);
                carry(reply, own);
                first = review == lead ? reply : first;
            }
        }
        lead.sent(now);
        reviews.flush();
        return Objects.requireNonNull(first);
    }

    /** The comments that were not sent yet, by their reading. Refused where the command does not go with there being words or none. */
    private Map<UUID, List<ReviewComment>> toSend(SendReview command, Collection<Review> readings, Permit permit) {
        Map<UUID, List<ReviewComment>> comments =
                reviews.remarks(readings.stream().map(Review::id).toList(), permit).stream()
                        .filter(comment -> !comment.isSent())
                        .collect(Collectors.groupingBy(ReviewComment::reviewId));
        requireWords(command, readings.size(), !comments.isEmpty());
        return comments;
    }

    private Feedback reply(
            SendReview command, Review review, boolean isLead, Feedback.Outcome outcome, Permit permit, Instant now) {
        Feedback reply = new Feedback(
                isLead ? command.idempotencyKey() : Ids.newId(),
                review,
                outcome,
                isLead ? command.draft().feedback() : null,
                permit.actor().requirePersonValue(),
                vault,
                now);
        reviews.add(reply);
        return reply;
    }

    private void carry(Feedback reply, List<ReviewComment> comments) {
        comments.forEach(comment -> {
            reviews.add(new FeedbackComment(reply, comment.passage(vault), comment.text(vault), vault));
            comment.sent(reply.id());
        });
    }

    /** The finished readings of the revisions seen; stale when something newer waits, or one is not finished. */
    private Map<UUID, Review> finished(SendReview command, List<Response> held, Permit permit) {
        Map<UUID, Integer> seen = command.entries().stream()
                .collect(Collectors.toMap(s -> s.response().value(), SendReview.Seen::revision));
        Map<UUID, Review> readings = reviews.ofResponses(seen.keySet(), permit).stream()
                .filter(review -> review.revision() == Known.in(seen, review.responseId()) && review.isConcluded())
                .collect(Collectors.toMap(Review::responseId, Function.identity()));
        if (readings.size() != held.size() || held.stream().anyMatch(Response::isWaiting)) {
            throw new StaleState();
        }
        return readings;
    }

    /** Restores what was before one reply: its words and comments are a draft again, and what it concluded waits again. */
    public void undo(Feedback one, Permit permit, Instant now) {
        boolean further = one.outcome() == Feedback.Outcome.FURTHER;
        List<Feedback> sent = reviews.sentWith(one, permit);
        List<Response> answered = further
                ? reviews.hold(sent.stream().map(Feedback::responseId).toList(), permit)
                : reviews.concludedWith(one, permit);
        if (answered.isEmpty()) {
            throw new DomainRefusal("refusal.homework.tooLateToUndo");
        }
        sent.forEach(feedback -> feedback.undo(now));
        reviews.sentRemarks(sent.stream().map(Feedback::id).toList(), permit).forEach(ReviewComment::unsent);
        if (!further) {
            answered.forEach(response -> response.undo(now));
            readings(answered, permit).values().forEach(review -> review.reopen(now));
        }
        for (Feedback feedback : sent) {
            reviews.review(feedback.reviewId(), permit)
                    .ifPresent(review -> review.bringBack(feedback.text(vault), vault, now));
        }
        reviews.flush();
    }

    private Map<UUID, Review> readings(List<Response> held, Permit permit) {
        Map<UUID, Integer> current = held.stream().collect(Collectors.toMap(Response::id, Response::revisions));
        Map<UUID, Review> readings = reviews.ofResponses(current.keySet(), permit).stream()
                .filter(review -> review.revision() == Known.in(current, review.responseId()))
                .collect(Collectors.toMap(Review::responseId, Function.identity()));
        held.forEach(response -> readings.computeIfAbsent(response.id(), id -> begin(response, permit)));
        return readings;
    }

    private static Feedback.Outcome outcome(SendReview.ReviewOutcome wanted, boolean returned) {
        return switch (wanted) {
            case SEEN -> Feedback.Outcome.SEEN;
            case REVIEWED -> Feedback.Outcome.REVIEWED;
            case FURTHER -> Feedback.Outcome.FURTHER;
            case SENT, RETURNED -> returned ? Feedback.Outcome.RETURNED : Feedback.Outcome.SENT;
        };
    }

    private static void requireWords(SendReview command, int entries, boolean comments) {
        boolean words = comments || !command.draft().feedback().isBlank();
        if (!command.outcome().carriesWords() && words) {
            throw new DomainRefusal("refusal.review.wordsWouldBeLost");
        }
        if (command.outcome().carriesWords() && !words) {
            throw new DomainRefusal("refusal.review.nothingToSend");
        }
        if (command.outcome() == SendReview.ReviewOutcome.RETURNED && entries > 1 && !comments) {
            throw new DomainRefusal("refusal.review.returnWhich");
        }
    }
}
