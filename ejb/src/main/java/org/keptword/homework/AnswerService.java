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
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.AnswersRefused;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Problem;
import org.keptword.homework.internal.Begun;
import org.keptword.homework.internal.Closing;
import org.keptword.homework.internal.Desk;
import org.keptword.homework.internal.Drafts;
import org.keptword.homework.internal.Heard;
import org.keptword.homework.internal.OwnAssignments;
import org.keptword.homework.internal.Responses;
import org.keptword.homework.internal.Work;
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
    Desk desk;

    @Inject
    OwnAssignments assignments;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    Heard heard;

    @Inject
    Event<WorkHandedIn> handedIn;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps a draft; the first one begins the work. */
    @RolesAllowed(Roles.CLIENT)
    public DraftOutcome save(SaveDraft command) {
        Permit own = own(command.person());
        Work work = begin(command.assignment(), command.entry(), own);
        work.requireWritable();
        return keep(command, work, own).outcome();
    }

    /**
     * Takes over what came of two texts; the copy is out of sight from then on. A copy that is not of this very draft looks like one
     * that does not exist, and nothing is taken over.
     */
    @RolesAllowed(Roles.CLIENT)
    public DraftOutcome settle(SaveDraft.Settle command) {
        SaveDraft outcome = command.outcome();
        Permit own = own(outcome.person());
        Work work = begin(outcome.assignment(), outcome.entry(), own);
        work.requireWritable();
        Response response = work.response().orElseThrow(NotFound::new);
        drafts.requireCopy(command.copy(), response, own);
        DraftOutcome kept = keep(outcome, work, own).outcome();
        if (kept.conflict().filter(copy -> !copy.equals(command.copy())).isEmpty()) {
            drafts.settle(command.copy(), response, clock.instant(), own);
        }
        return kept;
    }

    /** Hands in. The same attempt again leads to the same revision. */
    @RolesAllowed(Roles.CLIENT)
    public HandInOutcome handIn(HandIn command) {
        Permit own = own(command.person());
        assignments.queueUp(command.assignment(), own);
        Optional<Revision> earlier = responses.byAttempt(command.attempt(), own);
        if (earlier.isPresent()) {
            return HandInOutcome.of(earlier.get().number(), earlier.get().handedInAt());
        }
        Work work = desk.open(command.assignment(), command.entry(), own);
        requireGoingOn(work, own);
        Answers before = work.stored(vault);
        boolean paused = work.standing() == Standing.PAUSED && work.isNote(before);
        if (!paused) {
            work.requireWritable();
        }
        boolean unseen =
                command.answers().isEmpty() && work.draft().map(Draft::number).orElse(0) != command.number();
        if (unseen) {
            throw new StaleState();
        }
        Kept last = keep(last(command, work, paused), work, own);
        DraftOutcome kept = last.outcome();
        if (kept.conflict().isPresent()) {
            return HandInOutcome.conflicting(kept);
        }
        Work now = work.with(last.begun());
        Answers written = now.stored(vault);
        Evaluation asked = now.evaluateAsked(written);
        boolean note = now.isNote(written) || (command.asNote() && heard.speaksOfRisk(asked));
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
        Work work = begin(assignment, entry, own);
        Response response = work.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        response.takeBack(now);
        responses.revisions(response.responseId(), own).stream().findFirst().ifPresent(last -> last.takenBack(now));
        heard.takenBack(response, work.assignment().exercise(), now, own);
        guard.record(own, Act.CHANGE, "response", response.responseId());
    }

    /** The author says who may read the work from now on, beginning it if need be. */
    @RolesAllowed(Roles.CLIENT)
    public void disclose(AssignmentId assignment, Optional<LocalDate> entry, PersonId person, Disclosure to) {
        Permit own = own(person);
        Work work = begin(assignment, entry, own);
        work.requireWritable();
        Response response = begin(work, own);
        disclose(response, work, to);
        guard.record(own, Act.CHANGE, "response", response.responseId());
    }

    /** The author has read what the counselor sent about a piece of work. */
    @RolesAllowed(Roles.CLIENT)
    public void readFeedback(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = own(person);
        Work work = queueUp(assignment, entry, own);
        Response response = work.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        responses
                .feedback(List.of(response.id()), now, own)
                .forEach(sent -> sent.feedback().read(now));
        guard.record(own, Act.READ, "feedback", response.responseId());
    }

    private Permit own(PersonId person) {
        Permit own = guard.own();
        if (!person.equals(own.actor().person())) {
            throw new AnotherPerson();
        }
        return own;
    }

    private Work queueUp(AssignmentId id, Optional<LocalDate> entry, Permit own) {
        assignments.queueUp(id, own);
        return desk.open(id, entry, own);
    }

    /** The work, to be written at: not where its author's place ended. */
    private Work begin(AssignmentId id, Optional<LocalDate> entry, Permit own) {
        Work work = queueUp(id, entry, own);
        requireGoingOn(work, own);
        return work;
    }

    private static void requireGoingOn(Work work, Permit own) {
        own.requireGoingOn(work.assignment().participantId());
    }

    private SaveDraft last(HandIn command, Work work, boolean paused) {
        String answers = command.answers()
                .filter(given -> !paused)
                .orElseGet(() -> work.stored(vault).text());
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
    private record Kept(DraftOutcome outcome, Begun begun) {}

    private Kept keep(SaveDraft command, Work work, Permit own) {
        Answers.Reading reading = read(command.answers(), work);
        Answers before = work.stored(vault);
        Evaluation evaluation = work.evaluateAsked(reading.answers());
        Answers answers = work.standing() == Standing.PAUSED ? before : work.keep(evaluation, before);
        Instant now = clock.instant();
        Response response = begin(work, own);
        command.disclosure().ifPresent(to -> disclose(response, work, to));
        Draft draft = work.draft().orElse(null);
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
        guard.record(own, Act.CHANGE, "draft", response.responseId());
        Answers current = copy.isPresent() ? before : answers;
        Evaluation page = work.evaluateAsked(current);
        DraftOutcome outcome = new DraftOutcome(
                number,
                draft.savedAt(),
                response.disclosure(),
                page,
                heard.speaksOfRisk(page),
                reading.dropped(),
                copy,
                current.text());
        return new Kept(outcome, new Begun(response, draft));
    }

    private static Answers.Reading read(String answers, Work work) {
        try {
            return Answers.parse(answers, work.sheet().form());
        } catch (AnswersRefused refused) {
            throw new RefusedAnswers(refused);
        }
    }

    private Response begin(Work work, Permit own) {
        return work.response().orElseGet(() -> {
            if (!work.given().stored()) {
                assignments.add(work.assignment(), own);
                guard.record(own, Act.CREATE, "assignment", work.assignment().assignmentId());
            }
            Response response = new Response(
                    new ResponseId(Ids.newId()),
                    work.assignment(),
                    work.entry().orElse(null),
                    work.disclosure(),
                    clock.instant());
            work.meant().ifPresent(meant -> response.belongTo(meant.session()));
            responses.add(response, own);
            return response;
        });
    }

    private void disclose(Response response, Work work, Disclosure to) {
        if (response.disclosure() != to) {
            work.requireChoice(to);
            heard.disclose(response, to, clock.instant());
        }
    }

    private HandInOutcome revise(HandIn command, Work work, Evaluation whole, boolean note, Permit own) {
        Answers answers = whole.handIn();
        Response response = work.response().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Revision.Close close = Closing.of(answers);
        int number = response.handIn(close.bring(), now);
        Revision revision = new Revision(response, number, command.attempt(), answers.text(), close, note, vault, now);
        responses.add(revision, response, own);
        heard.answered(response, number, work.assignment().exercise(), whole, own);
        guard.record(own, Act.HAND_IN, "response", response.responseId());
        if (response.disclosure() != Disclosure.SELF) {
            handedIn.fire(new WorkHandedIn(
                    new CaseId(response.caseId()),
                    new ParticipantId(response.participantId()),
                    work.assignment().assignmentId(),
                    response.responseId(),
                    work.assignment().exercise(),
                    number));
        }
        return HandInOutcome.of(number, now);
    }
}
