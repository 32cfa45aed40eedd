package org.keptword.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.records.OpenedPage;

/** Puts who looked on pages of whole days. */
public final class OpenedDays {

    /** So many lines a page begins a new day with at most. */
    static final int LINES = 20;

    /** So many are asked for: a page, and more than anybody works with in a day. */
    public static final int ASKED = 120;

    private OpenedDays() {}

    /** @param looked the last day first; at most {@value #ASKED} */
    public static OpenedPage page(List<RecordReadings.Looked> looked) {
        Map<LocalDate, List<OpenedPage.Opened>> days = new LinkedHashMap<>();
        looked.forEach(
                one -> days.computeIfAbsent(one.day(), any -> new ArrayList<>()).add(one.opened()));
        List<OpenedPage.Day> shown = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<LocalDate, List<OpenedPage.Opened>> day : days.entrySet()) {
            if (lines >= LINES) {
                return new OpenedPage(
                        shown, Optional.of(shown.get(shown.size() - 1).day()));
            }
            shown.add(new OpenedPage.Day(day.getKey(), day.getValue()));
            lines += day.getValue().size();
        }
        return new OpenedPage(shown, Optional.empty());
    }
}
