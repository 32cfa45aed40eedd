package org.keptword.homework.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.internal.answer.HomeLoader;
import org.keptword.homework.internal.read.CaseHomeworkLoader;
import org.keptword.homework.internal.read.CaseloadHomework;
import org.keptword.homework.internal.read.HandInCounter;
import org.keptword.homework.internal.read.OwnResponseLinks;
import org.keptword.homework.internal.read.ResponseLoader;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * What the features above may know of homework, inside their own transaction and under their own permit; one statement each unless it says
 * otherwise. Contact reports are not in it (they are on the safety page), and nothing an author keeps private, not even a count.
 */
@ApplicationScoped
public class Homework {

    @Inject
    CaseHomeworkLoader cases;

    @Inject
    CaseloadHomework caseloads;

    @Inject
    HandInCounter handIns;

    @Inject
    ResponseLoader responses;

    @Inject
    HomeLoader homeLoader;

    @Inject
    OwnResponseLinks ownResponseLinks;

    @Inject
    GuideLibrary guide;

    /** Every response of the client's own work that has a page, in the order it was given, without some. */
    public List<OwnResponseLink> ownResponses(Permit own, Set<ResponseId> without) {
        return ownResponseLinks.all(without, own);
    }

    /** Everything ever assigned in the case, with what came of it and how it was rated; for staff. */
    public CaseHomework ofCase(Permit permit) {
        return cases.ofCase(permit);
    }

    /**
     * What is done once in a caseload, was planned for a day before another day, is open and was not handed in, by case; and for each
     * participant who has such an assignment the one that was due last of those handed in, without ratings: from there on nothing was done.
     */
    public Map<UUID, List<CaseAssignment>> behind(LocalDate day, Permit caseload) {
        return cases.behind(day, caseload);
    }

    /**
     * For each participant of some cases of a caseload to whom something was ever assigned, when the last entry was made: a response was
     * begun or handed in. What its author keeps to oneself is none, and of a text that is being written only its beginning is seen.
     *
     * @param since earlier entries are not looked for
     */
    public Map<ParticipantId, LastEntry> lastEntries(Collection<UUID> cases, Instant since, Permit caseload) {
        return caseloads.lastEntries(cases, since, caseload);
    }

    /**
     * Whether work towards the other person is closed, or rests for whom it was given to, or this one takes a pause or has left, so that it
     * cannot be done now. Asks nothing.
     */
    public boolean isHeldBack(CaseAssignment one, Gates.CaseGateStatus gateStatus) {
        ParticipantState state =
                gateStatus.facts().participant(one.participant()).state();
        if (state == ParticipantState.PAUSED || state == ParticipantState.LEFT) {
            return true;
        }
        return HeldBackPolicy.isHeld(one.version(), one.participant(), gateStatus, guide.guide(), guide::byId);
    }

    /**
     * Responses in full, and what was sent to the authors from a moment on; two statements, whatever there is.
     *
     * @param responses which responses; what was sent is returned for all
     * @param individual whether the case is one of one client
     */
    public ResponsesWithReplies withReplies(
            Collection<UUID> responses, boolean individual, Instant since, Permit permit) {
        return new ResponsesWithReplies(this.responses.inFull(responses, individual, permit), sent(since, permit));
    }

    /** When the client who asks handed something in, oldest first, each response once. */
    public List<Instant> ownHandIns(Permit own) {
        return caseloads.ownHandIns(own);
    }

    /** Responses in full, in the order they were handed in. */
    public List<FullResponse> inFull(Collection<UUID> responses, boolean individual, Permit permit) {
        return responses.isEmpty() ? List.of() : this.responses.inFull(responses, individual, permit);
    }

    /**
     * A response of the client's own work in full, right after it was handed in; empty for what the client keeps to oneself.
     *
     * @param individual whether the case is one of one client
     */
    public Optional<FullResponse> own(ResponseId response, boolean individual, Permit own) {
        return responses.own(response, individual, own);
    }

    /** A response as it was handed in last, to staff or to its author; empty for what the author keeps or never handed in. */
    public Optional<CurrentResponse> current(ResponseId response, Permit permit) {
        return responses.current(response, permit);
    }

    /** The responses of one exercise in the one case, as they were handed in last; the newest first. */
    public List<CurrentResponse> current(String exercise, Permit permit) {
        return responses.current(exercise, permit);
    }

    /**
     * What a client finds on coming in, in several statements; the asking service records that it was shown.
     *
     * @param most how many of the latest that were handed in are listed, and as many of those kept to oneself
     */
    public HomeView home(int most, Permit own) {
        return homeLoader.of(most, own);
    }

    /** Which of these assignments can be done at all: neither waiting in the queue, nor paused, withdrawn or over. */
    public Set<UUID> open(Collection<UUID> assignments, Permit permit) {
        return assignments.isEmpty() ? Set.of() : caseloads.open(assignments, permit);
    }

    /** What was sent to the authors from a moment on and not undone, oldest first. */
    public List<SentReply> sent(Instant since, Permit permit) {
        return responses.sent(since, permit);
    }

    /** One revision of a response as it was handed in and not taken back; {@link NotFound} if the permit does not reach it. */
    public HandedInAnswers answers(ResponseId response, int revision, Permit permit) {
        return responses.answers(response, revision, permit).orElseThrow(NotFound::new);
    }

    /** The current revision of a response; {@link NotFound} if nothing is handed in or the permit does not reach it. */
    public HandedInAnswers answers(ResponseId response, Permit permit) {
        return responses.answers(response, permit).orElseThrow(NotFound::new);
    }

    /** The case a response belongs to, among those of the caseload. */
    public Optional<CaseId> caseOf(ResponseId response, Permit caseload) {
        return caseloads.caseOf(response, caseload);
    }

    /**
     * How many responses of both partners were handed in between moments of each case; one statement. Contact reports, safety plans and what authors
     * keep off their own screen are not counted.
     *
     * @param bounds two moments or more of each case, in order
     */
    public Map<UUID, List<Integer>> handedInBetween(Map<UUID, List<Instant>> bounds, Permit permit) {
        return bounds.isEmpty() ? Map.of() : handIns.between(bounds, permit);
    }

    /** When somebody last began or handed in something in each case, since a moment; one statement. A case in which nobody did is absent. */
    public Map<UUID, Instant> lastEntryOfEach(Collection<UUID> cases, Instant since, Permit permit) {
        return cases.isEmpty() ? Map.of() : handIns.lastEntries(cases, since, permit);
    }

    /** How many responses were handed in, by case; a case without any is absent. */
    public Map<UUID, Integer> handedInCounts(Collection<UUID> cases, Permit caseload) {
        return cases.isEmpty() ? Map.of() : caseloads.handedInCounts(cases, caseload);
    }

    /**
     * One revision as it was handed in, for what is made of answers in the features above.
     *
     * @param exerciseVersion the version that was asked
     * @param session the session it is the entry of, for work that comes back before each session
     */
    public record HandedInAnswers(
            CaseId caseId,
            ParticipantId participant,
            ResponseId response,
            int revision,
            String exercise,
            ExerciseVersionId exerciseVersion,
            Optional<SessionId> session,
            Answers answers,
            Instant handedInAt) {}

    /**
     * When a participant last made an entry, as the counselor can know it.
     *
     * @param assignedAt when something was first assigned; the moment asked for, where that is longer ago
     * @param at when a response was last begun or handed in; empty where that is longer ago than was asked for, or never was
     */
    public record LastEntry(Instant assignedAt, Optional<Instant> at) {}

    /**
     * The address of one of the client's own responses.
     *
     * @param entry the day or Monday of an entry; empty for work given once, and for work that comes back without an entry so far
     */
    public record OwnResponseLink(AssignmentId assignment, Optional<LocalDate> entry) {}

    /**
     * Responses with their answers, and the replies to them.
     *
     * @param inFull in the order they were handed in
     * @param sent what was sent and not undone, oldest first; also about responses that are not in full here
     */
    public record ResponsesWithReplies(List<FullResponse> inFull, List<SentReply> sent) {

        public ResponsesWithReplies {
            inFull = List.copyOf(inFull);
            sent = List.copyOf(sent);
        }

        /** What of it is one participant's. */
        public ResponsesWithReplies of(ParticipantId one) {
            return new ResponsesWithReplies(
                    inFull.stream().filter(w -> w.participant().equals(one)).toList(),
                    sent.stream().filter(s -> s.participant().equals(one)).toList());
        }
    }

    /**
     * A response as it was last handed in, with what decides whether anybody but the counselor may ever read it.
     *
     * @param exercise its name in the guide
     * @param sealed whether each sees the other's answers only when both are in
     * @param measure whether it is a measure
     * @param report whether it is a report on a contact
     * @param current whether it is current: its author neither took it back nor has it again to go on with
     * @param now who may read it as its author says now; the revision has what was said when it was handed in
     * @param assignedWith what it was given together with, if that is known
     */
    public record CurrentResponse(
            CaseId caseId,
            String exercise,
            boolean sealed,
            boolean measure,
            boolean report,
            boolean current,
            Disclosure now,
            Optional<UUID> assignedWith,
            FullResponse work) {}
}
