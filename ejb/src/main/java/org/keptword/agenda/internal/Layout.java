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
import org.keptword.agenda.AgendaBook;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.LineState;
import org.keptword.agenda.Matter;
import org.keptword.agenda.Origin;
import org.keptword.agenda.Topic;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.GivenWork;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * Lays out the agenda of one session: what the counselor decided, in its order, and what is suggested besides. What was kept for an
 * earlier session and not reached is suggested as long as nobody decides otherwise, for sessions with the same people; to a session with
 * one of two goes along only what is about this one alone. What was dropped or talked about comes back when it stands for other numbers.
 * Pure.
 */
public final class Layout {

    /** What about one partner may go along from a session with both to one with this partner. */
    private static final Set<Origin> ABOUT_ONE = Set.of(Origin.BY_CLIENT, Origin.NOT_KEPT, Origin.LATE_WORK);

    private final AgendaBook book;
    private final SessionLine session;
    private final Suggestions suggestions;
    private final Map<Topic, Derived> derived;
    private final AgendaSources sources;

    public Layout(AgendaBook book, AgendaSources sources, LocalDate today, ZoneId zone) {
        this.book = book;
        this.sources = sources;
        this.session = sources.session();
        this.suggestions = new Suggestions(sources, book.sessions(), today, zone);
        this.derived = suggestions.all();
    }

    /** Every line, the dropped ones last. */
    public List<AgendaLine> lines() {
        List<AgendaLine> lines = new ArrayList<>();
        Map<Topic, Row> here = new LinkedHashMap<>();
        book.rows().stream()
                .filter(row -> row.session().id().equals(session.id()))
                .sorted(Comparator.comparingInt(Row::place).thenComparing(Row::id))
                .forEach(row -> here.put(row.topic(), row));
        here.values().stream()
                .filter(row -> row.state() != LineState.DROPPED)
                .forEach(row -> decided(row).ifPresent(lines::add));
        if (session.state() == SessionState.PLANNED) {
            Map<Topic, Row> earlier = earlier();
            derived.values().stream()
                    .filter(one -> !here.containsKey(one.topic()))
                    .flatMap(one -> suggested(one, Optional.ofNullable(earlier.get(one.topic()))).stream())
                    .forEach(lines::add);
            earlier.values().stream()
                    .filter(row -> row.state() == LineState.KEPT
                            && !here.containsKey(row.topic())
                            && !derived.containsKey(row.topic()))
                    .flatMap(row -> carried(row).stream())
                    .forEach(lines::add);
        }
        here.values().stream()
                .filter(row -> row.state() == LineState.DROPPED)
                .forEach(row -> decided(row).ifPresent(lines::add));
        return lines;
    }

    /** What a line is stored as when it is decided about first. */
    Optional<Derived> derived(Topic topic) {
        return Optional.ofNullable(derived.get(topic));
    }

    /** The exercise a line is about, or null. */
    String exercise(Topic topic) {
        return sources.given().stream()
                .filter(work -> Topic.late(work.id()).equals(topic) || suggestions.isPieceOf(topic, work))
                .map(GivenWork::exercise)
                .findFirst()
                .orElse(null);
    }

    /** The decision of the earlier session a line comes from. */
    Optional<Row> before(Topic topic) {
        return Optional.ofNullable(earlier().get(topic)).filter(row -> row.state() == LineState.KEPT);
    }

    private Optional<AgendaLine> decided(Row row) {
        return matter(row)
                .filter(any -> isOfThose(row.whom()))
                .map(matter -> new AgendaLine(
                        Optional.of(row.id()),
                        row.version(),
                        row.topic(),
                        row.origin(),
                        row.whom(),
                        matter,
                        address(row),
                        row.first().flatMap(this::from),
                        row.onTable(),
                        row.state()));
    }

    private Optional<AgendaLine> suggested(Derived one, Optional<Row> before) {
        boolean settled = before.filter(row -> row.state() != LineState.KEPT
                        && row.mark().equals(one.mark())
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
                        before.filter(row -> row.state() == LineState.KEPT).flatMap(this::from),
                        false,
                        LineState.SUGGESTED));
    }

    private Optional<AgendaLine> carried(Row row) {
        return matter(row)
                .filter(any -> isOfThose(row.whom()) && !row.topic().equals(Topic.SAFETY))
                .map(matter -> new AgendaLine(
                        Optional.empty(),
                        -1,
                        row.topic(),
                        row.origin(),
                        row.whom(),
                        matter,
                        address(row),
                        from(row),
                        false,
                        LineState.SUGGESTED));
    }

    /** Whoever paused or left stays out of what lies ahead; what was, was. */
    private boolean isOfThose(Optional<ParticipantId> whom) {
        return session.state() != SessionState.PLANNED
                || whom.map(suggestions::isHere).orElse(true);
    }

    /** The latest decision about each topic for the sessions before this one. */
    private Map<Topic, Row> earlier() {
        return book.rows().stream()
                .filter(row -> isOver(row.session()) && goesAlong(row))
                .sorted(Comparator.comparing(Row::id))
                .collect(Collectors.toMap(Row::topic, row -> row, (before, after) -> after, LinkedHashMap::new));
    }

    /** What was held before this one; and what did not take place, whenever it was planned for. */
    private boolean isOver(SessionLine other) {
        boolean held = other.state() == SessionState.HELD && other.startsAt().isBefore(session.startsAt());
        boolean off = other.state() == SessionState.CANCELLED || other.state() == SessionState.MISSED;
        return !other.id().equals(session.id()) && (held || off);
    }

    private boolean goesAlong(Row row) {
        if (row.session().with().equals(session.with())) {
            return true;
        }
        return row.session().with().isEmpty() && row.whom().equals(session.with()) && ABOUT_ONE.contains(row.origin());
    }

    private Optional<AgendaLine.From> from(Row row) {
        return from(row.first().orElse(row.session().id()));
    }

    private Optional<AgendaLine.From> from(SessionId id) {
        return book.sessions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new AgendaLine.From(one.id(), one.startsAt(), one.ordinal()));
    }

    /** What a line says now; nothing for work its author keeps to oneself or took back. */
    private Optional<Matter> matter(Row row) {
        if (derived.containsKey(row.topic())) {
            return Optional.of(derived.get(row.topic()).matter());
        }
        String kind = row.topic().kind();
        return switch (kind) {
            case "piece" -> suggestions.piece(row.topic());
            case "own" -> Optional.of(new Matter.Own(row.words()));
            case "promise" -> Optional.of(new Matter.NotKept(row.words(), 0));
            case "difference" -> Optional.of(new Matter.Differs(0, 0, 0, 0));
            case "late" -> title(row).map(title -> new Matter.Late(title, Matter.Late.How.NO_MORE));
            case "point" -> Optional.of(new Matter.Point(row.topic().rule(), false));
            default -> Optional.of(new Matter.Safety());
        };
    }

    private Optional<LocalizedText> title(Row row) {
        return sources.given().stream()
                .filter(work -> Topic.late(work.id()).equals(row.topic()))
                .map(GivenWork::title)
                .findFirst()
                .or(row::exercise);
    }

    private String address(Row row) {
        if (derived.containsKey(row.topic())) {
            return derived.get(row.topic()).address();
        }
        String of = "/cases/" + sources.line().id() + "/";
        return switch (row.topic().kind()) {
            case "piece" -> "/review/" + row.topic().of();
            case "own" -> "";
            case "promise", "difference" -> of + "promises";
            case "late" -> of + "homework";
            case "point" -> of + "progress";
            default -> of + "safety";
        };
    }
}
