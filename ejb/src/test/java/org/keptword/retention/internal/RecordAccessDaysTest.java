package org.keptword.retention.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.access.Relation;
import org.keptword.retention.RecordAccessService;
import org.keptword.retention.internal.RecordAccessReader.Looked;

class RecordAccessDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aDayIsNeverTornApart() {
        List<Looked> looked = new ArrayList<>();
        add(looked, DAY, 19);
        add(looked, DAY.minusDays(1), 30);
        add(looked, DAY.minusDays(2), 1);

        RecordAccessService.RecordAccessPage page = RecordAccessService.RecordAccessDays.page(looked);

        assertEquals(
                List.of(19, 30),
                page.days().stream().map(day -> day.by().size()).toList());
        assertEquals(Optional.of(DAY.minusDays(1)), page.older());
    }

    @Test
    void theLastPageHasNoOtherAfterIt() {
        List<Looked> looked = new ArrayList<>();
        add(looked, DAY, 20);
        assertEquals(
                Optional.empty(),
                RecordAccessService.RecordAccessDays.page(looked).older());
        assertEquals(
                List.of(), RecordAccessService.RecordAccessDays.page(List.of()).days());
    }

    private static void add(List<Looked> to, LocalDate day, int people) {
        for (int i = 0; i < people; i++) {
            to.add(new Looked(
                    day,
                    new RecordAccessService.RecordAccessPage.Opened(
                            "Person " + i, Relation.OWNER, Instant.EPOCH, Instant.EPOCH, false)));
        }
    }
}
