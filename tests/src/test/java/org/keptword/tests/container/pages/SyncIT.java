package org.keptword.tests.container.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.HandIn;
import org.keptword.shared.AssignmentId;
import org.keptword.tests.container.CoupleFixture;

/**
 * How often a hand-in waits for the disk. The database of the tests leaves the sync itself out, so that its writes of the log are
 * counted: a connection that waits for the disk writes first, and what only reads leaves the writing to a process of the server.
 */
class SyncIT extends CoupleFixture {

    private static final int COUPLES = 10;

    private static final String WRITES =
            "select sum(writes)::bigint from pg_stat_io where object = 'wal' and backend_type = 'client backend'";

    @Test
    void aHandInAndThePageAfterItWaitForTheDiskAtMostTwice() throws Exception {
        Practice practice = practice();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < COUPLES; i++) {
            Couple couple = atWork(practice);
            clients.add(couple.ana());
            clients.add(couple.tom());
        }
        List<AssignmentId> work = new ArrayList<>();
        for (Client client : clients) {
            work.add(give(client, ONCE));
        }
        long before = writes(practice);
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            AssignmentId id = work.get(i);
            HandIn command = handing(client, id, 0, leadUp("I shouted", false));
            assertTrue(as(client.actor(), () -> answers.handIn(command)).isHandedIn());
            as(client.actor(), () -> portal.exercise(id, Optional.empty()));
        }
        long spent = writes(practice) - before;
        assertTrue(spent >= clients.size(), () -> "no hand-in is safe before it waited: " + spent);
        assertTrue(spent <= 2L * clients.size(), () -> spent + " for " + clients.size());
    }

    /** What all connections counted; each tells of itself when it is asked to, so that this asks one of those that people's acts take. */
    private long writes(Practice practice) throws Exception {
        database.rows(practice.counselor(), "select pg_stat_force_next_flush()");
        return ((Number) database.rows(practice.counselor(), WRITES).get(0)).longValue();
    }
}
