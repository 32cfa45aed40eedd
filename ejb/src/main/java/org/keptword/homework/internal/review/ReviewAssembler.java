package org.keptword.homework.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.guide.ClosingAnswers;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Selection;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Feedback;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.model.ReviewComment;
import org.keptword.homework.model.Revision;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewView;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.vault.Vault;

/**
 * Assembles the review page of a response. Of a recurring exercise those entries of a week belong together that wait, or that one reply
 * answered. A revision that was taken back or voided is not shown.
 */
public final class ReviewAssembler {

    private final ExerciseDefinition exercise;
    private final boolean individual;
    private final boolean mayWork;
    private final UUID reader;
    private final Vault vault;
    private final List<ReviewedResponse> responses;
    private final Map<UUID, Instant> offScreen;

    /**
     * Lays out what the repository found.
     *
     * @param individual whether questions are asked in the words for one client
     * @param mayWork whether the reader answers, and so sees what is not sent yet
     */
    public ReviewAssembler(
            List<Reviews.Row> rows,
            QueuedResponse wanted,
            ExerciseDefinition exercise,
            boolean individual,
            boolean mayWork,
            UUID reader,
            Vault vault) {
        this.exercise = exercise;
        this.individual = individual;
        this.mayWork = mayWork;
        this.reader = reader;
        this.vault = vault;
        this.offScreen = rows.stream()
                .filter(row -> row.offScreen() != null)
                .collect(Collectors.toMap(row -> row.response().id(), Reviews.Row::offScreen, (one, same) -> one));
        this.responses = ReviewedResponse.together(rows, wanted);
    }

    /** Whether nothing of it can be read. */
    public boolean isEmpty() {
        return responses.isEmpty();
    }

    /** The response the reply goes to. */
    public ResponseId lead() {
        return ReviewedResponse.lead(responses).response().responseId();
    }

    /** Returns the status. Whether its author goes on writing privately is not shown to others. */
    public ReviewView.Status status() {
        Response lead = ReviewedResponse.lead(responses).response();
        if (lead.disclosure() == Disclosure.SELF) {
            return ReviewView.Status.RETURNED;
        }
        return switch (lead.state()) {
            case HANDED_IN -> ReviewView.Status.WAITING;
            case REVIEWED -> ReviewView.Status.ANSWERED;
            case RETURNED -> ReviewView.Status.RETURNED;
            case DRAFT -> ReviewView.Status.WITH_AUTHOR;
        };
    }

    /** What was handed in, in the order of days. */
    public List<ReviewView.Work> works() {
        return responses.stream()
                .sorted(Comparator.comparing(
                                (ReviewedResponse p) -> p.response().entryOn().orElse(java.time.LocalDate.MIN))
                        .thenComparing(p -> p.current().handedInAt()))
                .map(this::work)
                .toList();
    }

    /** What the reader has written on the current revision. */
    public ReviewDraft draft() {
        return mayWork
                ? ReviewedResponse.lead(responses).review().map(this::draft).orElse(ReviewDraft.EMPTY)
                : ReviewDraft.EMPTY;
    }

    /** What the reader had begun on a revision that is not current anymore, while nothing is written on this one. */
    public Optional<ReviewDraft> earlierDraft() {
        ReviewedResponse lead = ReviewedResponse.lead(responses);
        if (!mayWork
                || lead.review()
                        .filter(r -> r.isConcluded() || draft(r).hasText())
                        .isPresent()) {
            return Optional.empty();
        }
        return lead.reviews().values().stream()
                .filter(review -> review.revision() != lead.current().number() && !review.isConcluded())
                .filter(review -> review.isBy(reader))
                .max(Comparator.comparing(Review::revision))
                .map(this::draft)
                .filter(ReviewDraft::hasText);
    }

    /** What was sent, the newest first; comments that went out at the same moment belong to one reply. */
    public List<ReviewView.Reply> replies() {
        Map<Instant, ReviewView.Reply> sent = new LinkedHashMap<>();
        ReviewedResponse first = ReviewedResponse.lead(responses);
        List<ReviewedResponse> leadFirst = new ArrayList<>(responses);
        leadFirst.remove(first);
        leadFirst.add(0, first);
        for (ReviewedResponse reviewed : leadFirst) {
            reviewed.sent()
                    .forEach(reply -> sent.merge(reply.sentAt(), reply(reviewed, reply), ReviewAssembler::joined));
        }
        return sent.values().stream()
                .sorted(Comparator.comparing(ReviewView.Reply::sentAt).reversed())
                .toList();
    }

    private ReviewView.Work work(ReviewedResponse reviewed) {
        Revision current = reviewed.current();
        Optional<Revision> before =
                reviewed.shown().size() > 1 ? Optional.of(reviewed.shown().get(1)) : Optional.empty();
        Answers answers = Answers.stored(current.answers(vault));
        Map<String, List<ReviewAnswer.Remark>> remarks = reviewed.review()
                .map(review -> remarks(reviewed.commentsOn(review).stream()
                        .filter(comment -> mayWork || comment.isSent())
                        .toList()))
                .orElse(Map.of());
        return new ReviewView.Work(
                reviewed.response().responseId(),
                current.number(),
                reviewed.response().entryOn(),
                current.handedInAt(),
                before.map(Revision::number),
                current.isNote(),
                readers(current, reviewed.response()),
                Optional.ofNullable(offScreen.get(reviewed.response().id())),
                close(answers),
                AnswerComparison.of(
                        entries(reviewed.assignment(), answers),
                        before.map(earlier -> entries(reviewed.assignment(), Answers.stored(earlier.answers(vault)))),
                        remarks));
    }

    /** Who may read a revision: as its author said when handing it in, or more narrowly since. Its reader has read it. */
    private static Disclosure readers(Revision revision, Response response) {
        Disclosure now = response.disclosure() == Disclosure.SELF ? Disclosure.COUNSELOR : response.disclosure();
        return revision.disclosure().allows(now) ? now : revision.disclosure();
    }

    private List<Evaluation.Entry> entries(Assignment assignment, Answers answers) {
        return AnsweredItems.of(exercise.form(), selection(assignment, individual), answers);
    }

    /** The words the questions were asked in. */
    public static Selection selection(Assignment assignment, boolean individual) {
        return new Selection(assignment.isLighter(), individual, true, Set.of(), Set.of());
    }

    private static ReviewView.Close close(Answers answers) {
        ClosingAnswers close = ClosingAnswers.of(answers);
        return new ReviewView.Close(
                close.minutes().isPresent() ? Optional.of(close.minutes().getAsInt()) : Optional.empty(),
                close.difficulty().isPresent() ? Optional.of(close.difficulty().getAsInt()) : Optional.empty(),
                close.hard().filter(words -> !words.isBlank()),
                close.bring());
    }

    private Map<String, List<ReviewAnswer.Remark>> remarks(List<ReviewComment> comments) {
        return comments.stream()
                .map(comment -> remark(comment, vault))
                .collect(Collectors.groupingBy(remark -> remark.passage().path()));
    }

    /** A comment as a page shows it. */
    public static ReviewAnswer.Remark remark(ReviewComment comment, Vault vault) {
        return new ReviewAnswer.Remark(
                comment.id(), comment.passage(vault), comment.text(vault), comment.version(), comment.isSent());
    }

    private ReviewDraft draft(Review review) {
        return draft(review, reader, vault);
    }

    /** A reading as its worker sees it; the private note only if the worker wrote it. */
    public static ReviewDraft draft(Review review, UUID reader, Vault vault) {
        return new ReviewDraft(
                review.version(),
                Objects.requireNonNullElse(review.feedback(vault), ""),
                review.isBy(reader) ? Objects.requireNonNullElse(review.privateNote(vault), "") : "",
                review.effort(),
                review.learning(),
                review.isBrought(),
                review.isWritten() ? Optional.of(review.savedAt()) : Optional.empty());
    }

    private ReviewView.Reply reply(ReviewedResponse reviewed, Feedback sent) {
        String text = sent.text(vault);
        return new ReviewView.Reply(
                sent.revision(),
                sent.sentAt(),
                text == null ? "" : text,
                reviewed.commentsIn(sent).stream()
                        .map(comment -> remark(comment, vault))
                        .toList());
    }

    private static ReviewView.Reply joined(ReviewView.Reply one, ReviewView.Reply other) {
        List<ReviewAnswer.Remark> remarks = new ArrayList<>(one.remarks());
        remarks.addAll(other.remarks());
        return new ReviewView.Reply(
                one.revision(), one.sentAt(), one.text().isEmpty() ? other.text() : one.text(), remarks);
    }
}
