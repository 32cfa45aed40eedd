package org.keptword.tests.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.GrownCaseload;
import org.keptword.tests.harness.OneOfEachKind;
import org.keptword.tests.harness.Visitor;

/**
 * What one page of each kind takes of processors in the demonstration's practice, and again when a hundred other counselors of the same practice
 * have two thousand cases with a million responses and the audit log has twenty million entries: {@code tests/bench grow}.
 */
class GrowthTable {

    private static final int CASES = Integer.getInteger("keptword.bench.cases", 2_000);
    private static final int COUNSELORS = 100;
    /** So many weeks of work make 500 responses a couple. */
    private static final int WEEKS = 125;

    private static final int ENTRIES = Integer.getInteger("keptword.bench.entries", 20_000_000);

    private static final List<String> PEOPLE = List.of("counselor1", "supervisor1", "manager1", "client1", "client2");

    private final BeforeAndAfter table = new BeforeAndAfter("growth.txt", 1.2);

    @Test
    void everyPage() throws Exception {
        table.print(pages(), this::grow);
    }

    private static List<BeforeAndAfter.Page> pages() throws IOException, InterruptedException {
        List<BeforeAndAfter.Page> pages = new ArrayList<>();
        for (String account : PEOPLE) {
            Visitor visitor = Visitor.signedIn(account);
            OneOfEachKind.walk(visitor, (address, answer) -> {
                if (answer.statusCode() == 200) {
                    pages.add(new BeforeAndAfter.Page(account, address, visitor));
                }
            });
        }
        return pages;
    }

    private void grow(Connection database) throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute(GrownCaseload.script("grow"));
            try (BenchData data = BenchData.open()) {
                UUID couple = data.caseOf("Sam");
                call(database, "call pg_temp.grow(1, 1, ?)", couple);
                UUID copy = UUID.fromString(one(statement, "select md5('" + couple + "' || 1)::uuid"));
                new PastWork(WEEKS).put(database, data.caseOf("Maya"), copy);
                call(database, "call pg_temp.grow(" + (CASES - 1) + ", " + COUNSELORS + ", ?)", copy);
            }
            table.say("the cases took %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            statement.execute("call pg_temp.log_entries(" + ENTRIES + ")");
            table.say("the audit log after %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            statement.execute("vacuum analyze");
            table.say("%s cases, %s responses, %s outcomes of promises, %s entries of the audit log, %s; made in %.0f s"
                    .formatted(
                            one(statement, "select count(*) from keptword.cases"),
                            one(statement, "select count(*) from keptword.response"),
                            one(statement, "select count(*) from keptword.promise_outcome"),
                            one(statement, "select count(*) from keptword.audit_entry"),
                            one(statement, "select pg_size_pretty(pg_database_size(current_database()))"),
                            (System.nanoTime() - begun) / 1e9));
        }
    }

    private static void call(Connection database, String statement, UUID of) throws SQLException {
        try (PreparedStatement call = database.prepareStatement(statement)) {
            call.setObject(1, of);
            call.execute();
        }
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
