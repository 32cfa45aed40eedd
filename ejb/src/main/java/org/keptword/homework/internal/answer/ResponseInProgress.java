package org.keptword.homework.internal.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.internal.ReachOutExercises;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Response;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;

/**
 * A response at this moment, and the rules of answering it: what is asked now, what a gate holds back, who may read it, whether it can be
 * written at all.
 *
 * @param waiting ids of items that wait for somebody's answer, as {@link ItemPrerequisites} says
 * @param meant the session the entry belongs to, for work that comes back before each session
 * @param begun the work on this entry, null when it is not begun
 * @param others the other entries of a recurring exercise
 */
public record ResponseInProgress(
        OwnAssignment ownAssignment,
        ExerciseSheet sheet,
        Set<String> waiting,
        Optional<LocalDate> entry,
        Optional<BeforeSession.Meant> meant,
        Responses.@Nullable ResponseWithDraft begun,
        List<Response> others,
        AnswerContext situation,
        Instant now) {

    public Assignment assignment() {
        return ownAssignment.assignment();
    }

    public Optional<Response> response() {
        return Optional.ofNullable(begun).map(Responses.ResponseWithDraft::response);
    }

    public Optional<Draft> draft() {
        return Optional.ofNullable(begun).map(Responses.ResponseWithDraft::draft);
    }

    /** The same work, begun and written on since it was laid out. */
    public ResponseInProgress with(Responses.ResponseWithDraft written) {
        return new ResponseInProgress(ownAssignment, sheet, waiting, entry, meant, written, others, situation, now);
    }

    /** Everything that belongs to the assignment, whatever a gate says. */
    public Selection whole() {
        Selection selection = new Selection(
                assignment().isLighter(),
                ownAssignment.place().mode() == CaseMode.INDIVIDUAL,
                asksClose(),
                Set.of(),
                Set.copyOf(assignment().leftOut()));
        return selection.underAim(ownAssignment.place().aim(), sheet.form());
    }

    /** What can be answered now. */
    public Selection asked() {
        Selection whole = whole();
        Set<String> leftOut = new HashSet<>(whole.leftOut());
        leftOut.addAll(waiting);
        Selection met = whole.withoutItems(leftOut);
        return met.withoutKinds(closed());
    }

    /** The kinds of items that cannot be answered now. */
    private Set<Item.Kind> closed() {
        boolean reachingOut =
                sheet.reachingOut() || ReachOutExercises.isIn(assignment().phase());
        return HeldBackPolicy.closed(
                sheet.alwaysOpen(),
                ownAssignment.place().jointOpen(),
                ownAssignment.place().rests() && reachingOut);
    }

    /** Whether a gate, or an answer that is waited for, holds back items of this work. */
    public boolean isHeldBack() {
        return !asked().included(sheet.form()).containsAll(whole().included(sheet.form()));
    }

    /** A recurring exercise asks the close once a week, with the first entry handed in. */
    private boolean asksClose() {
        if (entry.isEmpty()) {
            return true;
        }
        LocalDate week = org.keptword.homework.assign.Recurrence.weekOf(entry.get());
        Instant own = response().flatMap(Response::handedInAt).orElse(Instant.MAX);
        return others.stream()
                .filter(other -> other.weekOf().equals(Optional.of(week)))
                .flatMap(other -> other.handedInAt().stream())
                .noneMatch(at -> at.isBefore(own));
    }

    public ResponseStatus status() {
        ResponseStatus status = status(assignment(), sheet.alwaysOpen(), response(), now);
        if ((status.isWritable() || status == ResponseStatus.PAUSED)
                && ownAssignment.place().isOver()) {
            return ResponseStatus.CLOSED;
        }
        if (status.isWritable() && !ownAssignment.place().isThere() && !sheet.alwaysOpen()) {
            return ResponseStatus.PAUSED;
        }
        if (status.isWritable() && (isBetweenSessions() || isAnsweredAlready())) {
            return ResponseStatus.CLOSED;
        }
        boolean nothingLeft = status.isWritable() && isHeldBack() && !asked().leavesWork(sheet.form());
        boolean tooLate = status.isWritable()
                && entry.filter(day -> !assignment().recurrence().isPlanned(day) && isPastItsEnd(day))
                        .isPresent();
        return nothingLeft ? ResponseStatus.PAUSED : tooLate ? ResponseStatus.CLOSED : status;
    }

    /** Whether it comes back before each session and none is planned. */
    public boolean isBetweenSessions() {
        return assignment().recurrence().isBeforeSession() && entry.isEmpty();
    }

    /** Whether its session was answered with the same exercise given another time: once a session is asked. */
    public boolean isAnsweredAlready() {
        return meant.filter(BeforeSession.Meant::answered).isPresent();
    }

    private boolean isPastItsEnd(LocalDate day) {
        LocalDate until = assignment().recurrence().until();
        return until != null && day.isAfter(until);
    }

    /** Returns the status of a response, the gate aside. */
    public static ResponseStatus status(
            Assignment assignment, boolean alwaysOpen, Optional<Response> response, Instant now) {
        Response.State state = response.map(r -> r.stateSeenByAuthor(now)).orElse(Response.State.DRAFT);
        if (state == Response.State.HANDED_IN) {
            return ResponseStatus.HANDED_IN;
        }
        if (state == Response.State.REVIEWED) {
            return ResponseStatus.REVIEWED;
        }
        if (assignment.isOpenAt(now) || alwaysOpen) {
            return state == Response.State.RETURNED ? ResponseStatus.RETURNED : ResponseStatus.OPEN;
        }
        return assignment.state() == Assignment.State.PAUSED ? ResponseStatus.PAUSED : ResponseStatus.CLOSED;
    }

    /** Refuses to take answers, in words that give no reason away. */
    public void requireWritable() {
        ResponseStatus status = status();
        if (!status.isWritable()) {
            throw new DomainRefusal(
                    switch (status) {
                        case PAUSED -> "refusal.portal.paused";
                        case CLOSED -> "refusal.portal.notOpen";
                        default -> "refusal.portal.handedIn";
                    });
        }
    }

    /** Whether it waits and the counselor has not opened it. */
    public boolean isUnopened() {
        return status() == ResponseStatus.HANDED_IN
                && !ownAssignment.place().isOver()
                && response().filter(r -> r.openedAt().isEmpty()).isPresent();
    }

    /** The answers kept so far; nothing when there are none. */
    public Answers stored(org.keptword.vault.Vault vault) {
        return draft().map(d -> Answers.stored(d.answers(vault))).orElse(Answers.none());
    }

    public Evaluation evaluateAsked(Answers answers) {
        return Evaluator.evaluate(sheet.form(), answers, asked(), situation);
    }

    public Evaluation evaluateWhole(Answers answers) {
        return Evaluator.evaluate(sheet.form(), answers, whole(), situation);
    }

    /** The answers a draft keeps of what was written: those not asked at present too, those held back as they were. */
    public Answers keep(Answers written, Answers stored) {
        return DraftAnswers.keep(
                sheet.form(), asked().included(sheet.form()), whole().included(sheet.form()), written, stored);
    }

    /** What was written on items a gate holds back now. */
    public List<Evaluation.Entry> heldBackText(Answers stored) {
        if (!isHeldBack()) {
            return List.of();
        }
        Set<String> asked = asked().included(sheet.form());
        return evaluateWhole(stored).entries().stream()
                .filter(e -> e.answered() && !asked.contains(e.item().id()))
                .toList();
    }

    /**
     * Whether the author reads that shared exercises are paused. Items that only wait for an answer are not there yet; they count as
     * paused once something was written on them.
     */
    public boolean isPaused(Answers stored) {
        ResponseStatus status = status();
        boolean inPart = status.isWritable()
                && isHeldBack()
                && (!closed().isEmpty() || !heldBackText(stored).isEmpty());
        return status == ResponseStatus.PAUSED || inPart;
    }

    /** Whether handing in makes it a note to the counselor: paused, or with text a gate holds back. */
    public boolean isNote(Answers stored) {
        return (status() == ResponseStatus.PAUSED && hasText(stored))
                || !heldBackText(stored).isEmpty();
    }

    private boolean hasText(Answers stored) {
        return evaluateWhole(stored).entries().stream()
                .filter(entry -> !sheet.form().inClosingLines(entry.item()))
                .anyMatch(Evaluation.Entry::answered);
    }

    /** The classes the author may choose, the narrowest first. What goes to the counselor alone cannot be kept from the counselor. */
    public List<Disclosure> choices() {
        return Arrays.stream(Disclosure.values())
                .filter(choice -> sheet.disclosure().allows(choice))
                .filter(choice -> choice != Disclosure.SELF || !sheet.alwaysOpen())
                .toList();
    }

    public void requireChoice(Disclosure choice) {
        if (!choices().contains(choice)) {
            throw new DomainRefusal("refusal.portal.widerReaders");
        }
    }

    /** Who may read it now. */
    public Disclosure disclosure() {
        return response().map(Response::disclosure).orElse(sheet.disclosure());
    }

    /** Whether an item belongs to the close. */
    public boolean inClose(Item item) {
        return sheet.form().inClose(item);
    }
}
