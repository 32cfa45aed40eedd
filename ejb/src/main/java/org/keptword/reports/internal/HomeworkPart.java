package org.keptword.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.CaseResponse;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepHomework.Assigned;
import org.keptword.reports.prep.PrepHomework.HandedIn;
import org.keptword.reports.prep.PrepHomework.InFull;
import org.keptword.reports.prep.PrepHomework.Open;
import org.keptword.reports.prep.PrepHomework.Reply;
import org.keptword.reports.prep.PrepReport.Outcome;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Assembles the homework since the session before, person by person, from what was read. */
final class HomeworkPart {

    private final CaseHomework homework;
    private final List<CaseResponse> responses;
    private final PrepMeetings meetings;
    private final Predicate<CaseAssignment> heldBack;
    private final LocalDate today;
    private final Map<AssignmentId, CaseAssignment> byId;
    private final Map<ParticipantId, Instant> broughtSince = new HashMap<>();

    /**
     * Takes what was read.
     *
     * @param heldBack whether something given cannot be done now, because work towards the other person is closed or rests
     * @param today where the reader is
     */
    HomeworkPart(CaseHomework homework, PrepMeetings meetings, Predicate<CaseAssignment> heldBack, LocalDate today) {
        this.homework = homework;
        this.meetings = meetings;
        this.heldBack = heldBack;
        this.today = today;
        responses = homework.responses();
        byId = homework.assignments().stream().collect(Collectors.toMap(CaseAssignment::id, Function.identity()));
    }

    /** The responses to have in full: those marked for the session, or everything that was handed in. */
    List<UUID> wanted(List<CaseLine.Who> people, boolean everything) {
        Set<ParticipantId> wanted = people.stream().map(CaseLine.Who::id).collect(Collectors.toSet());
        return responses.stream()
                .filter(w -> wanted.contains(w.participant()))
                .filter(w -> isMarked(w) || (everything && isNew(w)))
                .map(w -> w.id().value())
                .toList();
    }

    /** Which of the responses that are in full were marked for the session. */
    Set<ResponseId> marked() {
        return responses.stream().filter(this::isMarked).map(CaseResponse::id).collect(Collectors.toSet());
    }

    /** The responses whose authors marked them for the session. */
    Set<ResponseId> markedByAuthor(Homework.ResponsesWithReplies withReplies) {
        Set<ResponseId> marked = marked();
        return withReplies.inFull().stream()
                .filter(FullResponse::broughtByAuthor)
                .map(FullResponse::id)
                .filter(marked::contains)
                .collect(Collectors.toSet());
    }

    /**
     * The work of one person.
     *
     * @param all responses in full and replies, this person's among them
     * @param marked which of them are listed under what is to be talked about
     * @param everything whether the others are in full, too
     */
    PrepHomework of(CaseLine.Who who, Homework.ResponsesWithReplies all, Set<ResponseId> marked, boolean everything) {
        Homework.ResponsesWithReplies withReplies = all.of(who.id());
        Map<ResponseId, List<SentReply>> replies =
                withReplies.sent().stream().collect(Collectors.groupingBy(SentReply::response));
        List<InFull> inFull = withReplies.inFull().stream()
                .filter(w -> everything || marked.contains(w.id()))
                .map(w -> new InFull(w, replies.getOrDefault(w.id(), List.of())))
                .toList();
        Set<ResponseId> printed = inFull.stream().map(b -> b.work().id()).collect(Collectors.toSet());
        return new PrepHomework(
                who.id(),
                who.name(),
                assigned(who.id()),
                handedIn(who.id()),
                inFull.stream().filter(b -> marked.contains(b.work().id())).toList(),
                inFull.stream().filter(b -> !marked.contains(b.work().id())).toList(),
                (int) responses.stream()
                        .filter(w -> w.participant().equals(who.id()) && isNew(w) && !printed.contains(w.id()))
                        .count(),
                withReplies.sent().stream()
                        .filter(s -> !printed.contains(s.response()))
                        .filter(s -> s.text() != null || !s.remarks().isEmpty())
                        .map(s -> new Reply(Known.in(byId, s.assignment()).title(), s))
                        .toList(),
                open(who.id()),
                (int) homework.assignments().stream()
                        .filter(g -> g.participant().equals(who.id()) && g.isQueued())
                        .count());
    }

    /** What somebody brings waits for a session with that person: one with the other alone leaves it where it is. */
    private boolean isMarked(CaseResponse work) {
        return work.isBroughtSince(broughtSince.computeIfAbsent(work.participant(), meetings::since));
    }

    private boolean isNew(CaseResponse work) {
        return !work.handedInAt().isBefore(meetings.since());
    }

    private List<Assigned> assigned(ParticipantId who) {
        return homework.assignments().stream()
                .filter(g -> g.participant().equals(who) && !g.assignedAt().isBefore(meetings.since()) && !g.isQueued())
                .map(g -> new Assigned(
                        g.title(),
                        g.assignedAt(),
                        g.dueOn(),
                        entries(g.responses()).max(Comparator.naturalOrder()).map(g.recurrence()::entry),
                        !g.responses().isEmpty()))
                .toList();
    }

    private List<HandedIn> handedIn(ParticipantId who) {
        Map<AssignmentId, List<CaseResponse>> byExercise = responses.stream()
                .filter(w -> w.participant().equals(who) && isNew(w))
                .collect(Collectors.groupingBy(CaseResponse::assignment, LinkedHashMap::new, Collectors.toList()));
        List<HandedIn> lines = new ArrayList<>();
        byExercise.forEach((assignment, came) -> lines.add(new HandedIn(
                came.get(came.size() - 1).id(),
                Known.in(byId, assignment).title(),
                came.size(),
                (int) came.stream().filter(CaseResponse::isWaiting).count(),
                came.get(came.size() - 1).handedInAt())));
        return lines;
    }

    private List<Open> open(ParticipantId who) {
        return homework.assignments().stream()
                .filter(g -> g.participant().equals(who) && g.isOpen() && !heldBack.test(g))
                .filter(CaseAssignment::isUndone)
                .map(g -> new Open(
                        g.title(),
                        g.dueOn(),
                        openEntry(g).map(g.recurrence()::entry),
                        g.responses().stream().anyMatch(CaseResponse::isReturned),
                        g.recurrence().kind()))
                .toList();
    }

    private Optional<LocalDate> openEntry(CaseAssignment work) {
        List<CaseResponse> done = work.responses();
        return entries(done.stream().filter(CaseResponse::isReturned).toList())
                .min(Comparator.naturalOrder())
                .or(() -> work.recurrence()
                        .entryFrom(today)
                        .flatMap(entry -> entries(done).anyMatch(entry::equals)
                                ? work.recurrence().entryAfter(entry)
                                : Optional.of(entry)));
    }

    /** What came of something agreed in a session that began at a moment. */
    Outcome outcome(AgreedLine agreed, Instant since) {
        return AgreedExerciseOutcome.outcome(agreed, homework, since);
    }

    private static Stream<LocalDate> entries(List<CaseResponse> of) {
        return of.stream().flatMap(one -> one.entry().stream());
    }
}
