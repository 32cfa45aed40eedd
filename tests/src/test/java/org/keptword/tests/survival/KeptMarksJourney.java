package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** What triggers keep about submissions, after all that the journeys of this run have done. */
@Tag(Suite.EVERYWHERE)
@Order(Integer.MAX_VALUE - 6)
class KeptMarksJourney {

    @Test
    void anAssignmentKnowsWhetherItIsAnswered() throws IOException, SQLException {
        assertNone("select count(*) from keptword.assignment a where a.answered <> exists"
                + " (select 1 from keptword.readable_response r where r.assignment_id = a.id)");
    }

    @Test
    void aScoreKnowsWhetherItCounts() throws IOException, SQLException {
        assertNone(
                "select count(*) from keptword.score s where s.counted <> (s.replaced_by is null and exists"
                        + " (select 1 from keptword.readable_response r where r.id = s.response_id and r.revisions = s.revision))");
    }

    private static void assertNone(String count) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(count)) {
            assertTrue(row.next());
            assertEquals(0, row.getInt(1));
        }
    }
}
