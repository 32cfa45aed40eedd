package org.keptword.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionActivityTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aQuarterOfAnHourWithoutATouchIsTheEndAndNotASecondLess() {
        SessionActivity activity = new SessionActivity(NOON);
        assertFalse(activity.isOver(NOON.plus(QUARTER), QUARTER));
        assertTrue(activity.isOver(NOON.plus(QUARTER).plusSeconds(1), QUARTER));
    }

    @Test
    void whatAPageSendsByItselfTouchesOnlyTheMomentSomebodyWasThere() {
        SessionActivity activity = new SessionActivity(NOON);
        for (int minute = 1; minute <= 15; minute++) {
            Instant now = NOON.plusSeconds(60L * minute);
            activity.touch(now.minus(SessionActivity.age(Integer.toString(60 * minute))));
        }
        assertEquals(NOON, activity.touched());
        assertTrue(activity.isOver(NOON.plus(QUARTER).plusSeconds(1), QUARTER));
    }

    @Test
    void whetherThePersonHasSignedOutIsAskedEveryFewSecondsAndByEachServer() throws Exception {
        SessionActivity activity = new SessionActivity(NOON);
        assertTrue(activity.isInDoubt(NOON));
        activity.confirm(NOON);
        assertFalse(activity.isInDoubt(NOON.plus(SessionActivity.TRUST)));
        assertTrue(activity.isInDoubt(NOON.plus(SessionActivity.TRUST).plusMillis(1)));
        assertTrue(activity.isInDoubt(NOON.minus(SessionActivity.TRUST).minusMillis(1)), "the clock was set back");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(activity);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            SessionActivity elsewhere = (SessionActivity) in.readObject();
            assertEquals(NOON, elsewhere.touched());
            assertTrue(elsewhere.isInDoubt(NOON), "another server asks for itself");
        }
    }

    @Test
    void anAutosaveJustAfterAKeyKeepsThePersonIn() {
        Instant now = NOON.plusSeconds(840);
        SessionActivity activity = new SessionActivity(NOON);
        activity.touch(now.minus(SessionActivity.age("2")));
        assertEquals(now.minusSeconds(2), activity.touched());
    }

    @Test
    void whatAPersonAskedForCountsAsNowAndNoHeaderTakesAMomentBack() {
        assertEquals(Duration.ZERO, SessionActivity.age(null));
        SessionActivity activity = new SessionActivity(NOON);
        activity.touch(NOON.minusSeconds(30));
        assertEquals(NOON, activity.touched());
    }

    /** The poll of a window behind others arrives with the key of the one in front. */
    @Test
    void manyRequestsAtOnceLeaveTheLatestMoment() {
        SessionActivity activity = new SessionActivity(NOON);
        IntStream.rangeClosed(1, 20_000)
                .parallel()
                .forEach(second -> activity.touch(NOON.plusSeconds(second % 10_000)));
        assertEquals(NOON.plusSeconds(9_999), activity.touched());
    }

    @Test
    void theMarkIsWrittenOnceEveryFifteenSecondsAndNeverMoreThanThatBehind() {
        SessionActivity activity = new SessionActivity(NOON);
        Instant written = NOON;
        int times = 0;
        for (int second = 1; second <= 900; second++) {
            Instant now = NOON.plusSeconds(second);
            activity.touch(now);
            assertEquals(now, activity.touched());
            if (activity.isToBeWritten()) {
                written = now;
                times++;
            }
            assertTrue(Duration.between(written, now).compareTo(SessionActivity.STEP) < 0, "second " + second);
        }
        assertEquals(60, times);
    }

    @Test
    void aPageThatOnlyAsksByItselfWritesNoMark() {
        SessionActivity activity = new SessionActivity(NOON);
        activity.touch(NOON.minusSeconds(600));
        assertFalse(activity.isToBeWritten());
    }

    @Test
    void manyRequestsAtOnceWriteOneMark() {
        SessionActivity activity = new SessionActivity(NOON);
        activity.touch(NOON.plusSeconds(20));
        assertEquals(
                1,
                IntStream.range(0, 1_000)
                        .parallel()
                        .filter(nth -> activity.isToBeWritten())
                        .count());
    }

    @Test
    void aSignInHasEndedWhereTheProviderSaysSoAndNotWhereItRefuses() {
        for (int status : new int[] {200, 204, 404}) {
            assertTrue(ProviderSessions.hasEnded(status), "status " + status);
        }
        for (int status : new int[] {301, 302, 400, 401, 403, 429, 500, 503}) {
            assertFalse(ProviderSessions.hasEnded(status), "status " + status);
        }
    }

    @Test
    void aHeaderThatIsNoNumberKeepsNobodyIn() {
        for (String odd : new String[] {"", "-5", "1e3", "soon", "99999999999"}) {
            assertTrue(SessionActivity.age(odd).compareTo(QUARTER) > 0, odd);
        }
    }

    @Test
    void theTimeCanBeMadeShorterAndNeverLonger() {
        assertEquals(Duration.ofSeconds(6), SessionActivity.shortened(QUARTER, "6"));
        for (String not : new String[] {null, "", "0", "-1", "901", "86400", "an hour"}) {
            assertEquals(QUARTER, SessionActivity.shortened(QUARTER, not), String.valueOf(not));
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
