package org.keptword.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.shared.persistence.Stamp;

class SaveEntriesTest {

    private static final Instant TEN = Instant.parse("2026-11-27T10:00:00Z");
    private static final UUID ANA = UUID.randomUUID();

    @Test
    void theFirstSaveIsAnEntryAndTheNextAnHourLater() {
        assertTrue(SaveEntries.isDue(null, TEN));
        assertFalse(SaveEntries.isDue(TEN, TEN));
        assertFalse(SaveEntries.isDue(TEN, TEN.plusSeconds(3599)));
        assertTrue(SaveEntries.isDue(TEN, TEN.plusSeconds(3600)));
    }

    @Test
    void theSaveOfAnotherPersonIsAnEntryOfItsOwn() {
        Stamp noted = new Stamp(ANA, TEN);
        assertTrue(SaveEntries.isDue(null, ANA, TEN));
        assertFalse(SaveEntries.isDue(noted, ANA, TEN.plusSeconds(60)));
        assertTrue(SaveEntries.isDue(noted, UUID.randomUUID(), TEN.plusSeconds(60)));
        assertTrue(SaveEntries.isDue(noted, ANA, TEN.plusSeconds(3600)));
    }
}
