package org.keptword.web.homework;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/** What the counselor chose for one exercise, while the page is open: how often for everybody, the rest for each participant. */
final class Choice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String UNTIL = "until.";

    private final String exercise;
    private final Recurrence.Kind recurs;
    private final Set<DayOfWeek> days;
    private final LocalDate until;
    private final String typedUntil;
    private final String words;
    private final Map<UUID, Own> own = new LinkedHashMap<>();

    /**
     * What one participant gets of it.
     *
     * @param words instructions for this participant alone, instead of those for both
     */
    record Own(AssignmentRequest.Placement place, boolean lighter, String words) implements Serializable {}

    /** What the plan proposes. */
    Choice(AssignmentPreview.Row row) {
        exercise = row.exercise();
        recurs = Recurrence.Kind.valueOf(row.recurs().name());
        days = Set.of();
        until = null;
        typedUntil = "";
        words = "";
        row.cells().stream()
                .filter(cell -> cell.placement() != AssignmentRequest.Placement.NOT)
                .forEach(cell -> own.put(cell.to().value(), new Own(cell.placement(), false, "")));
    }

    /** What was sent. */
    Choice(String exercise, Sent sent, Recurrence.Kind usual, List<UUID> participants) {
        this.exercise = exercise;
        recurs = sent.one(Recurrence.Kind.class, "recurs." + exercise, usual);
        days = recurs == Recurrence.Kind.WEEKDAYS
                ? sent.some(DayOfWeek.class, "days." + exercise)
                : EnumSet.noneOf(DayOfWeek.class);
        typedUntil = recurs == Recurrence.Kind.NEVER ? "" : sent.text(UNTIL + exercise);
        until = typedUntil.isEmpty() ? null : sent.readableDay(UNTIL + exercise).orElse(null);
        words = sent.text("words." + exercise);
        for (UUID to : participants) {
            String theirs = "." + exercise + "." + to;
            own.put(
                    to,
                    new Own(
                            sent.one(
                                    AssignmentRequest.Placement.class,
                                    "place" + theirs,
                                    AssignmentRequest.Placement.NOW),
                            sent.has("lighter" + theirs),
                            sent.text("words" + theirs)));
        }
    }

    /** Refuses a last day that was typed and is no day. */
    void requireDay(Sent sent) {
        if (!typedUntil.isEmpty()) {
            sent.day(UNTIL + exercise);
        }
    }

    /** The requests this makes: one for each participant. */
    List<AssignmentRequest> requests() {
        if (recurs == Recurrence.Kind.WEEKDAYS && days.isEmpty()) {
            throw new DomainRefusal("refusal.homework.daysMissing");
        }
        return requests(new Recurrence(recurs, days, until));
    }

    /** The same while it is being chosen: without its days yet, "on chosen days" counts once. */
    List<AssignmentRequest> preview() {
        return recurs == Recurrence.Kind.WEEKDAYS && days.isEmpty() ? requests(Recurrence.ONCE) : requests();
    }

    private List<AssignmentRequest> requests(Recurrence recurrence) {
        List<AssignmentRequest> requests = new ArrayList<>();
        own.forEach((to, what) -> requests.add(new AssignmentRequest(
                new ParticipantId(to),
                exercise,
                what.place(),
                what.lighter(),
                recurrence,
                what.words().isEmpty() ? words.isEmpty() ? null : words : what.words(),
                !what.words().isEmpty())));
        return requests;
    }

    /** Whether anything but the participants and the order was chosen, so that it has to be seen. */
    boolean isChanged(Recurrence.Kind usual) {
        Predicate<Own> different = one -> one.lighter() || !one.words().isEmpty();
        return recurs != usual
                || !typedUntil.isEmpty()
                || !words.isEmpty()
                || own.values().stream().anyMatch(different);
    }

    /** What a participant gets of it, or null. */
    Own of(ParticipantId to) {
        return own.get(to.value());
    }

    Recurrence.Kind recurs() {
        return recurs;
    }

    Set<DayOfWeek> days() {
        return Set.copyOf(days);
    }

    LocalDate until() {
        return until;
    }

    /** The last day as it was typed; empty where none was. */
    String typedUntil() {
        return typedUntil;
    }

    String words() {
        return words;
    }
}
