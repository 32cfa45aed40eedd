package org.keptword.tests.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.DatabaseReads;
import org.keptword.tests.harness.GrownCaseload;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * What pages take in the demonstration, and again when {@code counselor1} has sixty couples of two years beside it, of whom the one the pages
 * are about is one: {@code tests/bench caseload}.
 */
class CaseloadTable {

    private static final int COUPLES = Integer.getInteger("keptword.bench.couples", 60);

    private final BeforeAndAfter table = new BeforeAndAfter("caseload.txt", 2);

    @Test
    void everyPage() throws Exception {
        table.print(pages(), CaseloadTable::grow);
    }

    private static List<BeforeAndAfter.Page> pages() throws IOException, InterruptedException, SQLException {
        GrownCaseload caseload;
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            caseload = GrownCaseload.of(statement);
        }
        String overview = "/cases/" + caseload.couple();
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        addresses.put(
                "counselor1",
                List.of(
                        "/today",
                        "/review",
                        "/cases",
                        "/calendar",
                        "/review/" + caseload.response(),
                        overview,
                        overview + "/homework",
                        overview + "/promises",
                        overview + "/goals",
                        overview + "/progress",
                        overview + "/sessions",
                        overview + "/safety",
                        "/sessions/" + caseload.session() + "/prep"));
        addresses.put("supervisor1", List.of("/today"));
        addresses.put("client1", List.of("/home", "/promises", "/progress"));
        List<BeforeAndAfter.Page> pages = new ArrayList<>();
        for (Map.Entry<String, List<String>> of : addresses.entrySet()) {
            Visitor visitor = Visitor.signedIn(of.getKey());
            for (String address : of.getValue()) {
                pages.add(new BeforeAndAfter.Page(of.getKey(), address, visitor));
            }
        }
        return pages;
    }

    private static void grow(Connection database) throws IOException, SQLException, InterruptedException {
        try (Statement statement = database.createStatement()) {
            GrownCaseload.grow(statement, COUPLES);
            DatabaseReads.newConnections(statement);
        }
    }
}
