package org.keptword.homework.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.SaveEntries;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.internal.OffScreenRepository;
import org.keptword.homework.internal.review.ReviewAssembler;
import org.keptword.homework.internal.review.ReviewCompletion;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.safety.Flags;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * What a counselor writes on handed-in work, and sends. Nothing of it reaches the client before it is sent, nothing ever reaches
 * the partner, and the private note is never sent. Acts on one response go one after the other; each names the revision it is
 * meant for, so that a text never lands on another one.
 */
@Stateless
@DenyAll
public class FeedbackService {

    @Inject
    Guard guard;

    @Inject
    Reviews reviews;

    @Inject
    OffScreenRepository offScreen;

    @Inject
    ReviewCompletion reviewCompletion;

    @Inject
    Flags flags;

    @Inject
    Event<HomeworkEvent.ResponseReviewed> reviewed;

    @Inject
    Event<HomeworkEvent.ReplySent> replied;

    @Inject
    Event<HomeworkEvent.ReviewUndone> undone;

    @Inject
    Vault vault;

    @Inject
    SaveEntries saves;

    @Inject
    Clock clock;

    /**
     * The counselor looks at responses; their authors cannot take them back from now on. Told by the page after it was shown,
     * never by loading it.
     *
     * @return the save everything written on the first of them is based on
     */
    @RolesAllowed(Roles.COUNSELOR)
    public int open(PersonId person, ResponseId lead, List<SendReview.Seen> seen) {
        Permit permit = work(person, lead);
        Instant now = clock.instant();
        Review review = null;
        boolean changed = false;
        for (Response response : reviewCompletion.requireWaiting(seen, permit)) {
            changed |= response.opened(now);
            if (response.responseId().equals(lead)) {
                Optional<Review> begun = reviewCompletion.find(response, response.revisions(), permit);
                changed |= begun.isEmpty();
                review = begun.orElseGet(() -> reviewCompletion.begin(response, permit));
            }
        }
        reviews.flush();
        if (changed) {
            guard.record(permit, AuditAction.CHANGE, AuditedObject.RESPONSE, lead);
        }
        return Optional.ofNullable(review).map(Review::version).orElse(ReviewDraft.NONE);
    }

    /**
     * Keeps what is written on one revision, on top of the save named. After the reading is finished the note and the ratings can
     * still be changed, and the reply that is written is a further one; a page from before it was finished is refused.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SaveReview.Outcome save(SaveReview command) {
        Permit permit = work(command.person(), command.response());
        Response response = hold(command.response(), permit);
        Review review = reviewCompletion
                .find(response, command.revision(), permit) // also one that is not current anymore keeps its text
                .orElseGet(() -> reviewCompletion.open(response, command.revision(), permit));
        boolean moved =
                review.isConcluded() ? response.isWaiting() : !ReviewCompletion.waitsAt(response, command.revision());
        ReviewDraft stored = ReviewAssembler.draft(review, permit.actor().requirePersonValue(), vault);
        ReviewDraft draft = command.draft();
        if (stored.hasSameContentAs(draft)) {
            return new SaveReview.Outcome(
                    isFinishedSince(review, draft) ? SaveReview.Outcome.Kind.CONCLUDED : SaveReview.Outcome.Kind.SAVED,
                    stored,
                    moved);
        }
        if (isFinishedSince(review, draft)) {
            return new SaveReview.Outcome(SaveReview.Outcome.Kind.CONCLUDED, stored, moved);
        }
        boolean first = draft.version() == ReviewDraft.NONE && !stored.hasText() && !review.isConcluded();
        if (draft.version() != review.version() && !first) {
            return new SaveReview.Outcome(SaveReview.Outcome.Kind.STALE, stored, moved);
        }
        Instant now = clock.instant();
        reviewCompletion.write(review, draft, permit, now);
        boolean noted = review.note(saves.as(permit.actor(), permit.reason()), now);
        reviews.flush();
        boolean rated = !stored.effort().equals(draft.effort())
                || !stored.learning().equals(draft.learning())
                || stored.bring() != draft.bring();
        if (noted || rated) {
            guard.record(permit, AuditAction.CHANGE, AuditedObject.REVIEW, review.id(), review.participantId());
        }
        return new SaveReview.Outcome(
                SaveReview.Outcome.Kind.SAVED,
                ReviewAssembler.draft(review, permit.actor().requirePersonValue(), vault),
                moved);
    }

    /**
     * Finishes the reading, or sends a further reply after it was finished. What is sent can be undone for 20 seconds, and is visible
     * to its author after that.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SendReview.SentReview send(SendReview command) {
        Permit permit = work(command.person(), command.lead());
        List<Response> held = reviewCompletion.hold(command.entries(), permit);
        Optional<Feedback> earlier = reviews.feedback(command.idempotencyKey(), permit);
        if (earlier.isPresent()) {
            return sent(earlier.filter(feedback -> !feedback.isUndone()).orElseThrow(StaleState::new));
        }
        requireSettledFlags(command, permit);
        boolean further = command.outcome() == SendReview.ReviewOutcome.FURTHER;
        Feedback feedback = further
                ? reviewCompletion.further(command, held, permit, clock.instant())
                : reviewCompletion.conclude(command, held, permit, clock.instant());
        guard.record(permit, AuditAction.SEND, AuditedObject.RESPONSE, command.lead(), feedback.participantId());
        CaseId of = permit.ofCase();
        ParticipantId to = feedback.participant();
        if (offScreen.of(command.lead(), permit).isEmpty()) {
            replied.fire(new HomeworkEvent.ReplySent(of, to, feedback.id(), feedback.visibleAt()));
        }
        if (!further && command.outcome() != SendReview.ReviewOutcome.RETURNED) {
            reviewed.fire(new HomeworkEvent.ResponseReviewed(
                    of, to, new AssignmentId(held.get(0).assignmentId()), command.lead(), feedback.id()));
        }
        return sent(feedback);
    }

    /** Takes back what was just sent: everything is as it was before. */
    @RolesAllowed(Roles.COUNSELOR)
    public ResponseId undo(PersonId person, UUID feedback) {
        Permit permit = work(
                person,
                reviews.caseOfFeedback(feedback, guard.caseload())
                        .map(CaseId::new)
                        .orElseThrow(NotFound::new));
        Feedback one = reviews.feedback(feedback, permit).orElseThrow(NotFound::new);
        if (!one.isUndone()) {
            reviewCompletion.undo(one, permit, clock.instant());
            guard.record(permit, AuditAction.CHANGE, AuditedObject.FEEDBACK, feedback, one.participantId());
            undone.fire(new HomeworkEvent.ReviewUndone(permit.ofCase(), one.participant(), feedback));
        }
        return new ResponseId(one.responseId());
    }

    /** Whether a draft comes from a page that was loaded before the reading was finished. */
    private static boolean isFinishedSince(Review review, ReviewDraft draft) {
        return review.isConcluded() && draft.version() != review.version() && !review.isWrittenSinceConclusion();
    }

    private static SendReview.SentReview sent(Feedback feedback) {
        return new SendReview.SentReview(feedback.id(), feedback.visibleAt());
    }

    private Permit work(PersonId person, ResponseId response) {
        return work(
                person,
                reviews.caseOf(response, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new));
    }

    private Permit work(PersonId person, CaseId id) {
        return guard.work(id).shownTo(person);
    }

    private Response hold(ResponseId id, Permit permit) {
        return reviews.hold(List.of(id.value()), permit).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** What was flagged is not put aside with a thank you before somebody has said what was done. */
    private void requireSettledFlags(SendReview command, Permit permit) {
        Set<UUID> read =
                command.entries().stream().map(seen -> seen.response().value()).collect(Collectors.toSet());
        if (command.outcome().isWithoutWords()
                && flags.open(permit).stream().anyMatch(flag -> read.contains(flag.response()))) {
            throw new DomainRefusal("refusal.review.flagFirst");
        }
    }
}
