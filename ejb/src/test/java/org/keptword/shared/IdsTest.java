package org.keptword.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.custody.AuditLogEntry;

class IdsTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T09:30:00.123456Z");

    @Test
    void anIdSaysTheMillisecondItWasMadeIn() {
        UUID id = Ids.newId(MOMENT);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(Instant.parse("2026-03-01T09:30:00.123Z"), AuditLogEntry.at(id));
    }

    @Test
    void idsOfTheSameMomentAreInTheOrderTheyWereMade() {
        List<String> ids = IntStream.range(0, 10_000)
                .mapToObj(i -> Ids.newId(MOMENT).toString())
                .toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void idsAreInTheOrderOfTheirMicroseconds() {
        List<String> ids = new ArrayList<>();
        for (int micros = 0; micros < 3_000; micros++) {
            ids.add(
                    0,
                    Ids.newId(MOMENT.minus(Duration.ofNanos(1_000L * micros))).toString());
        }
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(Ids.newId(MOMENT.plusMillis(1)).compareTo(Ids.newId(MOMENT)) > 0);
    }
}
