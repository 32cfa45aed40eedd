package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.keptword.health.ClockDifference;
import org.keptword.tests.container.InContainerTest;

/** The server compares its clock with the database's when it starts and whenever somebody asks whether it is ready. */
class ClockDifferenceIT extends InContainerTest {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

    @Test
    void theServerOfTheTestsHasTheTimeOfItsDatabase() throws SQLException {
        assertEquals(Optional.empty(), ClockDifference.of(database).refusal());
    }

    @Test
    void aClockThatIsFiveSecondsAheadOrBehindIsRefusedAndOneSecondIsNot() throws SQLException {
        assertEquals(Optional.empty(), refusal(Duration.ofSeconds(1)));
        assertEquals(Optional.empty(), refusal(Duration.ofSeconds(-1)));
        assertTrue(refusal(Duration.ofSeconds(5)).orElseThrow().contains("ahead of the clock of the database"));
        assertTrue(refusal(Duration.ofSeconds(-5)).orElseThrow().contains("behind the clock of the database"));
    }

    private Optional<String> refusal(Duration ahead) throws SQLException {
        return ClockDifference.of(database, Clock.offset(Clock.systemUTC(), ahead))
                .refusal();
    }
}
