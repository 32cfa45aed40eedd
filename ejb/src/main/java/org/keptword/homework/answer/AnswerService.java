package org.keptword.homework.answer;

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
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Problem;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.internal.answer.DraftWriter;
import org.keptword.homework.internal.answer.Drafts;
import org.keptword.homework.internal.answer.ExerciseViewAssembler;
import org.keptword.homework.internal.answer.ResponseConsequences;
import org.keptword.homework.internal.answer.ResponseInProgress;
import org.keptword.homework.internal.answer.Responses;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Revision;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
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
    DraftWriter writer;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    ResponseConsequences consequences;

    @Inject
    Event<HomeworkEvent.ResponseHandedIn> handedIn;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps a draft; the first one begins the work. */
    @RolesAllowed(Roles.CLIENT)
    public SaveDraft.Outcome save(SaveDraft command) {
        Permit own = guard.own().shownTo(command.person());
        ResponseInProgress inProgress = begin(command.assignment(), command.entry(), own);
        inProgress.requireWritable();
        return writer.save(command, inProgress, own).outcome();
    }

    /**
     * Takes over what came of two texts; the copy is out of sight from then on. A copy that is not of this very draft looks like one
     * that does not exist, and nothing is taken over.
     */
    @RolesAllowed(Roles.CLIENT)
    public SaveDraft.Outcome settle(SaveDraft.Settle command) {
        SaveDraft outcome = command.outcome();
        Permit own = guard.own().shownTo(outcome.person());
        ResponseInProgress inProgress = begin(outcome.assignment(), outcome.entry(), own);
        inProgress.requireWritable();
        Response response = inProgress.response().orElseThrow(NotFound::new);
        drafts.requireCopy(command.copy(), response, own);
        SaveDraft.Outcome kept = writer.save(outcome, inProgress, own).outcome();
        if (kept.conflict().filter(copy -> !copy.equals(command.copy())).isEmpty()
                && drafts.settle(command.copy(), response, clock.instant(), own)) {
            guard.record(own, AuditAction.CHANGE, AuditedObject.DRAFT, response.responseId());
        }
        return kept;
    }

    /** Hands in. The same attempt again leads to the same revision. */
    @RolesAllowed(Roles.CLIENT)
    public HandIn.Outcome handIn(HandIn command) {
        Permit own = guard.own().shownTo(command.person());
        locks.lockInPractice(Lock.ASSIGNMENT, own, command.assignment().value());
        Optional<Revision> earlier = responses.byIdempotencyKey(command.idempotencyKey(), own);
        if (earlier.isPresent()) {
            return HandIn.Outcome.of(earlier.get().number(), earlier.get().handedInAt());
        }
        ResponseInProgress inProgress = assembler.open(command.assignment(), command.entry(), own);
        requireActive(inProgress, own);
        Answers before = inProgress.stored(vault);
        boolean paused = inProgress.status() == ResponseStatus.PAUSED && inProgress.isNote(before);
        if (!paused) {
            inProgress.requireWritable();
        }
        boolean unseen = command.answers().isEmpty()
                && inProgress.draft().map(Draft::number).orElse(0) != command.number();
        if (unseen) {
            throw new StaleState();
        }
        DraftWriter.Saved last = writer.save(last(command, inProgress, paused), inProgress, own);
        SaveDraft.Outcome kept = last.outcome();
        if (kept.conflict().isPresent()) {
            return HandIn.Outcome.conflicting(kept);
        }
        ResponseInProgress now = inProgress.with(last.response());
        Answers written = last.answers();
        Evaluation asked = now.evaluateAsked(written);
        boolean note = now.isNote(written) || (command.asNote() && consequences.speaksOfRisk(now, asked));
        Evaluation whole = note ? now.evaluateWhole(written) : asked;
        List<Problem> problems = note ? whole.draftProblems() : whole.problems();
        if (!problems.isEmpty()) {
            return HandIn.Outcome.stopped(problems, kept);
        }
        return revise(command, now, whole, note, own);
    }

    /** Takes back what was handed in, while the counselor has not opened it. */
    @RolesAllowed(Roles.CLIENT)
    public void takeBack(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = guard.own().shownTo(person);
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
        Permit own = guard.own().shownTo(person);
        ResponseInProgress inProgress = begin(assignment, entry, own);
        inProgress.requireWritable();
        Response response = writer.begin(inProgress, own);
        writer.disclose(response, inProgress, to);
        guard.record(own, AuditAction.CHANGE, AuditedObject.RESPONSE, response.responseId());
    }

    /** The author has read what the counselor sent about a response. */
    @RolesAllowed(Roles.CLIENT)
    public void readFeedback(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = guard.own().shownTo(person);
        ResponseInProgress inProgress = lock(assignment, entry, own);
        Response response = inProgress.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        responses
                .feedback(List.of(response.id()), now, own)
                .forEach(sent -> sent.feedback().read(now));
        guard.record(own, AuditAction.READ, AuditedObject.FEEDBACK, response.responseId());
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
                .filter(written -> !paused)
                .orElseGet(() -> inProgress.stored(vault).text());
        return new SaveDraft(
                command.assignment(),
                command.person(),
                command.entry(),
                command.number(),
                command.device(),
                answers,
                command.disclosure());
    }

    private HandIn.Outcome revise(
            HandIn command, ResponseInProgress inProgress, Evaluation whole, boolean note, Permit own) {
        Answers answers = whole.handIn();
        Response response = inProgress.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Revision.Close close = Revision.Close.of(answers);
        drafts.requireRoom(answers.text(), now, own);
        int number = response.handIn(close.bring(), now);
        Revision revision =
                new Revision(response, number, command.idempotencyKey(), answers.text(), close, note, vault, now);
        responses.add(revision, response, own);
        consequences.answered(response, number, inProgress.assignment().exercise(), whole, own);
        guard.record(own, AuditAction.HAND_IN, AuditedObject.RESPONSE, response.responseId());
        if (response.disclosure() != Disclosure.SELF) {
            handedIn.fire(new HomeworkEvent.ResponseHandedIn(
                    response.ofCase(),
                    response.participant(),
                    inProgress.assignment().assignmentId(),
                    response.responseId(),
                    inProgress.assignment().exercise(),
                    number));
        }
        return HandIn.Outcome.of(number, now);
    }
}
