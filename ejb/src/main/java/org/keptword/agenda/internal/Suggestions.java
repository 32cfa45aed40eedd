package org.keptword.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.LineContent;
import org.keptword.agenda.LineOrigin;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.homework.CaseAssignment;
import org.keptword.homework.CaseResponse;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.NoticeDifference;
import org.keptword.promises.UnrepairedPromise;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * What is worth a line on the agenda of a session, of those the session is with who take part now. Nothing of a partner who is not there,
 * and while the aim is to part well nothing about the partner. Pure.
 */
final class Suggestions {

    private final AgendaSources sources;
    private final List<SessionLine> sessions;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<AssignmentId, CaseAssignment> given;
    private final List<CaseResponse> responses;

    Suggestions(AgendaSources sources, List<SessionLine> sessions, LocalDate today, ZoneId zone) {
        this.sources = sources;
        this.sessions = List.copyOf(sessions);
        this.today = today;
        this.zone = zone;
        given = sources.homework().assignments().stream()
                .collect(Collectors.toMap(CaseAssignment::id, Function.identity()));
        responses = sources.homework().responses();
    }

    /** Everything, by topic, in the order it is suggested. */
    Map<Topic, LineSuggestion> all() {
        Map<Topic, LineSuggestion> found = new LinkedHashMap<>();
        Stream.of(safety(), pieces(), promises(), differences(), points(), late())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(LineSuggestion::origin))
                .forEach(one -> found.putIfAbsent(one.topic(), one));
        return found;
    }

    /** Whether somebody is in this session and takes part. */
    boolean isHere(ParticipantId whom) {
        return sources.session().with().map(whom::equals).orElse(true)
                && sources.line().participants().stream()
                        .anyMatch(who -> who.id().equals(whom) && who.state() == ParticipantState.ACTIVE);
    }

    /** A piece of work as it stands now, whether marked or not; empty for what its author keeps or took back. */
    Optional<LineContent> piece(Topic topic) {
        return responses.stream()
                .filter(work -> Topic.piece(work.id()).equals(topic))
                .findFirst()
                .map(this::piece);
    }

    /** Whether a line is about a piece of some work. */
    boolean isPieceOf(Topic topic, CaseAssignment work) {
        return work.responses().stream()
                .anyMatch(response -> Topic.piece(response.id()).equals(topic));
    }

    private LineContent piece(CaseResponse work) {
        CaseAssignment of = Known.in(given, work.assignment());
        return new LineContent.Piece(of.title(), of.entry(work));
    }

    private Stream<LineSuggestion> safety() {
        return sources.seeSafety()
                ? Stream.of(new LineSuggestion(
                        Topic.SAFETY,
                        "",
                        LineOrigin.SAFETY,
                        Optional.empty(),
                        new LineContent.Safety(),
                        address("safety")))
                : Stream.empty();
    }

    private Stream<LineSuggestion> pieces() {
        return responses.stream()
                .filter(work -> isHere(work.participant()))
                .filter(work -> work.isBroughtSince(lastWith(work.participant())))
                .map(work -> new LineSuggestion(
                        Topic.piece(work.id()),
                        String.valueOf(work.broughtAt().orElseThrow().getEpochSecond()),
                        work.broughtByAuthor() ? LineOrigin.BY_CLIENT : LineOrigin.BY_COUNSELOR,
                        Optional.of(work.participant()),
                        piece(work),
                        address(work.id())));
    }

    private Stream<LineSuggestion> promises() {
        return sources.unrepaired().stream()
                .filter(promise -> isHere(promise.owner()))
                .filter(promise -> !partsWell() || promise.beneficiary() != Beneficiary.PARTNER)
                .map(this::notKept);
    }

    private LineSuggestion notKept(UnrepairedPromise promise) {
        return new LineSuggestion(
                Topic.promise(promise.id()),
                promise.times() + "/" + promise.lastDue().getEpochSecond(),
                LineOrigin.NOT_KEPT,
                Optional.of(promise.owner()),
                new LineContent.NotKept(promise.what(), promise.times()),
                address("promises"));
    }

    /** Both partners' sayings: only where both are. */
    private Stream<LineSuggestion> differences() {
        boolean both = sources.line().mode() == CaseMode.COUPLE
                && sources.session().with().isEmpty()
                && sources.line().participants().stream().map(CaseLine.Who::id).allMatch(this::isHere);
        return both && !partsWell() ? sources.differences().stream().map(this::differs) : Stream.empty();
    }

    private LineSuggestion differs(NoticeDifference one) {
        return new LineSuggestion(
                Topic.difference(one.owner()),
                one.kept() + "/" + one.noticed() + "/" + one.notNoticed() + "/" + one.seenDifferently(),
                LineOrigin.DIFFERENCE,
                Optional.of(one.owner()),
                new LineContent.Differs(one.kept(), one.noticed(), one.notNoticed(), one.seenDifferently()),
                address("promises"));
    }

    private Stream<LineSuggestion> points() {
        return sources.points().stream()
                .filter(point -> isHere(point.whom()))
                .filter(point -> !point.ofBoth() || sources.session().with().isEmpty())
                .map(point -> new LineSuggestion(
                        point.topic(),
                        point.mark(),
                        LineOrigin.TALKING_POINT,
                        Optional.of(point.whom()),
                        new LineContent.Point(point.topic().rule(), true),
                        address("progress")));
    }

    private Stream<LineSuggestion> late() {
        return sources.homework().assignments().stream()
                .filter(work -> isHere(work.participant()))
                .flatMap(work -> LatePolicy.weigh(
                        work,
                        sources.line().jointWork(),
                        heldWith(work.participant()).toList(),
                        today,
                        zone)
                        .map(how -> new LineSuggestion(
                                Topic.late(work.id()),
                                how + work.dueOn().map(day -> "/" + day).orElse(""),
                                LineOrigin.LATE_WORK,
                                Optional.of(work.participant()),
                                new LineContent.Late(work.title(), how),
                                address("homework")))
                        .stream());
    }

    private Stream<Instant> heldWith(ParticipantId whom) {
        return sessions.stream()
                .filter(one -> one.state() == SessionState.HELD
                        && one.startsAt().isBefore(sources.session().startsAt())
                        && one.isWith(whom))
                .map(SessionLine::startsAt);
    }

    /** When somebody was last in a session before this one; who stayed away was in none. */
    private Instant lastWith(ParticipantId whom) {
        return heldWith(whom).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private boolean partsWell() {
        return sources.line().aim() == Aim.PART_WELL;
    }

    /** Where one looks at a piece of work. */
    static String address(ResponseId id) {
        return "/review/" + id;
    }

    private String address(String page) {
        return "/cases/" + sources.line().id() + "/" + page;
    }
}
