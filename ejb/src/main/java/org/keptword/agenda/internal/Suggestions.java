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
import org.keptword.agenda.Matter;
import org.keptword.agenda.Origin;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.homework.GivenWork;
import org.keptword.homework.HandedInWork;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Difference;
import org.keptword.promises.UnrepairedPromise;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseMode;
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
    private final Map<AssignmentId, GivenWork> given;

    Suggestions(AgendaSources sources, List<SessionLine> sessions, LocalDate today, ZoneId zone) {
        this.sources = sources;
        this.sessions = List.copyOf(sessions);
        this.today = today;
        this.zone = zone;
        given = sources.given().stream().collect(Collectors.toMap(GivenWork::id, Function.identity()));
    }

    /** Everything, by topic, in the order it is suggested. */
    Map<Topic, Derived> all() {
        Map<Topic, Derived> found = new LinkedHashMap<>();
        Stream.of(safety(), pieces(), promises(), differences(), points(), late())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Derived::origin))
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
    Optional<Matter> piece(Topic topic) {
        return sources.handedIn().stream()
                .filter(work -> Topic.piece(work.id()).equals(topic))
                .findFirst()
                .map(this::piece);
    }

    /** Whether a line is about a piece of some work. */
    boolean isPieceOf(Topic topic, GivenWork work) {
        return sources.handedIn().stream()
                .anyMatch(piece -> piece.assignment().equals(work.id())
                        && Topic.piece(piece.id()).equals(topic));
    }

    private Matter piece(HandedInWork work) {
        GivenWork of = given.get(work.assignment());
        return new Matter.Piece(of.title(), work.entry().map(of.recurrence()::entry));
    }

    private Stream<Derived> safety() {
        return sources.seeSafety()
                ? Stream.of(new Derived(
                        Topic.SAFETY, "", Origin.SAFETY, Optional.empty(), new Matter.Safety(), address("safety")))
                : Stream.empty();
    }

    private Stream<Derived> pieces() {
        return sources.handedIn().stream()
                .filter(work -> isHere(work.participant()) && given.containsKey(work.assignment()))
                .filter(work -> work.broughtAt() != null && !work.broughtAt().isBefore(lastWith(work.participant())))
                .map(work -> new Derived(
                        Topic.piece(work.id()),
                        String.valueOf(work.broughtAt().getEpochSecond()),
                        work.byAuthor() ? Origin.BY_CLIENT : Origin.BY_COUNSELOR,
                        Optional.of(work.participant()),
                        piece(work),
                        address(work.id())));
    }

    private Stream<Derived> promises() {
        return sources.unrepaired().stream()
                .filter(promise -> isHere(promise.owner()))
                .filter(promise -> !partsWell() || promise.beneficiary() != Beneficiary.PARTNER)
                .map(this::notKept);
    }

    private Derived notKept(UnrepairedPromise promise) {
        return new Derived(
                Topic.promise(promise.id()),
                promise.times() + "/" + promise.lastDue().getEpochSecond(),
                Origin.NOT_KEPT,
                Optional.of(promise.owner()),
                new Matter.NotKept(promise.what(), promise.times()),
                address("promises"));
    }

    /** Both partners' sayings: only where both are. */
    private Stream<Derived> differences() {
        boolean both = sources.line().mode() == CaseMode.COUPLE
                && sources.session().with().isEmpty()
                && sources.line().participants().stream().map(CaseLine.Who::id).allMatch(this::isHere);
        return both && !partsWell() ? sources.differences().stream().map(this::differs) : Stream.empty();
    }

    private Derived differs(Difference one) {
        return new Derived(
                Topic.difference(one.owner()),
                one.kept() + "/" + one.noticed() + "/" + one.notNoticed() + "/" + one.seenDifferently(),
                Origin.DIFFERENCE,
                Optional.of(one.owner()),
                new Matter.Differs(one.kept(), one.noticed(), one.notNoticed(), one.seenDifferently()),
                address("promises"));
    }

    private Stream<Derived> points() {
        return sources.points().stream()
                .filter(point -> isHere(point.whom()))
                .filter(point -> !point.ofBoth() || sources.session().with().isEmpty())
                .map(point -> new Derived(
                        point.topic(),
                        point.mark(),
                        Origin.TALKING_POINT,
                        Optional.of(point.whom()),
                        new Matter.Point(point.topic().rule(), true),
                        address("progress")));
    }

    private Stream<Derived> late() {
        Map<AssignmentId, List<HandedInWork>> pieces =
                sources.handedIn().stream().collect(Collectors.groupingBy(HandedInWork::assignment));
        return sources.given().stream()
                .filter(work -> isHere(work.participant()))
                .flatMap(work -> LatePolicy.weigh(
                        work,
                        pieces.getOrDefault(work.id(), List.of()),
                        sources.line().jointWork(),
                        heldWith(work.participant()).toList(),
                        today,
                        zone)
                        .map(how -> new Derived(
                                Topic.late(work.id()),
                                how + work.dueOn().map(day -> "/" + day).orElse(""),
                                Origin.LATE_WORK,
                                Optional.of(work.participant()),
                                new Matter.Late(work.title(), how),
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
