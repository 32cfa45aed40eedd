package org.keptword.access.model;

import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.keptword.access.presence.WorkingWeek;

/** A working week as it is stored: minutes of the day for Monday to Sunday, the same minute twice for a day off. */
@Embeddable
public class WeekHours {

    private static final int DAYS = 7;
    private static final int MINUTES = 60;

    private int[] begins = new int[DAYS];

    private int[] ends = new int[DAYS];

    protected WeekHours() {}

    public WeekHours(WorkingWeek week) {
        week.days().forEach((day, hours) -> {
            begins[day.getValue() - 1] = minutes(hours.begins());
            ends[day.getValue() - 1] = minutes(hours.ends());
        });
    }

    public WorkingWeek week() {
        Map<DayOfWeek, WorkingWeek.Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int at = day.getValue() - 1;
            if (begins[at] < ends[at]) {
                days.put(day, new WorkingWeek.Hours(time(begins[at]), time(ends[at])));
            }
        }
        return new WorkingWeek(days);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }
}
