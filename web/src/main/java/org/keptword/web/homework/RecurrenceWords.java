package org.keptword.web.homework;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import org.keptword.homework.assign.Recurrence;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says how an exercise comes back: "Every week", "Every Monday and Thursday, until Fri, Dec 4". */
final class RecurrenceWords {

    private RecurrenceWords() {}

    static String of(Recurrence recurrence, LocalizedTexts t, Dates dates) {
        String often = recurrence.kind() == Recurrence.Kind.WEEKDAYS
                ? t.with(
                        "homework.recurs.on",
                        t.list(recurrence.days().stream()
                                .sorted()
                                .map(day -> day.getDisplayName(TextStyle.FULL, t.language()))
                                .toList()))
                : t.of("homework.recurs", recurrence.kind());
        return recurrence.until() == null
                ? often
                : t.with("homework.recurs.until", often, dates.day(recurrence.until()));
    }

    static String brief(DayOfWeek day, LocalizedTexts t) {
        return day.getDisplayName(TextStyle.SHORT, t.language());
    }
}
