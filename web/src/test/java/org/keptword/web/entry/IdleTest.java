package org.keptword.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aQuarterOfAnHourWithoutATouchIsTheEndAndNotASecondLess() {
        Idle idle = new Idle(NOON);
        assertFalse(idle.isOver(NOON.plus(QUARTER), QUARTER));
        assertTrue(idle.isOver(NOON.plus(QUARTER).plusSeconds(1), QUARTER));
    }

    @Test
    void whatAPageSendsByItselfTouchesOnlyTheMomentSomebodyWasThere() {
        Idle idle = new Idle(NOON);
        for (int minute = 1; minute <= 15; minute++) {
            Instant now = NOON.plusSeconds(60L * minute);
            idle = idle.touchedAt(now.minus(Idle.age(Integer.toString(60 * minute))));
        }
        assertEquals(NOON, idle.touched());
        assertTrue(idle.isOver(NOON.plus(QUARTER).plusSeconds(1), QUARTER));
    }

    @Test
    void anAutosaveJustAfterAKeyKeepsThePersonIn() {
        Instant now = NOON.plusSeconds(840);
        Idle idle = new Idle(NOON).touchedAt(now.minus(Idle.age("2")));
        assertEquals(now.minusSeconds(2), idle.touched());
    }

    @Test
    void whatAPersonAskedForCountsAsNowAndNoHeaderTakesAMomentBack() {
        assertEquals(Duration.ZERO, Idle.age(null));
        assertEquals(NOON, new Idle(NOON).touchedAt(NOON.minusSeconds(30)).touched());
    }

    @Test
    void aHeaderThatIsNoNumberKeepsNobodyIn() {
        for (String odd : new String[] {"", "-5", "1e3", "soon", "99999999999"}) {
            assertTrue(Idle.age(odd).compareTo(QUARTER) > 0, odd);
        }
    }

    @Test
    void theTimeCanBeMadeShorterAndNeverLonger() {
        assertEquals(Duration.ofSeconds(6), Idle.shortened(QUARTER, "6"));
        for (String not : new String[] {null, "", "0", "-1", "901", "86400", "an hour"}) {
            assertEquals(QUARTER, Idle.shortened(QUARTER, not), String.valueOf(not));
        }
    }

    @Test
    void theProvidersNameOfASignInIsReadFromItsToken() {
        assertEquals(Optional.of("abc"), ProviderSessions.session("e30.eyJzaWQiOiJhYmMifQ.sig"));
        for (String odd : new String[] {"", "a.b", "e30.e30.sig", "e30.%%%.sig", "e30.eyJzaWQiOjd9.sig"}) {
            assertEquals(Optional.empty(), ProviderSessions.session(odd), odd);
        }
    }
}
