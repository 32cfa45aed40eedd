package org.keptword.homework.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.access.Covers;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.Mailboxes;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.review.QueuedResponse;
import org.keptword.homework.internal.review.ReviewAssembler;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.homework.read.ResponseScores;
import org.keptword.safety.Flags;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * The queue and the work in it, for reading. Changes nothing: that a response was opened, after which its author cannot take it back,
 * is told by the page in an act of its own ({@link FeedbackService#open}), since a browser may load a page that is never looked at.
 */
@Stateless
@DenyAll
public class ReviewService {

    /** How many items of the queue are listed before and after the response. */
    private static final int AROUND = 12;

    @Inject
    Guard guard;

    @Inject
    Covers covers;

    @Inject
    ReviewQueue queue;

    @Inject
    Reviews reviews;

    @Inject
    GuideLibrary guide;

    @Inject
    ResponseScores scores;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Vault vault;

    /** The first page of what waits in the caseload, in the order to read it in; a supervisor sees that of the supervised. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public QueueView queue() {
        return page(QueueFilter.NONE, Optional.empty());
    }

    /** The part of {@link #queue} that a filter shows, from a place on. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public QueueView queueOf(QueueFilter filter, Optional<QueueView.Place> after) {
        return page(filter, after);
    }

    private QueueView page(QueueFilter filter, Optional<QueueView.Place> after) {
        Permit caseload = guard.caseload();
        QueueView page = QueueView.page(
                queue.of(filter, caseload), after, caseload.actor().role() == Role.COUNSELOR, covers.of(caseload));
        guard.recordList(
                caseload,
                AuditedObject.RESPONSE,
                page.items().stream().map(item -> item.lead().value()).toList());
        return page;
    }

    /** How many items {@link #queue} lists, on all pages. Names no person, so it is not audited. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public int count() {
        return queue.count(guard.caseload());
    }

    /** A response with all that is answered together with it, what was sent and what the reader has written so far. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public ReviewView review(ResponseId id) {
        return reviewIn(QueueFilter.NONE, id);
    }

    /** {@link #review} with its place in the part of the queue that a filter shows; the response itself counts as part of it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public ReviewView reviewIn(QueueFilter filter, ResponseId id) {
        Permit caseload = guard.caseload();
        ReviewQueue.Found found = queue.find(filter, Optional.of(id), caseload);
        QueuedResponse wanted = found.responses().stream()
                .filter(one -> one.response().equals(id.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Permit permit = guard.read(new CaseId(wanted.caseId()));
        ReviewQueue.Arranged arranged = queue.arrange(found, caseload);
        CaseLine line =
                Optional.ofNullable(arranged.lines().get(wanted.caseId())).orElseThrow(NotFound::new);
        ExerciseDefinition exercise = guide.byId(new ExerciseVersionId(wanted.exerciseVersion()));
        ReviewAssembler reviewAssembler = new ReviewAssembler(
                reviews.work(wanted, permit),
                wanted,
                exercise,
                line.mode() == CaseMode.INDIVIDUAL,
                permit.mayWork(),
                permit.actor().requirePersonValue(),
                vault);
        if (reviewAssembler.isEmpty()) {
            throw new NotFound();
        }
        guard.record(permit, AuditAction.READ, AuditedObject.RESPONSE, reviewAssembler.lead(), wanted.participant());
        return view(
                reviewAssembler,
                wanted,
                line,
                exercise,
                arranged,
                alert(reviewAssembler, wanted, arranged, permit),
                points(reviewAssembler, exercise, permit),
                permit);
    }

    private Optional<ReviewView.Alert> alert(
            ReviewAssembler reviewAssembler, QueuedResponse wanted, ReviewQueue.Arranged arranged, Permit permit) {
        List<Flags.OpenFlag> about = arranged.about(reviewAssembler.works().stream()
                .map(work -> work.response().value())
                .collect(Collectors.toSet()));
        if (about.isEmpty()) {
            return Optional.empty();
        }
        guard.recordList(
                permit,
                AuditedObject.RISK_FLAG,
                about.stream().map(Flags.OpenFlag::id).toList());
        return Optional.of(
                new ReviewView.Alert(about, mailboxes.sheet(new ParticipantId(wanted.participant()), permit)));
    }

    /** The safety plans of a case, the newest of each client; for its safety page. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<SafetyPlanLine> safetyPlans(CaseId id) {
        Permit permit = guard.read(id);
        Map<UUID, SafetyPlanLine> newest = new LinkedHashMap<>();
        reviews.safetyPlans(permit).forEach(line -> newest.putIfAbsent(line.participant(), line));
        guard.recordList(
                permit,
                AuditedObject.RESPONSE,
                newest.values().stream().map(SafetyPlanLine::response).toList());
        return List.copyOf(newest.values());
    }

    /** A safety plan as it was handed in; its words are on the page of the response. */
    public record SafetyPlanLine(UUID response, UUID participant, Instant handedInAt) {}

    private Map<ResponseId, List<ResponseScores.Points>> points(
            ReviewAssembler reviewAssembler, ExerciseDefinition exercise, Permit permit) {
        return guide.isMeasure(exercise.exercise())
                ? scores.of(
                        reviewAssembler.works().stream()
                                .map(ReviewView.Work::response)
                                .toList(),
                        permit)
                : Map.of();
    }

    private static ReviewView view(
            ReviewAssembler reviewAssembler,
            QueuedResponse wanted,
            CaseLine line,
            ExerciseDefinition exercise,
            ReviewQueue.Arranged arranged,
            Optional<ReviewView.Alert> alert,
            Map<ResponseId, List<ResponseScores.Points>> points,
            Permit permit) {
        ParticipantId participant = new ParticipantId(wanted.participant());
        return new ReviewView(
                permit.actor().requirePerson(),
                reviewAssembler.lead(),
                line.id(),
                line.name(),
                participant,
                line.nameOf(participant),
                line.participants().stream()
                        .filter(who -> !who.id().equals(participant))
                        .map(CaseLine.Who::name)
                        .findFirst(),
                line.jointWork(),
                exercise.title(),
                Optional.ofNullable(wanted.weekOf()),
                reviewAssembler.status(),
                permit.mayWork(),
                arranged.isFlagged(wanted.participant()),
                alert,
                Optional.ofNullable(arranged.sessions().get(wanted.caseId())),
                reviewAssembler.works(),
                reviewAssembler.draft(),
                reviewAssembler.earlierDraft(),
                reviewAssembler.replies(),
                points,
                place(arranged.items(), reviewAssembler.lead().value()));
    }

    /** Returns the place of a response in the queue; what waits no more comes before the first. */
    static ReviewView.Place place(List<QueueView.Item> items, UUID lead) {
        int at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).lead().value().equals(lead))
                .findFirst()
                .orElse(-1);
        int from = Math.max(0, at - AROUND);
        return new ReviewView.Place(
                at + 1,
                items.size(),
                at > 0 ? Optional.of(items.get(at - 1).lead()) : Optional.empty(),
                at + 1 < items.size() ? Optional.of(items.get(at + 1).lead()) : Optional.empty(),
                from,
                items.subList(from, Math.min(items.size(), Math.max(at, 0) + AROUND + 1)));
    }
}
