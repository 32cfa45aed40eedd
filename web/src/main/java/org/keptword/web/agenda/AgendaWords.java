package org.keptword.web.agenda;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.Matter;
import org.keptword.cases.CaseLine;
import org.keptword.homework.WorkEntry;
import org.keptword.progress.TalkingPoint;
import org.keptword.reports.AgendaPoints;
import org.keptword.sessions.AgendaTopic;
import org.keptword.shared.ParticipantId;
import org.keptword.web.progress.PointWords;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Says what lines of an agenda are about, in one plain sentence each, for screen and paper alike. */
public final class AgendaWords {

    private final Speech speech;
    private final Dates dates;
    private final List<CaseLine.Who> people;

    public AgendaWords(Speech speech, Dates dates, List<CaseLine.Who> people) {
        this.speech = speech;
        this.dates = dates;
        this.people = List.copyOf(people);
    }

    /**
     * What a line is about.
     *
     * @param points the talking points of the case: one of them is said with its numbers, one that does not stand any more by its name
     */
    public String say(AgendaLine line, List<TalkingPoint> points) {
        return Optional.ofNullable(AgendaPoints.byTopic(points).get(line.topic()))
                .map(point -> new PointWords(speech, people).say(point))
                .orElseGet(() -> say(line));
    }

    /** What a line is about; a talking point by its name alone. */
    public String say(AgendaLine line) {
        String name = line.whom().map(this::name).orElse("");
        Matter matter = line.matter();
        if (matter instanceof Matter.Own own) {
            return own.words();
        }
        if (matter instanceof Matter.Piece piece) {
            return speech.with("agenda.piece", name, speech.in(piece.title()))
                    + piece.entry().map(entry -> ", " + say(entry)).orElse("");
        }
        if (matter instanceof Matter.NotKept promise) {
            return speech.with("agenda.not-kept", name, promise.what(), promise.times());
        }
        if (matter instanceof Matter.Differs one) {
            return speech.with("agenda.differs", name, partner(line), one.kept(), one.noticed(), one.seenDifferently());
        }
        if (matter instanceof Matter.Late late) {
            return speech.with("agenda.late." + key(late.how()), name, speech.in(late.title()));
        }
        return matter instanceof Matter.Point point
                ? speech.with("agenda.point." + point.rule(), name)
                : speech.get("agenda.see-safety");
    }

    /** What a line is about that is named in the form for a session just held. */
    public String say(AgendaTopic topic) {
        String name = topic.whom().map(this::name).orElse("");
        String title = topic.title().map(speech::in).orElse("");
        return switch (topic.kind()) {
            case "own" -> topic.words();
            case "piece" -> speech.with("agenda.piece", name, title);
            case "promise" -> speech.with("agenda.not-kept", name, topic.words(), 0);
            case "difference" -> speech.with("agenda.differs", name, "", 0, 0, 0);
            case "late" -> speech.with("agenda.late.no-more", name, title);
            case "point" -> speech.with("agenda.point." + topic.rule(), name);
            default -> speech.get("agenda.see-safety");
        };
    }

    /** Sentences of a list so that none is like another: those said several times are numbered. */
    public List<String> apart(List<String> said) {
        return IntStream.range(0, said.size())
                .mapToObj(i -> {
                    int of = Collections.frequency(said, said.get(i));
                    int nth = Collections.frequency(said.subList(0, i + 1), said.get(i));
                    return of == 1
                            ? said.get(i)
                            : speech.with("agenda.nth", said.get(i), String.valueOf(nth), String.valueOf(of));
                })
                .toList();
    }

    /** Where a line comes from. */
    public String origin(AgendaLine line) {
        return speech.of("agenda.origin", line.origin());
    }

    /** From which earlier session it comes, or nothing. */
    public String from(AgendaLine line) {
        return line.from()
                .map(from -> from.ordinal()
                        .map(nth -> speech.with("agenda.from", String.valueOf(nth)))
                        .orElseGet(() -> speech.with("agenda.from-day", dates.day(from.startsAt()))))
                .orElse("");
    }

    private static String key(Enum<?> how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(WorkEntry entry) {
        return entry.weekly() ? speech.with("prep.entry.week", dates.day(entry.day())) : dates.day(entry.day());
    }

    private String name(ParticipantId whom) {
        return people.stream()
                .filter(who -> who.id().equals(whom))
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }

    private String partner(AgendaLine line) {
        return people.stream()
                .filter(who -> !line.whom().filter(who.id()::equals).isPresent())
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }
}
