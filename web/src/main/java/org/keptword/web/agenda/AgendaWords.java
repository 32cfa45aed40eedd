package org.keptword.web.agenda;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.homework.assign.Recurrence;
import org.keptword.progress.TalkingPoint;
import org.keptword.reports.agenda.AgendaPoints;
import org.keptword.sessions.AgendaSource;
import org.keptword.shared.ParticipantId;
import org.keptword.web.progress.PointWords;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says what lines of an agenda are about, in one plain sentence each, for screen and paper alike. */
public final class AgendaWords {

    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final List<CaseLine.Who> people;

    public AgendaWords(LocalizedTexts localizedTexts, Dates dates, List<CaseLine.Who> people) {
        this.localizedTexts = localizedTexts;
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
                .map(point -> new PointWords(localizedTexts, people).say(point))
                .orElseGet(() -> say(line));
    }

    /** What a line is about; a talking point by its name alone. */
    public String say(AgendaLine line) {
        String name = line.whom().map(this::name).orElse("");
        AgendaLine.Content content = line.matter();
        if (content instanceof AgendaLine.Content.Own own) {
            return own.words();
        }
        if (content instanceof AgendaLine.Content.Response response) {
            return localizedTexts.with("agenda.piece", name, localizedTexts.in(response.title()))
                    + response.entry().map(entry -> ", " + say(entry)).orElse("");
        }
        if (content instanceof AgendaLine.Content.NotKept promise) {
            return localizedTexts.with("agenda.not-kept", name, promise.what(), promise.times());
        }
        if (content instanceof AgendaLine.Content.Differs one) {
            return differs(name, partner(line), one);
        }
        if (content instanceof AgendaLine.Content.Late late) {
            return localizedTexts.with("agenda.late." + key(late.how()), name, localizedTexts.in(late.title()));
        }
        return content instanceof AgendaLine.Content.Point point
                ? localizedTexts.with("agenda.point." + point.rule(), name)
                : localizedTexts.get("agenda.see-safety");
    }

    /** What a line is about that is named in the form for a session just held. */
    public String say(AgendaSource.AgendaTopic topic) {
        String name = topic.whom().map(this::name).orElse("");
        String title = topic.title().map(localizedTexts::in).orElse("");
        return switch (topic.kind()) {
            case "own" -> topic.words();
            case "piece" -> localizedTexts.with("agenda.piece", name, title);
            case "promise" -> localizedTexts.with("agenda.not-kept", name, topic.words(), 0);
            case "difference" -> localizedTexts.with("agenda.differs.no-more", name);
            case "late" -> localizedTexts.with("agenda.late.no-more", name, title);
            case "point" -> localizedTexts.with("agenda.point." + topic.rule(), name);
            default -> localizedTexts.get("agenda.see-safety");
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
                            : localizedTexts.with("agenda.nth", said.get(i), String.valueOf(nth), String.valueOf(of));
                })
                .toList();
    }

    /** Where a line comes from. */
    public String origin(AgendaLine line) {
        return localizedTexts.of("agenda.origin", line.origin());
    }

    /** From which earlier session it comes, or nothing. */
    public String from(AgendaLine line) {
        return line.from()
                .map(from -> from.ordinal()
                        .map(nth -> localizedTexts.with("agenda.from", String.valueOf(nth)))
                        .orElseGet(() -> localizedTexts.with("agenda.from-day", dates.day(from.startsAt()))))
                .orElse("");
    }

    private String differs(String owner, String partner, AgendaLine.Content.Differs one) {
        if (one.kept() == 0) {
            return localizedTexts.with("agenda.differs.no-more", owner);
        }
        return localizedTexts.with(
                "agenda.differs",
                owner,
                one.what()
                        .map(what -> localizedTexts.with("agenda.differs.one", what))
                        .orElseGet(() -> localizedTexts.get("agenda.differs.several")),
                partner,
                one.kept(),
                one.since()
                        .map(since -> localizedTexts.with("agenda.differs.since", dates.day(since)))
                        .orElse(""),
                one.noticed(),
                one.notNoticed(),
                one.seenDifferently());
    }

    private static String key(Enum<?> how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(Recurrence.Entry entry) {
        return entry.weekly() ? localizedTexts.with("prep.entry.week", dates.day(entry.day())) : dates.day(entry.day());
    }

    private String name(ParticipantId whom) {
        return CaseLine.Who.nameOf(whom, people).orElse("");
    }

    private String partner(AgendaLine line) {
        return people.stream()
                .filter(who -> !line.whom().filter(who.id()::equals).isPresent())
                .map(CaseLine.Who::name)
                .findFirst()
                .orElse("");
    }
}
