package org.keptword.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.AnswersRefused;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Problem;
import org.keptword.homework.internal.ClosingAnswersReader;
import org.keptword.homework.internal.Drafts;
import org.keptword.homework.internal.ExerciseViewAssembler;
import org.keptword.homework.internal.OwnAssignments;
import org.keptword.homework.internal.ResponseConsequences;
import org.keptword.homework.internal.ResponseInProgress;
import org.keptword.homework.internal.ResponseWithDraft;
import org.keptword.homework.internal.Responses;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.DraftCopy;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * Keeps what a client writes and hands it in. Acts on one assignment go one after the other. Nothing that arrives is dropped: what
 * was written on an older save than the current one is kept beside it.
 */
@Stateless
@DenyAll
public class AnswerService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    ExerciseViewAssembler assembler;

    @Inject
    OwnAssignments assignments;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    ResponseConsequences consequences;

    @Inject
    Event<ResponseHandedIn> handedIn;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps a draft; the first one begins the work. */
    @RolesAllowed(Roles.CLIENT)
    public DraftOutcome save(SaveDraft command) {
        Permit own = own(command.person());
        ResponseInProgress inProgress = begin(command.assignment(), command.entry(), own);
        inProgress.requireWritable();
        return keep(command, inProgress, own).outcome();
    }

    /**
     * Takes over what came of two texts; the copy is out of sight from then on. A copy that is not of this very draft looks like one
     * that does not exist, and nothing is taken over.
     */
    @RolesAllowed(Roles.CLIENT)
    public DraftOutcome settle(SaveDraft.Settle command) {
        SaveDraft outcome = command.outcome();
        Permit own = own(outcome.person());
        ResponseInProgress inProgress = begin(outcome.assignment(), outcome.entry(), own);
        inProgress.requireWritable();
        Response response = inProgress.response().orElseThrow(NotFound::new);
        drafts.requireCopy(command.copy(), response, own);
        DraftOutcome kept = keep(outcome, inProgress, own).outcome();
        if (kept.conflict().filter(copy -> !copy.equals(command.copy())).isEmpty()) {
            drafts.settle(command.copy(), response, clock.instant(), own);
        }
        return kept;
    }

    /** Hands in. The same attempt again leads to the same revision. */
    @RolesAllowed(Roles.CLIENT)
    public HandInOutcome handIn(HandIn command) {
        Permit own = own(command.person());
        locks.lockInPractice(Lock.ASSIGNMENT, own, command.assignment().value());
        Optional<Revision> earlier = responses.byIdempotencyKey(command.idempotencyKey(), own);
        if (earlier.isPresent()) {
            return HandInOutcome.of(earlier.get().number(), earlier.get().handedInAt());
        }
        ResponseInProgress inProgress = assembler.open(command.assignment(), command.entry(), own);
        requireActive(inProgress, own);
        Answers before = inProgress.stored(vault);
        boolean paused = inProgress.standing() == ResponseStatus.PAUSED && inProgress.isNote(before);
        if (!paused) {
            inProgress.requireWritable();
        }
        boolean unseen = command.answers().isEmpty()
                && inProgress.draft().map(Draft::number).orElse(0) != command.number();
        if (unseen) {
            throw new StaleState();
        }
        Kept last = keep(last(command, inProgress, paused), inProgress, own);
        DraftOutcome kept = last.outcome();
        if (kept.conflict().isPresent()) {
            return HandInOutcome.conflicting(kept);
        }
        ResponseInProgress now = inProgress.with(last.begun());
        Answers written = now.stored(vault);
        Evaluation asked = now.evaluateAsked(written);
        boolean note = now.isNote(written) || (command.asNote() && consequences.speaksOfRisk(asked));
        Evaluation whole = note ? now.evaluateWhole(written) : asked;
        List<Problem> problems = note ? whole.draftProblems() : whole.problems();
        if (!problems.isEmpty()) {
            return HandInOutcome.stopped(problems, kept);
        }
        return revise(command, now, whole, note, own);
    }

    /** Takes back what was handed in, while the counselor has not opened it. */
    @RolesAllowed(Roles.CLIENT)
    public void takeBack(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = own(person);
        ResponseInProgress inProgress = begin(assignment, entry, own);
        Response response = inProgress.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        response.takeBack(now);
        responses.revisions(response.responseId(), own).stream().findFirst().ifPresent(last -> last.takenBack(now));
        consequences.takenBack(response, inProgress.assignment().exercise(), now, own);
        guard.record(own, AuditAction.CHANGE, AuditedObject.RESPONSE, response.responseId());
    }

    /** The author says who may read the work from now on, beginning it if need be. */
    @RolesAllowed(Roles.CLIENT)
    public void disclose(AssignmentId assignment, Optional<LocalDate> entry, PersonId person, Disclosure to) {
        Permit own = own(person);
        ResponseInProgress inProgress = begin(assignment, entry, own);
        inProgress.requireWritable();
        Response response = begin(inProgress, own);
        disclose(response, inProgress, to);
        guard.record(own, AuditAction.CHANGE, AuditedObject.RESPONSE, response.responseId());
    }

    /** The author has read what the counselor sent about a piece of work. */
    @RolesAllowed(Roles.CLIENT)
    public void readFeedback(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = own(person);
        ResponseInProgress inProgress = lock(assignment, entry, own);
        Response response = inProgress.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        responses
                .feedback(List.of(response.id()), now, own)
                .forEach(sent -> sent.feedback().read(now));
        guard.record(own, AuditAction.READ, AuditedObject.FEEDBACK, response.responseId());
    }

    private Permit own(PersonId person) {
        Permit own = guard.own();
        if (!person.equals(own.actor().person())) {
            throw new AnotherPerson();
        }
        return own;
    }

    private ResponseInProgress lock(AssignmentId id, Optional<LocalDate> entry, Permit own) {
        locks.lockInPractice(Lock.ASSIGNMENT, own, id.value());
        return assembler.open(id, entry, own);
    }

    /** The work, to be written at: not where its author's place ended. */
    private ResponseInProgress begin(AssignmentId id, Optional<LocalDate> entry, Permit own) {
        ResponseInProgress inProgress = lock(id, entry, own);
        requireActive(inProgress, own);
        return inProgress;
    }

    private static void requireActive(ResponseInProgress inProgress, Permit own) {
        own.requireActive(inProgress.assignment().participantId());
    }

    private SaveDraft last(HandIn command, ResponseInProgress inProgress, boolean paused) {
        String answers = command.answers()
                .filter(given -> !paused)
                .orElseGet(() -> inProgress.stored(vault).text());
        return new SaveDraft(
                command.assignment(),
                command.person(),
                command.entry(),
                command.number(),
                command.device(),
                answers,
                Optional.empty());
    }

    /** What came of a save, and the work as it stands after it. */
    private record Kept(DraftOutcome outcome, ResponseWithDraft begun) {}

    private Kept keep(SaveDraft command, ResponseInProgress inProgress, Permit own) {
        Answers.Reading reading = read(command.answers(), inProgress);
        Answers before = inProgress.stored(vault);
        Evaluation evaluation = inProgress.evaluateAsked(reading.answers());
        Answers answers = inProgress.standing() == ResponseStatus.PAUSED ? before : inProgress.keep(evaluation, before);
        Instant now = clock.instant();
        Response response = begin(inProgress, own);
        command.disclosure().ifPresent(to -> disclose(response, inProgress, to));
        Draft draft = inProgress.draft().orElse(null);
        Optional<UUID> copy = Optional.empty();
        if (draft == null) {
            draft = new Draft(response, answers.text(), command.device(), vault, now);
            drafts.add(draft, response, own);
        } else if (!answers.equals(before)) {
            if (draft.number() == command.basedOn() || draft.device().equals(command.device())) {
                draft.save(draft.number(), answers.text(), command.device(), vault, now);
            } else {
                DraftCopy kept =
                        new DraftCopy(response, command.basedOn(), answers.text(), command.device(), vault, now);
                drafts.add(kept, response, now, own);
                copy = Optional.of(kept.id());
            }
        }
        int number = drafts.store(draft, response, own);
        guard.record(own, AuditAction.CHANGE, AuditedObject.DRAFT, response.responseId());
        Answers current = copy.isPresent() ? before : answers;
        Evaluation page = inProgress.evaluateAsked(current);
        DraftOutcome outcome = new DraftOutcome(
                number,
                draft.savedAt(),
                response.disclosure(),
                page,
                consequences.speaksOfRisk(page),
                reading.dropped(),
                copy,
                current.text());
        return new Kept(outcome, new ResponseWithDraft(response, draft));
    }

    private static Answers.Reading read(String answers, ResponseInProgress inProgress) {
        try {
            return Answers.parse(answers, inProgress.sheet().form());
        } catch (AnswersRefused refused) {
            throw new RefusedAnswers(refused);
        }
    }

    private Response begin(ResponseInProgress inProgress, Permit own) {
        return inProgress.response().orElseGet(() -> {
            if (!inProgress.given().stored()) {
                assignments.add(inProgress.assignment(), own);
                guard.record(
                        own,
                        AuditAction.CREATE,
                        AuditedObject.ASSIGNMENT,
                        inProgress.assignment().assignmentId());
            }
            Response response = new Response(
                    new ResponseId(Ids.newId()),
                    inProgress.assignment(),
                    inProgress.entry().orElse(null),
                    inProgress.disclosure(),
                    clock.instant());
            inProgress.meant().ifPresent(meant -> response.belongTo(meant.session()));
            responses.add(response, own);
            return response;
        });
    }

    private void disclose(Response response, ResponseInProgress inProgress, Disclosure to) {
        if (response.disclosure() != to) {
            inProgress.requireChoice(to);
            consequences.disclose(response, to, clock.instant());
        }
    }

    private HandInOutcome revise(
            HandIn command, ResponseInProgress inProgress, Evaluation whole, boolean note, Permit own) {
        Answers answers = whole.handIn();
        Response response = inProgress.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Revision.Close close = ClosingAnswersReader.of(answers);
        int number = response.handIn(close.bring(), now);
        Revision revision =
                new Revision(response, number, command.idempotencyKey(), answers.text(), close, note, vault, now);
        responses.add(revision, response, own);
        consequences.answered(response, number, inProgress.assignment().exercise(), whole, own);
        guard.record(own, AuditAction.HAND_IN, AuditedObject.RESPONSE, response.responseId());
        if (response.disclosure() != Disclosure.SELF) {
            handedIn.fire(new ResponseHandedIn(
                    new CaseId(response.caseId()),
                    new ParticipantId(response.participantId()),
                    inProgress.assignment().assignmentId(),
                    response.responseId(),
                    inProgress.assignment().exercise(),
                    number));
        }
        return HandInOutcome.of(number, now);
    }
}
