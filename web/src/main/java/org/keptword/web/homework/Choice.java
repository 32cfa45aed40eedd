package org.keptword.web.homework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** What the counselor chose for one exercise, while the page is open. */
public class Choice implements PageForm {

    private static final long serialVersionUID = 1L;

    private final String exercise;
    private final Recurrence.Kind usual;

    /** The place by participant, as the page sends it. */
    private final Map<UUID, String> places = new HashMap<>();

    public boolean lighter;
    public Recurrence.Kind recurs;
    private String[] days = new String[0];
    public LocalDate until;
    public String instructions;

    Choice(AssignmentPreview.Row row) {
        exercise = row.exercise();
        usual = Recurrence.Kind.valueOf(row.recurs().name());
        recurs = usual;
        row.cells()
                .forEach(cell -> places.put(cell.to().value(), cell.placement().name()));
    }

    /** Returns the assignment requests this makes: one for each participant. */
    List<AssignmentRequest> requests() {
        return isNowhere() ? List.of() : requests(recurrence());
    }

    private boolean isNowhere() {
        return places.values().stream().allMatch(AssignmentRequest.Placement.NOT.name()::equals);
    }

    private List<AssignmentRequest> requests(Recurrence recurrence) {
        return places.entrySet().stream()
                .filter(place -> !AssignmentRequest.Placement.NOT.name().equals(place.getValue()))
                .map(place -> new AssignmentRequest(
                        new ParticipantId(place.getKey()),
                        exercise,
                        AssignmentRequest.Placement.valueOf(place.getValue()),
                        lighter,
                        recurrence,
                        instructions == null || instructions.isBlank() ? null : instructions.strip()))
                .toList();
    }

    /** The same while it is being chosen: without its days yet, "on chosen days" counts once. */
    List<AssignmentRequest> preview() {
        boolean unfinished = recurs == Recurrence.Kind.WEEKDAYS && days.length == 0;
        return unfinished ? requests(Recurrence.ONCE) : requests();
    }

    private Recurrence recurrence() {
        Set<DayOfWeek> chosen = recurs == Recurrence.Kind.WEEKDAYS
                ? Arrays.stream(days).map(DayOfWeek::valueOf).collect(Collectors.toSet())
                : Set.of();
        if (recurs == Recurrence.Kind.WEEKDAYS && chosen.isEmpty()) {
            throw new DomainRefusal("refusal.homework.daysMissing");
        }
        return new Recurrence(recurs, chosen, recurs == Recurrence.Kind.NEVER ? null : until);
    }

    /** Whether anything but the place was chosen, so that it has to be seen. */
    public boolean isChanged() {
        return lighter || recurs != usual || (instructions != null && !instructions.isBlank());
    }

    public Map<UUID, String> getPlaces() {
        return places;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = days.clone();
    }
}
