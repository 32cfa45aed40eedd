package org.keptword.agenda.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.Topic;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * Lays out the agenda of one session: what the counselor decided, in its order, and what is suggested besides. What was kept for an
 * earlier session and not reached is suggested unless somebody decides otherwise, for sessions with the same people; to a session with
 * one of two goes along only what is about this one alone. What was dropped or talked about comes back when its numbers have changed.
 * Pure.
 */
public final class AgendaLayout {

    /** What about one partner may go along from a session with both to one with this partner. */
    private static final Set<AgendaLine.Origin> ABOUT_ONE =
            Set.of(AgendaLine.Origin.BY_CLIENT, AgendaLine.Origin.NOT_KEPT, AgendaLine.Origin.LATE_WORK);

    private final CaseAgendas book;
    private final SessionLine session;
    private final Suggestions suggestions;
    private final Map<Topic, Suggestions.LineSuggestion> derived;
    private final AgendaSources sources;

    public AgendaLayout(CaseAgendas book, AgendaSources sources, LocalDate today, ZoneId zone) {
        this.book = book;
        this.sources = sources;
        this.session = sources.session();
        this.suggestions = new Suggestions(sources, book.sessions(), today, zone);
        this.derived = suggestions.all();
    }

    /** Every line, the dropped ones last. */
    public List<AgendaLine> lines() {
        List<AgendaLine> lines = new ArrayList<>();
        Map<Topic, CaseAgendas.DecidedLine> here = new LinkedHashMap<>();
        book.rows().stream()
                .filter(decidedLine -> decidedLine.session().id().equals(session.id()))
                .sorted(Comparator.comparingInt(CaseAgendas.DecidedLine::place)
                        .thenComparing(CaseAgendas.DecidedLine::id))
                .forEach(decidedLine -> here.put(decidedLine.topic(), decidedLine));
        here.values().stream()
                .filter(decidedLine -> decidedLine.state() != AgendaLine.State.DROPPED)
                .forEach(decidedLine -> decided(decidedLine).ifPresent(lines::add));
        if (session.state() == SessionLine.State.PLANNED) {
            Map<Topic, CaseAgendas.DecidedLine> earlier = earlier();
            derived.values().stream()
                    .filter(one -> !here.containsKey(one.topic()))
                    .flatMap(one -> suggested(one, Optional.ofNullable(earlier.get(one.topic()))).stream())
                    .forEach(lines::add);
            earlier.values().stream()
                    .filter(decidedLine -> decidedLine.state() == AgendaLine.State.KEPT
                            && !here.containsKey(decidedLine.topic())
                            && !derived.containsKey(decidedLine.topic()))
                    .flatMap(decidedLine -> carried(decidedLine).stream())
                    .forEach(lines::add);
        }
        here.values().stream()
                .filter(decidedLine -> decidedLine.state() == AgendaLine.State.DROPPED)
                .forEach(decidedLine -> decided(decidedLine).ifPresent(lines::add));
        return lines;
    }

    /** What a line is stored as when it is decided about first. */
    Optional<Suggestions.LineSuggestion> derived(Topic topic) {
        return Optional.ofNullable(derived.get(topic));
    }

    /** The exercise a line is about, or null. */
    @Nullable
    String exercise(Topic topic) {
        return sources.homework().assignments().stream()
                .filter(work -> Topic.late(work.id()).equals(topic) || suggestions.isAbout(topic, work))
                .map(CaseAssignment::exercise)
                .findFirst()
                .orElse(null);
    }

    /** The decision of the earlier session a line comes from. */
    Optional<CaseAgendas.DecidedLine> before(Topic topic) {
        return Optional.ofNullable(earlier().get(topic))
                .filter(decidedLine -> decidedLine.state() == AgendaLine.State.KEPT);
    }

    private Optional<AgendaLine> decided(CaseAgendas.DecidedLine decidedLine) {
        return matter(decidedLine)
                .filter(any -> isOfThose(decidedLine.whom()))
                .map(matter -> new AgendaLine(
                        Optional.of(decidedLine.id()),
                        decidedLine.version(),
                        decidedLine.topic(),
                        decidedLine.origin(),
                        decidedLine.whom(),
                        matter,
                        address(decidedLine),
                        decidedLine.first().flatMap(this::from),
                        decidedLine.onTable(),
                        decidedLine.state()));
    }

    private Optional<AgendaLine> suggested(Suggestions.LineSuggestion one, Optional<CaseAgendas.DecidedLine> before) {
        boolean settled = before.filter(decidedLine -> decidedLine.state() != AgendaLine.State.KEPT
                        && decidedLine.mark().equals(one.mark())
                        && !one.topic().equals(Topic.SAFETY))
                .isPresent();
        return settled
                ? Optional.empty()
                : Optional.of(new AgendaLine(
                        Optional.empty(),
                        -1,
                        one.topic(),
                        one.origin(),
                        one.whom(),
                        one.matter(),
                        one.address(),
                        before.filter(decidedLine -> decidedLine.state() == AgendaLine.State.KEPT)
                                .flatMap(this::from),
                        false,
                        AgendaLine.State.SUGGESTED));
    }

    private Optional<AgendaLine> carried(CaseAgendas.DecidedLine decidedLine) {
        return matter(decidedLine)
                .filter(any ->
                        isOfThose(decidedLine.whom()) && !decidedLine.topic().equals(Topic.SAFETY))
                .map(matter -> new AgendaLine(
                        Optional.empty(),
                        -1,
                        decidedLine.topic(),
                        decidedLine.origin(),
                        decidedLine.whom(),
                        matter,
                        address(decidedLine),
                        from(decidedLine),
                        false,
                        AgendaLine.State.SUGGESTED));
    }

    /** Whoever paused or left stays out of what lies ahead; what was, was. */
    private boolean isOfThose(Optional<ParticipantId> whom) {
        return session.state() != SessionLine.State.PLANNED
                || whom.map(suggestions::isHere).orElse(true);
    }

    /** The latest decision about each topic for the sessions before this one. */
    private Map<Topic, CaseAgendas.DecidedLine> earlier() {
        return book.rows().stream()
                .filter(decidedLine -> isOver(decidedLine.session()) && goesAlong(decidedLine))
                .sorted(Comparator.comparing(CaseAgendas.DecidedLine::id))
                .collect(Collectors.toMap(
                        CaseAgendas.DecidedLine::topic,
                        decidedLine -> decidedLine,
                        (before, after) -> after,
                        LinkedHashMap::new));
    }

    /** What was held before this one; and what did not take place, whenever it was planned for. */
    private boolean isOver(SessionLine other) {
        boolean held =
                other.state() == SessionLine.State.HELD && other.startsAt().isBefore(session.startsAt());
        boolean off = other.state() == SessionLine.State.CANCELLED || other.state() == SessionLine.State.MISSED;
        return !other.id().equals(session.id()) && (held || off);
    }

    private boolean goesAlong(CaseAgendas.DecidedLine decidedLine) {
        if (decidedLine.session().with().equals(session.with())) {
            return true;
        }
        return decidedLine.session().with().isEmpty()
                && decidedLine.whom().equals(session.with())
                && ABOUT_ONE.contains(decidedLine.origin());
    }

    private Optional<AgendaLine.From> from(CaseAgendas.DecidedLine decidedLine) {
        return from(decidedLine.first().orElse(decidedLine.session().id()));
    }

    private Optional<AgendaLine.From> from(SessionId id) {
        return book.sessions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new AgendaLine.From(one.id(), one.startsAt(), one.ordinal()));
    }

    /** What a line says now; nothing for work its author keeps to oneself or took back. */
    private Optional<AgendaLine.Content> matter(CaseAgendas.DecidedLine decidedLine) {
        if (derived.containsKey(decidedLine.topic())) {
            return Optional.of(derived.get(decidedLine.topic()).matter());
        }
        String kind = decidedLine.topic().kind();
        return switch (kind) {
            case "piece" -> suggestions.response(decidedLine.topic());
            case "own" -> Optional.of(new AgendaLine.Content.Own(decidedLine.words()));
            case "promise" -> Optional.of(new AgendaLine.Content.NotKept(decidedLine.words(), 0));
            case "difference" -> Optional.of(AgendaLine.Content.Differs.NO_MORE);
            case "late" ->
                title(decidedLine)
                        .map(title -> new AgendaLine.Content.Late(title, AgendaLine.Content.Late.How.NO_MORE));
            case "point" ->
                Optional.of(new AgendaLine.Content.Point(decidedLine.topic().rule(), false));
            default -> Optional.of(new AgendaLine.Content.Safety());
        };
    }

    private Optional<LocalizedText> title(CaseAgendas.DecidedLine decidedLine) {
        return sources.homework().assignments().stream()
                .filter(work -> Topic.late(work.id()).equals(decidedLine.topic()))
                .map(CaseAssignment::title)
                .findFirst()
                .or(decidedLine::exercise);
    }

    private String address(CaseAgendas.DecidedLine decidedLine) {
        if (derived.containsKey(decidedLine.topic())) {
            return derived.get(decidedLine.topic()).address();
        }
        String of = "/cases/" + sources.line().id() + "/";
        return switch (decidedLine.topic().kind()) {
            case "piece" -> "/review/" + decidedLine.topic().of();
            case "own" -> "";
            case "promise", "difference" -> of + "promises";
            case "late" -> of + "homework";
            case "point" -> of + "progress";
            default -> of + "safety";
        };
    }
}
