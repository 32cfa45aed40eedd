package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.homework.ReviewDraft;
import org.keptword.homework.ReviewOutcome;
import org.keptword.homework.SendReview;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.FeedbackComment;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** Finishes readings and takes that back. */
@ApplicationScoped
public class Sending {

    @Inject
    Reviews reviews;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Whether a piece of work still waits at the revision a page was rendered from. */
    public static boolean waitsAt(Response response, int revision) {
        return response.state() == Response.State.HANDED_IN && response.revisions() == revision;
    }

    /** Holds the pieces of one reply: of one case, one client and one exercise. */
    public List<Response> hold(List<SendReview.Seen> seen, Permit permit) {
        List<Response> held =
                reviews.hold(seen.stream().map(s -> s.response().value()).toList(), permit);
        boolean together = held.stream()
                        .map(r -> new Waiting.Together(
                                r.assignmentId(), r.weekOf().orElse(null)))
                        .distinct()
                        .count()
                == 1;
        if (held.size() != seen.size() || !together) {
            throw new NotFound();
        }
        return held;
    }

    /** Holds the pieces and refuses as stale what was taken back, answered or handed in anew since the page was rendered. */
    public List<Response> requireWaiting(List<SendReview.Seen> seen, Permit permit) {
        List<Response> held = hold(seen, permit);
        requireWaiting(held, seen);
        return held;
    }

    private static void requireWaiting(List<Response> held, List<SendReview.Seen> seen) {
        Map<UUID, Integer> revisions =
                seen.stream().collect(Collectors.toMap(s -> s.response().value(), SendReview.Seen::revision));
        if (!held.stream().allMatch(response -> waitsAt(response, revisions.get(response.id())))) {
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

    private Review begin(Response response, Permit permit) {
        Review review = new Review(response, permit.actor().personValue(), clock.instant());
        reviews.add(review);
        return review;
    }

    /** Writes a draft into a reading. */
    public void write(Review review, ReviewDraft draft, Permit permit, Instant now) {
        if (draft.feedback().length() > ReviewDraft.LONGEST
                || draft.privateNote().length() > ReviewDraft.LONGEST) {
            throw new DomainRefusal("refusal.review.tooLong", ReviewDraft.LONGEST);
        }
        if (review.isBy(permit.actor().personValue())) {
            review.write(draft.feedback(), draft.privateNote(), vault, now);
        } else {
            review.write(draft.feedback(), vault, now);
        }
        review.rate(draft.effort().orElse(null), draft.learning().orElse(null));
        review.bring(draft.bring());
    }

    /** Concludes every piece with one reply; the answer is the feedback on the first. */
    public Feedback conclude(SendReview command, List<Response> held, Permit permit, Instant now) {
        requireWaiting(held, command.entries());
        Map<UUID, Review> readings = readings(held, permit);
        Review lead = readings.get(command.lead().value());
        ReviewDraft stored = Reading.draft(lead, permit.actor().personValue(), vault);
        boolean fresh = command.draft().version() == ReviewDraft.NONE && !stored.hasText();
        if (lead.isConcluded()
                || (command.draft().version() != lead.version() && !fresh && !stored.saysTheSameAs(command.draft()))) {
            throw new StaleState();
        }
        write(lead, command.draft(), permit, now);
        Map<UUID, List<ReviewComment>> comments =
                reviews.remarks(readings.values().stream().map(Review::id).toList(), permit).stream()
                        .collect(Collectors.groupingBy(ReviewComment::reviewId));
        requireWords(command, held.size(), !comments.isEmpty());
        Feedback first = null;
        for (Response response : held) {
            Review review = readings.get(response.id());
            boolean isLead = review == lead;
            List<ReviewComment> own = comments.getOrDefault(review.id(), List.of());
            boolean returned = command.outcome() == ReviewOutcome.RETURNED && (held.size() == 1 || !own.isEmpty());
            response.opened(now);
            if (returned) {
                response.returnForRevision(now);
            } else {
                response.reviewed(now);
            }
            review.conclude(now);
            if (isLead || !own.isEmpty()) {
                Feedback feedback = new Feedback(
                        isLead ? command.attempt() : Ids.newId(),
                        review,
                        outcome(command.outcome(), returned),
                        isLead ? command.draft().feedback() : null,
                        permit.actor().personValue(),
                        vault,
                        now);
                reviews.add(feedback);
                own.forEach(comment ->
                        reviews.add(new FeedbackComment(feedback, comment.passage(vault), comment.text(vault), vault)));
                first = isLead ? feedback : first;
            }
        }
        reviews.flush();
        return first;
    }

    /** Restores what one reply concluded. */
    public void undo(Feedback one, Permit permit, Instant now) {
        List<Response> concluded = reviews.concludedWith(one, permit);
        if (concluded.isEmpty()) {
            throw new DomainRefusal("refusal.homework.tooLateToUndo");
        }
        reviews.sentWith(one, permit).forEach(feedback -> feedback.undo(now));
        concluded.forEach(response -> response.undo(now));
        readings(concluded, permit).values().forEach(review -> review.reopen(now));
        reviews.flush();
    }

    private Map<UUID, Review> readings(List<Response> held, Permit permit) {
        Map<UUID, Integer> current = held.stream().collect(Collectors.toMap(Response::id, Response::revisions));
        Map<UUID, Review> readings = reviews.ofResponses(current.keySet(), permit).stream()
                .filter(review -> review.revision() == current.get(review.responseId()))
                .collect(Collectors.toMap(Review::responseId, Function.identity()));
        held.forEach(response -> readings.computeIfAbsent(response.id(), id -> begin(response, permit)));
        return readings;
    }

    private static Feedback.Outcome outcome(ReviewOutcome wanted, boolean returned) {
        return switch (wanted) {
            case SEEN -> Feedback.Outcome.SEEN;
            case REVIEWED -> Feedback.Outcome.REVIEWED;
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
        if (command.outcome() == ReviewOutcome.RETURNED && entries > 1 && !comments) {
            throw new DomainRefusal("refusal.review.returnWhich");
        }
    }
}
