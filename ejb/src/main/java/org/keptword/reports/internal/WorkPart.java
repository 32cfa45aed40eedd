package org.keptword.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.GivenWork;
import org.keptword.homework.HandedInWork;
import org.keptword.homework.SentReply;
import org.keptword.homework.ToldWork;
import org.keptword.homework.WorkBook;
import org.keptword.homework.WorkCourse;
import org.keptword.reports.PrepReport.Outcome;
import org.keptword.reports.PrepWork;
import org.keptword.reports.PrepWork.Given;
import org.keptword.reports.PrepWork.HandedIn;
import org.keptword.reports.PrepWork.InFull;
import org.keptword.reports.PrepWork.Open;
import org.keptword.reports.PrepWork.Reply;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Work since the session before, person by person, out of what was read; adds nothing. */
final class WorkPart {

    private final WorkCourse course;
    private final PrepMeetings meetings;
    private final Predicate<GivenWork> heldBack;
    private final LocalDate today;
    private final Map<AssignmentId, GivenWork> givenById;
    private final Map<AssignmentId, List<HandedInWork>> pieces;

    /**
     * Takes what was read.
     *
     * @param heldBack whether something given cannot be done now, because work towards the other person is closed or rests
     * @param today where the reader is
     */
    WorkPart(WorkCourse course, PrepMeetings meetings, Predicate<GivenWork> heldBack, LocalDate today) {
        this.course = course;
        this.meetings = meetings;
        this.heldBack = heldBack;
        this.today = today;
        givenById = course.given().stream().collect(Collectors.toMap(GivenWork::id, Function.identity()));
        pieces = course.handedIn().stream().collect(Collectors.groupingBy(HandedInWork::assignment));
    }

    /** The pieces to have in full: those marked for the session, or everything that was handed in. */
    List<UUID> wanted(List<CaseLine.Who> people, boolean everything) {
        Set<ParticipantId> wanted = people.stream().map(CaseLine.Who::id).collect(Collectors.toSet());
        return course.handedIn().stream()
                .filter(w -> wanted.contains(w.participant()))
                .filter(w -> isMarked(w) || (everything && isNew(w)))
                .map(w -> w.id().value())
                .toList();
    }

    /** Which of the pieces that are in full were marked for the session. */
    Set<ResponseId> marked() {
        return course.handedIn().stream()
                .filter(this::isMarked)
                .map(HandedInWork::id)
                .collect(Collectors.toSet());
    }

    /** The pieces whose authors marked them for the session. */
    Set<ResponseId> markedByAuthor(ToldWork told) {
        Set<ResponseId> marked = marked();
        return told.inFull().stream()
                .filter(AnsweredWork::broughtByAuthor)
                .map(AnsweredWork::id)
                .filter(marked::contains)
                .collect(Collectors.toSet());
    }

    /**
     * The work of one person.
     *
     * @param all pieces in full and replies, this person's among them
     * @param marked which of them stand under what is to be talked about
     * @param everything whether the others are in full, too
     */
    PrepWork of(CaseLine.Who who, ToldWork all, Set<ResponseId> marked, boolean everything) {
        ToldWork told = all.of(who.id());
        Map<ResponseId, List<SentReply>> replies =
                told.sent().stream().collect(Collectors.groupingBy(SentReply::response));
        List<InFull> inFull = told.inFull().stream()
                .filter(w -> everything || marked.contains(w.id()))
                .map(w -> new InFull(w, replies.getOrDefault(w.id(), List.of())))
                .toList();
        Set<ResponseId> printed = inFull.stream().map(b -> b.work().id()).collect(Collectors.toSet());
        return new PrepWork(
                who.id(),
                who.name(),
                given(who.id()),
                handedIn(who.id()),
                inFull.stream().filter(b -> marked.contains(b.work().id())).toList(),
                inFull.stream().filter(b -> !marked.contains(b.work().id())).toList(),
                (int) course.handedIn().stream()
                        .filter(w -> w.participant().equals(who.id()) && isNew(w) && !printed.contains(w.id()))
                        .count(),
                told.sent().stream()
                        .filter(s -> !printed.contains(s.response()))
                        .filter(s -> s.text() != null || !s.remarks().isEmpty())
                        .map(s -> new Reply(givenById.get(s.assignment()).title(), s))
                        .toList(),
                open(who.id()),
                (int) course.given().stream()
                        .filter(g -> g.participant().equals(who.id()) && g.queued())
                        .count());
    }

    /** What somebody brings waits for a session with that person: one with the other alone leaves it where it is. */
    private boolean isMarked(HandedInWork work) {
        return work.broughtAt() != null && !work.broughtAt().isBefore(meetings.since(work.participant()));
    }

    private boolean isNew(HandedInWork work) {
        return !work.handedInAt().isBefore(meetings.since());
    }

    private List<Given> given(ParticipantId who) {
        return course.given().stream()
                .filter(g -> g.participant().equals(who) && !g.assignedAt().isBefore(meetings.since()) && !g.queued())
                .map(g -> new Given(
                        g.title(),
                        g.assignedAt(),
                        g.dueOn(),
                        entries(piecesOf(g)).max(Comparator.naturalOrder()).map(g.recurrence()::entry),
                        !piecesOf(g).isEmpty()))
                .toList();
    }

    private List<HandedIn> handedIn(ParticipantId who) {
        Map<AssignmentId, List<HandedInWork>> byExercise = course.handedIn().stream()
                .filter(w -> w.participant().equals(who) && isNew(w))
                .collect(Collectors.groupingBy(HandedInWork::assignment, LinkedHashMap::new, Collectors.toList()));
        List<HandedIn> lines = new ArrayList<>();
        byExercise.forEach((assignment, came) -> lines.add(new HandedIn(
                came.get(came.size() - 1).id(),
                givenById.get(assignment).title(),
                came.size(),
                (int) came.stream().filter(HandedInWork::waiting).count(),
                came.get(came.size() - 1).handedInAt())));
        return lines;
    }

    private List<Open> open(ParticipantId who) {
        return course.given().stream()
                .filter(g -> g.participant().equals(who) && g.open() && !heldBack.test(g))
                .filter(g -> g.recurs()
                        || piecesOf(g).isEmpty()
                        || piecesOf(g).stream().anyMatch(HandedInWork::returned))
                .map(g -> new Open(
                        g.title(),
                        g.dueOn(),
                        openEntry(g).map(g.recurrence()::entry),
                        piecesOf(g).stream().anyMatch(HandedInWork::returned),
                        g.recurrence().kind()))
                .toList();
    }

    private Optional<LocalDate> openEntry(GivenWork work) {
        List<HandedInWork> done = piecesOf(work);
        return entries(done.stream().filter(HandedInWork::returned).toList())
                .min(Comparator.naturalOrder())
                .or(() -> work.recurrence()
                        .entryFrom(today)
                        .flatMap(entry -> entries(done).anyMatch(entry::equals)
                                ? work.recurrence().entryAfter(entry)
                                : Optional.of(entry)));
    }

    /** What came of something agreed in a session that began at a moment. */
    Outcome outcome(AgreedLine agreed, Instant since) {
        return AgreedWork.outcome(agreed, new WorkBook(course.given(), course.handedIn()), since);
    }

    private static Stream<LocalDate> entries(List<HandedInWork> pieces) {
        return pieces.stream().flatMap(piece -> piece.entry().stream());
    }

    private List<HandedInWork> piecesOf(GivenWork work) {
        return pieces.getOrDefault(work.id(), List.of());
    }
}
