package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.launcher.Settings;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.QuestionnaireFile;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** What one of two servers learns, the other knows as well: sign-outs, forms, heads of the audit log, tries at the door. */
@Tag(Suite.CLUSTER)
@Order(ClusterStack.FIRST + 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedKnowledgeJourney {

    private static final String SESSION = "JSESSIONID";
    private static final String NODE = ClusterStack.NODE;
    private static final String FORM = "Evening calm of two";
    private static final Duration OFFERED = Duration.ofSeconds(15);
    private static final String PRACTICE = "00000000-0000-7000-8000-000000000001";

    private final ClusterStack cluster = ClusterStack.current();
    private final Settings settings = cluster.settings();

    @Test
    @Order(1)
    void whoSignedOutOnOneWhileKeycloakIsAwayIsRefusedByTheOther() throws Exception {
        Visitor client = cluster.at(1);
        client.signIn("client5");
        String session = client.cookie(SESSION);
        TestStack.whileKeycloakHangs(settings.data(), () -> {
            assertEquals(302, client.post("/logout").statusCode());
            client.take(SESSION, session);
            client.take(NODE, "n2");
            assertNotEquals(200, client.status("/account"), "the session that was left");
        });
        // the sign-in service did not hear of it, and would let the browser in again without a password
        long end = System.nanoTime() + Patience.SERVICE.toNanos();
        HttpResponse<String> page = client.follow("/account");
        while (page.uri().toString().startsWith(settings.baseUrl())) {
            assertNotEquals(200, page.statusCode(), () -> "let in without a password");
            assertTrue(System.nanoTime() < end, "the sign-in is not asked for");
            TimeUnit.MILLISECONDS.sleep(500);
            page = client.follow("/account");
        }
        assertTrue(page.body().contains("kc-form-login"), page.body());
    }

    @Test
    @Order(2)
    void aFormThatOneOfThemTookUpIsOfferedByTheOtherWithinSeconds() throws Exception {
        Visitor first = cluster.at(1);
        first.signIn("counselor2");
        Visitor second = cluster.at(2);
        second.signIn("counselor2");
        String room = first.link("/cases", "/cases/0").replaceAll("[?#].*", "") + "?step=check-ins";
        assertFalse(second.get(room).contains(FORM), "offered before it was there");
        HttpResponse<String> brought = SentForm.on(first, "/instruments/bring", "upload")
                .sendBy("upload:send", "upload:file", QuestionnaireFile.titled(FORM));
        String page = URI.create(brought.headers().firstValue("Location").orElseThrow())
                .getPath();
        HttpResponse<String> kept = SentForm.on(first, page, "bring")
                .with("bring:source", "Invented by the lake")
                .with("bring:scales:0:direction", "HIGHER_IS_BETTER")
                .with("bring:noCritical", "true")
                .with("bring:recurs", "NEVER")
                .sendBy("bring:keep");
        assertEquals(302, kept.statusCode(), kept.body());
        long from = System.nanoTime();
        while (!second.get(room).contains(FORM)) {
            assertTrue(System.nanoTime() - from < Patience.SERVICE.toNanos(), "not offered by the other");
            TimeUnit.MILLISECONDS.sleep(250);
        }
        ClockBound.since(from, OFFERED, "a form of one server is offered by the other");
    }

    @Test
    @Order(3)
    void theHeadsOfTheAuditLogAreInTheOtherDatabase() throws Exception {
        long links;
        try (Connection database = cluster.administrator()) {
            links = number(
                    database, "select max(number) from keptword.audit_link where practice_id = '" + PRACTICE + "'");
        }
        long from = System.nanoTime();
        try (Connection heads = cluster.heads()) {
            while (number(
                            heads,
                            "select coalesce(max(split_part(head, E'\\n', 2)::bigint), 0) from keptword_heads.head"
                                    + " where practice_id = '" + PRACTICE + "'")
                    < links) {
                assertTrue(System.nanoTime() - from < Patience.SERVICE.toNanos(), "no head of " + links + " links");
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        assertFalse(Files.exists(settings.data().resolve("trail-heads")), "heads in a folder as well");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next(), query);
            return row.getLong(1);
        }
    }

    /** This address may not ask again for ten minutes. */
    @Test
    @Order(4)
    void triesAtTheDoorAreCountedOverBoth() throws Exception {
        List<Visitor> visitors = List.of(cluster.at(1), cluster.at(2));
        for (int nth = 0; nth < ClusterStack.TRIES; nth++) {
            String page = visitors.get(nth % 2).follow("/join/AAAA-AAAA-AAAA").body();
            assertFalse(page.contains("Too many codes"), "try " + (nth + 1));
        }
        for (Visitor visitor : visitors) {
            assertTrue(visitor.follow("/join/AAAA-AAAA-AAAA").body().contains("Too many codes"));
        }
    }
}
