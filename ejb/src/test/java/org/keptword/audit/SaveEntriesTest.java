package org.keptword.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;
import org.keptword.shared.persistence.Stamp;

class SaveEntriesTest {

    private static final Instant TEN = Instant.parse("2026-11-27T10:00:00Z");
    private static final UUID ANA = UUID.randomUUID();
    private static final Actor WHO = Actor.job(new PracticeId(UUID.randomUUID()), "test");

    @Test
    void theFirstSaveIsAnEntryAndTheNextAnHourLater() {
        Stamp noted = new Stamp(ANA, TEN);
        assertTrue(SaveEntries.isDue(null, ANA, TEN));
        assertFalse(SaveEntries.isDue(noted, ANA, TEN));
        assertFalse(SaveEntries.isDue(noted, ANA, TEN.plusSeconds(3599)));
        assertTrue(SaveEntries.isDue(noted, ANA, TEN.plusSeconds(3600)));
    }

    @Test
    void theSaveOfAnotherIsAnEntryOfItsOwn() {
        assertTrue(SaveEntries.isDue(new Stamp(ANA, TEN), UUID.randomUUID(), TEN.plusSeconds(60)));
    }

    @Test
    void anotherPlaceAndAnotherRightAreOther() {
        SaveEntries saves = from("192.0.2.7");
        UUID first = saves.as(WHO, "OWNER");
        assertEquals(first, saves.as(WHO, "OWNER"));
        assertNotEquals(first, saves.as(WHO, "EMERGENCY"));
        assertNotEquals(first, from("198.51.100.7").as(WHO, "OWNER"));
        assertEquals(first, from("192.0.2.8").as(WHO, "OWNER"), "the log does not tell these apart either");
    }

    private static SaveEntries from(String address) {
        SaveEntries saves = new SaveEntries();
        saves.origin = new RequestOrigin();
        saves.origin.comesFrom(address);
        return saves;
    }
}
