package org.keptword.homework.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.SaveEntries;
import org.keptword.homework.internal.review.Passages;
import org.keptword.homework.internal.review.ReviewAssembler;
import org.keptword.homework.internal.review.ReviewCompletion;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** The comments a counselor writes beside passages of handed-in work. They reach its author with the reply they are sent with. */
@Stateless
@DenyAll
public class ReviewCommentService {

    @Inject
    Guard guard;

    @Inject
    Reviews reviews;

    @Inject
    ReviewCompletion reviewCompletion;

    @Inject
    Passages passages;

    @Inject
    Vault vault;

    @Inject
    SaveEntries saves;

    @Inject
    Clock clock;

    /** Puts a comment beside a passage. The passage must be in what was handed in, word for word. */
    @RolesAllowed(Roles.COUNSELOR)
    public ReviewAnswer.Remark write(WriteRemark command) {
        requireLength(command.text());
        Permit permit = work(command.person(), reviews.caseOf(command.response(), guard.caseload()));
        Response response = hold(command.response(), permit);
        Optional<ReviewComment> before = reviews.remark(command.id(), permit);
        if (before.isPresent()) {
            return ReviewAssembler.remark(before.get(), vault);
        }
        Review review = reviewCompletion.open(response, command.revision(), permit);
        passages.require(command, response, permit);
        if (reviews.remarks(List.of(review.id()), permit).size() >= WriteRemark.MOST) {
            throw new DomainRefusal("refusal.review.tooManyComments", WriteRemark.MOST);
        }
        Instant now = clock.instant();
        ReviewComment comment = new ReviewComment(command.id(), review, command.passage(), command.text(), vault, now);
        comment.note(saves.as(permit.actor(), permit.reason()), now);
        reviews.add(comment);
        reviews.flush();
        guard.record(permit, AuditAction.CREATE, AuditedObject.REVIEW_COMMENT, comment.id(), review.participantId());
        return ReviewAssembler.remark(comment, vault);
    }

    /**
     * Changes the words of a comment that was not sent.
     *
     * @param basedOn the version the words were written on top of
     */
    @RolesAllowed(Roles.COUNSELOR)
    public ReviewAnswer.Remark change(PersonId person, UUID id, int basedOn, String text) {
        requireLength(text);
        Permit permit = work(person, reviews.caseOfRemark(id, guard.caseload()));
        ReviewComment comment = unsent(id, permit);
        if (!text.equals(comment.text(vault))) {
            if (comment.version() != basedOn) {
                throw new StaleState();
            }
            Instant now = clock.instant();
            comment.write(text, vault, now);
            boolean noted = comment.note(saves.as(permit.actor(), permit.reason()), now);
            reviews.flush();
            if (noted) {
                guard.record(permit, AuditAction.CHANGE, AuditedObject.REVIEW_COMMENT, id, null);
            }
        }
        return ReviewAssembler.remark(comment, vault);
    }

    /** Takes a comment away that was not sent. */
    @RolesAllowed(Roles.COUNSELOR)
    public void remove(PersonId person, UUID id) {
        Permit permit = work(person, reviews.caseOfRemark(id, guard.caseload()));
        reviews.remove(unsent(id, permit));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.REVIEW_COMMENT, id, null);
    }

    private Permit work(PersonId person, Optional<UUID> of) {
        return guard.work(of.map(CaseId::new).orElseThrow(NotFound::new)).shownTo(person);
    }

    private Response hold(ResponseId id, Permit permit) {
        return reviews.hold(List.of(id.value()), permit).stream().findFirst().orElseThrow(NotFound::new);
    }

    private ReviewComment unsent(UUID id, Permit permit) {
        ReviewComment comment = reviews.remark(id, permit).orElseThrow(NotFound::new);
        Review review = reviews.review(comment.reviewId(), permit).orElseThrow(NotFound::new);
        hold(new ResponseId(review.responseId()), permit);
        reviews.refresh(comment, permit);
        if (comment.isSent()) {
            throw new StaleState();
        }
        return comment;
    }

    private static void requireLength(String text) {
        if (text == null || text.length() > WriteRemark.LONGEST) {
            throw new DomainRefusal("refusal.review.commentTooLong", WriteRemark.LONGEST);
        }
    }
}
