package org.keptword.web.shell;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keptword.access.presence.WorkingWeek;

/** A working week as it is typed, a line for each day. */
public class WeekForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private final ArrayList<DayForm> days = new ArrayList<>();

    public WeekForm(WorkingWeek week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(new DayForm(day, week.on(day)));
        }
    }

    /** The week typed. One without any day is refused, and so is a day with one time alone or with times that run backwards. */
    public WorkingWeek week() {
        Map<DayOfWeek, WorkingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> day.hours().ifPresent(hours -> week.put(day.getDay(), hours)));
        return new WorkingWeek(week);
    }

    public List<DayForm> getDays() {
        return days;
    }
}
