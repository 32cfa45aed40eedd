package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.SaveEntries;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.AnswersRefused;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.RefusedAnswers;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.DraftCopy;
import org.keptword.homework.model.Response;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Ids;
import org.keptword.shared.ResponseId;
import org.keptword.vault.Vault;

/** Begins responses and saves their drafts. The caller holds the lock on the assignment. */
@ApplicationScoped
public class DraftWriter {

    @Inject
    Guard guard;

    @Inject
    OwnAssignments assignments;

    @Inject
    Responses responses;

    @Inject
    Drafts drafts;

    @Inject
    ResponseConsequences consequences;

    @Inject
    Vault vault;

    @Inject
    SaveEntries saves;

    @Inject
    Clock clock;

    /** The outcome of a save, the response with its draft after it, and the content of that draft. */
    public record Saved(SaveDraft.Outcome outcome, Responses.ResponseWithDraft response, Answers answers) {}

    /**
     * Saves a draft, beginning the response if there is none. What was written on an older save than the current one is kept beside it as a
     * copy. A save that changes nothing is no entry of the audit log, and those of an hour are one, unless they change who may read it.
     */
    public Saved save(SaveDraft command, ResponseInProgress inProgress, Permit own) {
        Answers.Reading reading = read(command.answers(), inProgress);
        Answers before = inProgress.stored(vault);
        Answers answers =
                inProgress.status() == ResponseStatus.PAUSED ? before : inProgress.keep(reading.answers(), before);
        Instant now = clock.instant();
        Response response = begin(inProgress, own);
        boolean disclosed = command.disclosure()
                .map(to -> disclose(response, inProgress, to))
                .orElse(false);
        Draft draft = inProgress.draft().orElse(null);
        boolean changed = !answers.equals(before);
        UUID as = saves.as(own.actor(), own.reason());
        boolean noted = false;
        Optional<UUID> copy = Optional.empty();
        if (changed && answers.text().length() > Drafts.SHORT) {
            drafts.requireRoom(answers.text(), now, own);
        }
        if (draft == null) {
            draft = new Draft(response, answers.text(), command.device(), vault, now);
            noted = draft.note(as, now);
            drafts.add(draft, response, own);
        } else if (changed) {
            if (draft.number() == command.basedOn() || draft.device().equals(command.device())) {
                draft.save(draft.number(), answers.text(), command.device(), vault, now);
            } else {
                drafts.requireRoom(answers.text(), now, own);
                DraftCopy kept =
                        new DraftCopy(response, command.basedOn(), answers.text(), command.device(), vault, now);
                drafts.add(kept, response, now, own);
                copy = Optional.of(kept.id());
            }
            noted = draft.note(as, now);
        }
        int number = drafts.store(draft, response, own);
        if (noted || disclosed) {
            guard.record(own, AuditAction.CHANGE, AuditedObject.DRAFT, response.responseId());
        }
        Answers current = copy.isPresent() ? before : answers;
        Evaluation page = inProgress.evaluateAsked(current);
        SaveDraft.Outcome outcome = new SaveDraft.Outcome(
                number,
                draft.savedAt(),
                response.disclosure(),
                page,
                consequences.speaksOfRisk(inProgress, page),
                reading.dropped(),
                copy,
                current.text());
        return new Saved(outcome, new Responses.ResponseWithDraft(response, draft), current);
    }

    private static Answers.Reading read(String answers, ResponseInProgress inProgress) {
        try {
            return Answers.parse(answers, inProgress.sheet().form());
        } catch (AnswersRefused refused) {
            throw new RefusedAnswers(refused);
        }
    }

    /** The response, begun now if there is none yet. */
    public Response begin(ResponseInProgress inProgress, Permit own) {
        return inProgress.response().orElseGet(() -> {
            if (!inProgress.ownAssignment().stored()) {
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
            inProgress.meant().ifPresent(meant -> response.belongTo(Objects.requireNonNull(meant.session())));
            responses.add(response, own);
            return response;
        });
    }

    /** Sets who may read the response; returns whether that is a change. */
    public boolean disclose(Response response, ResponseInProgress inProgress, Disclosure to) {
        if (response.disclosure() == to) {
            return false;
        }
        inProgress.requireChoice(to);
        consequences.disclose(response, to, clock.instant());
        return true;
    }
}
