package org.keptword.agenda.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseResponse;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.sessions.SessionLine;
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
    private final Map<AssignmentId, CaseAssignment> assignments;
    private final List<CaseResponse> responses;
    private final Map<ParticipantId, List<Instant>> heldWith = new HashMap<>();

    Suggestions(AgendaSources sources, List<SessionLine> sessions, LocalDate today, ZoneId zone) {
        this.sources = sources;
        this.sessions = List.copyOf(sessions);
        this.today = today;
        this.zone = zone;
        assignments = sources.homework().assignments().stream()
                .collect(Collectors.toMap(CaseAssignment::id, Function.identity()));
        responses = sources.homework().responses();
    }

    /** Everything, by topic, in the order it is suggested. */
    Map<Topic, LineSuggestion> all() {
        Map<Topic, LineSuggestion> found = new LinkedHashMap<>();
        Stream.of(safety(), responses(), promises(), differences(), points(), late())
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

    /** Returns a response as it is now, whether marked or not; empty for what its author keeps or took back. */
    Optional<AgendaLine.Content> response(Topic topic) {
        return responses.stream()
                .filter(work -> Topic.response(work.id()).equals(topic))
                .findFirst()
                .map(this::content);
    }

    /** Whether a line is about a response to an assignment. */
    boolean isAbout(Topic topic, CaseAssignment work) {
        return work.responses().stream()
                .anyMatch(response -> Topic.response(response.id()).equals(topic));
    }

    private AgendaLine.Content content(CaseResponse work) {
        CaseAssignment of = Known.in(assignments, work.assignment());
        return new AgendaLine.Content.Response(of.title(), of.entry(work));
    }

    private Stream<LineSuggestion> safety() {
        return sources.seeSafety()
                ? Stream.of(new LineSuggestion(
                        Topic.SAFETY,
                        "",
                        AgendaLine.Origin.SAFETY,
                        Optional.empty(),
                        new AgendaLine.Content.Safety(),
                        address("safety")))
                : Stream.empty();
    }

    private Stream<LineSuggestion> responses() {
        return responses.stream()
                .filter(work -> isHere(work.participant()))
                .filter(work -> work.isBroughtSince(lastWith(work.participant())))
                .map(work -> new LineSuggestion(
                        Topic.response(work.id()),
                        String.valueOf(work.broughtAt().orElseThrow().getEpochSecond()),
                        work.broughtByAuthor() ? AgendaLine.Origin.BY_CLIENT : AgendaLine.Origin.BY_COUNSELOR,
                        Optional.of(work.participant()),
                        content(work),
                        address(work.id())));
    }

    private Stream<LineSuggestion> promises() {
        return sources.unrepaired().stream()
                .filter(promise -> isHere(promise.owner()))
                .filter(promise -> !partsWell() || promise.beneficiary() != PromiseTerms.Beneficiary.PARTNER)
                .map(this::notKept);
    }

    private LineSuggestion notKept(PromiseConcerns.UnrepairedPromise promise) {
        return new LineSuggestion(
                Topic.promise(promise.id()),
                promise.times() + "/" + promise.lastDue().getEpochSecond(),
                AgendaLine.Origin.NOT_KEPT,
                Optional.of(promise.owner()),
                new AgendaLine.Content.NotKept(promise.what(), promise.times()),
                address("promises"));
    }

    /** Both partners' sayings: only where both are. */
    private Stream<LineSuggestion> differences() {
        boolean both = sources.line().mode() == CaseMode.COUPLE
                && sources.session().with().isEmpty()
                && sources.line().participants().stream().map(CaseLine.Who::id).allMatch(this::isHere);
        return both && !partsWell() ? sources.differences().stream().map(this::differs) : Stream.empty();
    }

    private LineSuggestion differs(PromiseConcerns.NoticeDifference one) {
        return new LineSuggestion(
                Topic.difference(one.owner()),
                one.kept() + "/" + one.noticed() + "/" + one.notNoticed() + "/" + one.seenDifferently(),
                AgendaLine.Origin.DIFFERENCE,
                Optional.of(one.owner()),
                new AgendaLine.Content.Differs(
                        one.what(),
                        Optional.of(AgendaSources.since(sources.session(), sessions))
                                .filter(Instant.EPOCH::isBefore),
                        one.kept(),
                        one.noticed(),
                        one.notNoticed(),
                        one.seenDifferently()),
                address("promises"));
    }

    private Stream<LineSuggestion> points() {
        return sources.points().stream()
                .filter(point -> isHere(point.whom()))
                .filter(point -> !point.ofBoth() || sources.session().with().isEmpty())
                .map(point -> new LineSuggestion(
                        point.topic(),
                        point.mark(),
                        AgendaLine.Origin.TALKING_POINT,
                        Optional.of(point.whom()),
                        new AgendaLine.Content.Point(point.topic().rule(), true),
                        address("progress")));
    }

    private Stream<LineSuggestion> late() {
        return sources.homework().assignments().stream()
                .filter(work -> isHere(work.participant()))
                .flatMap(work ->
                        LatePolicy.weigh(work, sources.line().jointWork(), heldWith(work.participant()), today, zone)
                                .map(how -> new LineSuggestion(
                                        Topic.late(work.id()),
                                        how + work.dueOn().map(day -> "/" + day).orElse(""),
                                        AgendaLine.Origin.LATE_WORK,
                                        Optional.of(work.participant()),
                                        new AgendaLine.Content.Late(work.title(), how),
                                        address("homework")))
                                .stream());
    }

    private List<Instant> heldWith(ParticipantId whom) {
        return heldWith.computeIfAbsent(
                whom,
                who -> sessions.stream()
                        .filter(one -> one.state() == SessionLine.State.HELD
                                && one.startsAt().isBefore(sources.session().startsAt())
                                && one.isWith(who))
                        .map(SessionLine::startsAt)
                        .toList());
    }

    /** When somebody was last in a session before this one; who stayed away was in none. */
    private Instant lastWith(ParticipantId whom) {
        return heldWith(whom).stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private boolean partsWell() {
        return sources.line().aim() == Aim.PART_WELL;
    }

    /** Returns the address of a response. */
    static String address(ResponseId id) {
        return "/review/" + id;
    }

    private String address(String page) {
        return "/cases/" + sources.line().id() + "/" + page;
    }

    /**
     * A suggested agenda line.
     *
     * @param mark the numbers it is about: with others it is suggested again, even where it was dropped or talked about
     */
    record LineSuggestion(
            Topic topic,
            String mark,
            AgendaLine.Origin origin,
            Optional<ParticipantId> whom,
            AgendaLine.Content matter,
            String address) {}
}
