package org.keptword.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.GivenWork;
import org.keptword.homework.HandedInWork;
import org.keptword.homework.SentReply;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.Agreement;
import org.keptword.reports.PrepReport.Brought;
import org.keptword.reports.PrepReport.Given;
import org.keptword.reports.PrepReport.HandedIn;
import org.keptword.reports.PrepReport.Open;
import org.keptword.reports.PrepReport.Outcome;
import org.keptword.reports.PrepReport.PersonPart;
import org.keptword.reports.PrepReport.Reply;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * Puts a prep report together from what was read, and adds nothing. "Since" is the moment the session before began: what was agreed and
 * given in it belongs to the time after it.
 */
public final class PrepAssembly {

    private final CaseLine line;
    private final SessionLine session;
    private final Optional<SessionLine> last;
    private final int place;
    private final List<CaseLine.Who> people;
    private final Instant now;
    private final LocalDate today;
    private List<AgreedLine> agreed = List.of();
    private List<GivenWork> given = List.of();
    private List<HandedInWork> handedIn = List.of();
    private Map<AssignmentId, GivenWork> givenById = Map.of();
    private Map<AssignmentId, List<HandedInWork>> pieces = Map.of();
    private List<AnsweredWork> inFull = List.of();
    private List<SentReply> sent = List.of();
    private Map<ResponseId, List<SentReply>> repliesByWork = Map.of();

    /**
     * Begins with the sessions.
     *
     * @param all every session of the case
     * @param id the one to prepare; {@link NotFound} when it is not among them
     * @param zone where the reader is
     */
    public PrepAssembly(CaseLine line, List<SessionLine> all, SessionId id, Instant now, ZoneId zone) {
        this.line = line;
        this.now = now;
        today = LocalDate.ofInstant(now, zone);
        session = all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        List<SessionLine> before = all.stream()
                .filter(s -> s.state() == SessionState.HELD
                        && !s.id().equals(id)
                        && s.startsAt().isBefore(session.startsAt()))
                .toList();
        last = before.stream().max(Comparator.comparing(SessionLine::startsAt));
        place = session.ordinal().orElse(before.size() + 1);
        people = line.participants().stream()
                .filter(who ->
                        session.with().map(one -> one.equals(who.id())).orElse(who.state() != ParticipantState.LEFT))
                .toList();
    }

    /** The session held before this one. */
    public Optional<SessionLine> last() {
        return last;
    }

    /** From when on things are told: from the session before, or from the beginning. */
    public Instant since() {
        return last.map(SessionLine::startsAt).orElse(Instant.EPOCH);
    }

    /** What was agreed in the session before. */
    public void agreed(List<AgreedLine> lines) {
        agreed = List.copyOf(lines);
    }

    /** Everything given, and everything handed in, in the case. */
    public void work(List<GivenWork> allGiven, List<HandedInWork> allHandedIn) {
        given = List.copyOf(allGiven);
        handedIn = List.copyOf(allHandedIn);
        givenById = given.stream().collect(Collectors.toMap(GivenWork::id, Function.identity()));
        pieces = handedIn.stream().collect(Collectors.groupingBy(HandedInWork::assignment));
    }

    /** The pieces to talk about: marked since the session before, of those the session is with. */
    public List<UUID> brought() {
        return handedIn.stream()
                .filter(w -> w.broughtAt() != null && !w.broughtAt().isBefore(since()))
                .filter(w -> people.stream().anyMatch(who -> who.id().equals(w.participant())))
                .map(w -> w.id().value())
                .toList();
    }

    /** Those pieces in full, and what was sent. */
    public void words(List<AnsweredWork> full, List<SentReply> replies) {
        inFull = List.copyOf(full);
        sent = List.copyOf(replies);
        repliesByWork = sent.stream().collect(Collectors.groupingBy(SentReply::response));
    }

    /** The whole. */
    public PrepReport report(boolean seeSafety) {
        return new PrepReport(
                session,
                line,
                place,
                seeSafety,
                last,
                people.stream().map(this::part).toList(),
                agreed.stream().filter(this::concerns).map(this::agreement).toList(),
                now);
    }

    private PersonPart part(CaseLine.Who who) {
        List<Brought> brought = inFull.stream()
                .filter(w -> w.participant().equals(who.id()))
                .map(w -> new Brought(w, repliesTo(w.id())))
                .toList();
        Set<ResponseId> printed = brought.stream().map(b -> b.work().id()).collect(Collectors.toSet());
        return new PersonPart(
                who.id(),
                who.name(),
                given(who.id()),
                handedIn(who.id()),
                brought,
                sent.stream()
                        .filter(s -> s.participant().equals(who.id()) && !printed.contains(s.response()))
                        .filter(s -> s.text() != null || !s.remarks().isEmpty())
                        .map(s -> new Reply(givenById.get(s.assignment()).title(), s))
                        .toList(),
                open(who.id()),
                (int) given.stream()
                        .filter(g -> g.participant().equals(who.id()) && g.queued())
                        .count());
    }

    private List<Given> given(ParticipantId who) {
        return given.stream()
                .filter(g -> g.participant().equals(who) && !g.assignedAt().isBefore(since()) && !g.queued())
                .map(g -> new Given(
                        g.title(),
                        g.assignedAt(),
                        g.dueOn(),
                        entries(piecesOf(g)).max(Comparator.naturalOrder()).map(g.recurrence()::entry),
                        !piecesOf(g).isEmpty()))
                .toList();
    }

    private List<HandedIn> handedIn(ParticipantId who) {
        Map<AssignmentId, List<HandedInWork>> byExercise = handedIn.stream()
                .filter(w -> w.participant().equals(who) && !w.handedInAt().isBefore(since()))
                .collect(Collectors.groupingBy(HandedInWork::assignment, LinkedHashMap::new, Collectors.toList()));
        List<HandedIn> lines = new ArrayList<>();
        byExercise.forEach((assignment, came) -> lines.add(new HandedIn(
                givenById.get(assignment).title(),
                came.size(),
                (int) came.stream().filter(HandedInWork::waiting).count(),
                came.get(came.size() - 1).handedInAt())));
        return lines;
    }

    private List<Open> open(ParticipantId who) {
        return given.stream()
                .filter(g -> g.participant().equals(who) && g.running())
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
        List<HandedInWork> pieces = piecesOf(work);
        return entries(pieces.stream().filter(HandedInWork::returned).toList())
                .min(Comparator.naturalOrder())
                .or(() -> work.recurrence()
                        .entryFrom(today)
                        .flatMap(entry -> entries(pieces).anyMatch(entry::equals)
                                ? work.recurrence().entryAfter(entry)
                                : Optional.of(entry)));
    }

    private static Stream<LocalDate> entries(List<HandedInWork> pieces) {
        return pieces.stream().flatMap(piece -> piece.entry().stream());
    }

    private List<HandedInWork> piecesOf(GivenWork work) {
        return pieces.getOrDefault(work.id(), List.of());
    }

    private List<SentReply> repliesTo(ResponseId response) {
        return repliesByWork.getOrDefault(response, List.of());
    }

    private boolean concerns(AgreedLine agreement) {
        return agreement
                .participant()
                .map(one -> people.stream().anyMatch(who -> who.id().equals(one)))
                .orElse(true);
    }

    private Agreement agreement(AgreedLine agreement) {
        return new Agreement(
                agreement.id(),
                agreement.title(),
                agreement.participant().map(line::nameOf),
                agreement.words(),
                agreement.exercise() == null ? Outcome.TO_ASK : outcome(agreement));
    }

    /** Of several times the exercise was given, the latest counts. */
    private Outcome outcome(AgreedLine agreement) {
        GivenWork latest = given.stream()
                .filter(g -> g.exercise().equals(agreement.exercise())
                        && agreement
                                .participant()
                                .filter(g.participant()::equals)
                                .isPresent())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (latest == null) {
            return Outcome.NOT_OPEN;
        }
        boolean came = piecesOf(latest).stream().anyMatch(w -> !w.handedInAt().isBefore(since()));
        if (came) {
            return Outcome.HANDED_IN;
        }
        return latest.running() || latest.queued() ? Outcome.NOT_HANDED_IN : Outcome.NOT_OPEN;
    }
}
