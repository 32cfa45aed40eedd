package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.DatabaseReads;
import org.keptword.tests.harness.GrownCaseload;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * A counselor with many couples of two years: no page reads all past work. Counted are the blocks that the statements of a page touch, as
 * the database logs them (auto_explain), with the demonstration alone and with the couples beside it.
 */
@Tag(Suite.SITE)
@Order(2) // the demonstration as it was loaded: what other journeys add to its couple would be there for each of the
// years
class CaseloadJourney {

    private static final int COUPLES = TestStack.isLong() ? 60 : 12;

    /** So many blocks more for each couple where a page is about all of them: the last sessions, scores and answers of each. */
    private static final int EACH = 150;

    /** So many for each couple where a page says a line about it. */
    private static final int LINE = 30;

    /** So many for two years of the one case a page is about: what it counts of all that time. */
    private static final int YEARS = 14_000;

    /** So many for two years of the case that a session is prepared for. */
    private static final int PREPARED = 9_000;

    /** So many for a client's first page: what is open, and the latest that was handed in. */
    private static final int LATEST = 600;

    /** So many where a page shows nothing of the past. */
    private static final int NOW = 400;

    /**
     * A page.
     *
     * @param changed whether something has been recorded in each case since the last look, so that no summary is kept (ADR 62)
     */
    private record Page(String account, String address, int more, boolean changed) {

        Page(String account, String address, int more) {
            this(account, address, more, false);
        }
    }

    private static List<Page> pages = List.of();
    private static final DatabaseReads READS = new DatabaseReads();

    @BeforeAll
    static void find() throws SQLException, IOException, InterruptedException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            GrownCaseload caseload = GrownCaseload.of(statement);
            String couple = caseload.couple();
            String session = caseload.session();
            String response = caseload.response();
            pages = List.of(
                    new Page("counselor1", "/today", EACH * COUPLES, true),
                    new Page("counselor1", "/today", LINE * COUPLES),
                    new Page("counselor1", "/review", LINE * COUPLES),
                    new Page("counselor1", "/cases", LINE * COUPLES),
                    new Page("counselor1", "/calendar", LINE * COUPLES),
                    new Page("counselor1", "/review/" + response, NOW / 2 + LINE / 5 * COUPLES),
                    new Page("counselor1", "/cases/" + couple, NOW),
                    new Page("counselor1", "/cases/" + couple + "/homework", NOW),
                    new Page("counselor1", "/cases/" + couple + "/promises", YEARS),
                    new Page("counselor1", "/cases/" + couple + "/progress", YEARS),
                    new Page("counselor1", "/cases/" + couple + "/sessions", 2 * NOW),
                    new Page("counselor1", "/sessions/" + session + "/prep", PREPARED),
                    new Page("supervisor1", "/today", 2 * LINE * COUPLES),
                    new Page("client1", "/home", LATEST),
                    new Page("client1", "/promises", NOW),
                    new Page("client1", "/progress", YEARS));
            statement.execute("vacuum analyze");
            READS.begin(statement);
        }
    }

    @AfterAll
    static void forget() throws IOException, SQLException, InterruptedException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            GrownCaseload.shrink(statement);
            READS.end(statement);
        }
    }

    @Test
    void noPageReadsAllPastWork() throws IOException, SQLException, InterruptedException {
        Map<Page, Integer> alone;
        Map<Page, Integer> beside;
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            alone = read(statement);
            GrownCaseload.grow(statement, COUPLES);
            DatabaseReads.newConnections(statement);
            beside = read(statement);
        }
        List<String> faults = new ArrayList<>();
        for (Page page : pages) {
            int bound = 2 * alone.get(page) + page.more();
            String line = "%s %s%s: %d blocks, %d with the demonstration alone, at most %d"
                    .formatted(
                            page.account(),
                            page.address(),
                            page.changed() ? " after a change in every case" : "",
                            beside.get(page),
                            alone.get(page),
                            bound);
            System.out.println("Caseload of " + COUPLES + " couples: " + line);
            if (beside.get(page) > bound) {
                faults.add(line);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The blocks each page touches once it is warm. */
    private static Map<Page, Integer> read(Statement administrator)
            throws IOException, SQLException, InterruptedException {
        Map<Page, Integer> found = new LinkedHashMap<>();
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        for (Page page : pages) {
            Visitor visitor = visitors.get(page.account());
            if (visitor == null) {
                visitor = Visitor.signedIn(page.account());
                visitors.put(page.account(), visitor);
            }
            visitor.get(page.address());
            if (page.changed()) {
                GrownCaseload.change(administrator);
            }
            READS.since();
            visitor.get(page.address());
            int blocks = READS.since().blocks();
            assertTrue(blocks > 0, page::address);
            found.put(page, blocks);
        }
        return found;
    }
}
