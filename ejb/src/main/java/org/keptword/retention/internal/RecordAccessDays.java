package org.keptword.retention.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.retention.RecordAccessService;

/** Groups record accesses into pages of whole days. */
public final class RecordAccessDays {

    /** So many lines a page begins a new day with at most. */
    static final int LINES = 20;

    /** So many are asked for: a page, and more than anybody works with in a day. */
    public static final int ASKED = 120;

    private RecordAccessDays() {}

    /** @param looked the last day first; at most {@value #ASKED} */
    public static RecordAccessService.RecordAccessPage page(List<RecordAccessReader.Looked> looked) {
        Map<LocalDate, List<RecordAccessService.RecordAccessPage.Opened>> days = new LinkedHashMap<>();
        looked.forEach(
                one -> days.computeIfAbsent(one.day(), any -> new ArrayList<>()).add(one.opened()));
        List<RecordAccessService.RecordAccessPage.Day> shown = new ArrayList<>();
        int lines = 0;
        for (Map.Entry<LocalDate, List<RecordAccessService.RecordAccessPage.Opened>> day : days.entrySet()) {
            if (lines >= LINES) {
                return new RecordAccessService.RecordAccessPage(
                        shown, Optional.of(shown.get(shown.size() - 1).day()));
            }
            shown.add(new RecordAccessService.RecordAccessPage.Day(day.getKey(), day.getValue()));
            lines += day.getValue().size();
        }
        return new RecordAccessService.RecordAccessPage(shown, Optional.empty());
    }
}
