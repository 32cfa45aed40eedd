package org.keptword.tests.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.tests.harness.SentForm;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Sends the forms of every page that can be reached with one field left out, in turn. What a browser always sends is missed, and the form is
 * refused: nothing is stored, and the page is shown again. A choice that was left out never ends in a failure.
 */
@Tag(Suite.SITE)
class LeftOutFieldsJourney {

    /** So many pages of one person are opened, and of each form so many fields are left out. */
    private static final int PAGES = TestStack.isLong() ? 150 : 16;

    private static final int FIELDS = TestStack.isLong() ? 12 : 2;

    /** Pages with forms, where a walk begins. */
    private static final List<String> FIRST = List.of(
            "CASE/safety?change=contact&of=A",
            "CASE/safety?change=screening&of=A",
            "CASE/goals?set",
            "CASE/sessions/held",
            "CASE/sessions",
            "CASE/homework/assign",
            "/cases/new",
            "/settings",
            "/people/invite",
            "/promises?make",
            "/account");

    /** A person may rate nothing, so that a form without any rating is as good as any. */
    private static final String MAY_BE_ABSENT = ".*:level";

    /** Fields that say which form of the page it is: without them the page has no such form, and nothing is done. */
    private static final Set<String> ADDRESSING = Set.of("change", "of", "draft", "lifting", "place");

    private final List<String> faults = new ArrayList<>();
    private int forms;
    private int sent;

    @AfterEach
    void everyOneWasRefused() {
        System.out.printf("Left out: %d fields of %d forms%n", sent, forms);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counselor1", "manager1", "client1"})
    void aFormWithoutOneOfItsFieldsIsRefused(String account) throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(account);
        long mishaps = lines("Mishap");
        Deque<String> ahead = new ArrayDeque<>(beginnings(visitor, account));
        ahead.add("/");
        Set<String> kinds = new HashSet<>();
        int pages = 0;
        while (!ahead.isEmpty() && pages < PAGES) {
            String address = ahead.poll();
            if (!kinds.add(kind(address))) {
                continue;
            }
            Instant begun = minute();
            var answer = visitor.follow(address);
            if (answer.statusCode() != 200) {
                continue;
            }
            pages++;
            Document page = Jsoup.parse(answer.body());
            List<SentForm> shown = SentForm.all(visitor, address, page);
            for (SentForm form : shown) {
                leaveOutEach(visitor, address, form);
            }
            List<List<String>> before = told(shown);
            List<List<String>> after = told(all(visitor, address));
            boolean turned = !minute().equals(begun);
            assertEquals(
                    turned ? withoutClock(before) : before,
                    turned ? withoutClock(after) : after,
                    () -> address + " has changed");
            page.select("a[href^=/]").eachAttr("href").stream()
                    .filter(link -> !link.matches("/(logout|assets|ics|language).*|.*\\.(pdf|zip|csv|json).*"))
                    .map(link -> link.replaceAll("#.*", ""))
                    .forEach(ahead::add);
        }
        assertEquals(mishaps, lines("Mishap"), "mishaps in the log");
        assertTrue(sent > 8, sent + " fields of " + forms + " forms on " + pages + " pages");
    }

    @Test
    void anInvitationIsNotTakenWithoutOneOfItsFields() throws IOException, InterruptedException {
        Visitor manager = Visitor.signedIn("manager1");
        SentForm invite = SentForm.on(manager, "/people/invite", "staff")
                .with("staff:name", "Alex Left-Out")
                .with("staff:role", "COUNSELOR");
        assertEquals(302, invite.send().statusCode());
        String code = Jsoup.parse(manager.get("/people/invite?made=true"))
                .select(".code")
                .text();
        Visitor anybody = Visitor.anonymous();
        for (String field : List.of("join:login", "join:password", "join:repeated", "join:language", "once")) {
            SentForm join = SentForm.on(anybody, "/join/" + code, "join")
                    .with("join:login", "alex.left.out")
                    .with("join:password", "quiet river stone")
                    .with("join:repeated", "quiet river stone");
            refused("/join", field, join.without(field).send());
            sent++;
        }
        forms++;
    }

    @Test
    void theLogNamesTheFieldInOneLine() throws IOException, InterruptedException {
        Visitor manager = Visitor.signedIn("manager1");
        String line = "Not a form of ours (without rest:days): POST /settings";
        long before = lines(line);
        refused(
                "/settings",
                "rest:days",
                SentForm.on(manager, "/settings", "rest").without("rest:days").send());
        assertEquals(before + 1, lines(line));
        forms++;
        sent++;
    }

    private List<String> beginnings(Visitor visitor, String account) throws IOException, InterruptedException {
        if (!account.startsWith("counselor")) {
            return FIRST.stream().filter(address -> !address.startsWith("CASE")).toList();
        }
        String of = visitor.link("/cases", "/cases/0").replaceAll("(/cases/[0-9a-f-]{36}).*", "$1");
        return FIRST.stream().map(address -> address.replace("CASE", of)).toList();
    }

    /** Each from the page as it is then, because a page that is shown again has another state. */
    private void leaveOutEach(Visitor visitor, String address, SentForm whole)
            throws IOException, InterruptedException {
        forms++;
        List<String> names = new ArrayList<>(whole.always());
        names.addAll(whole.choices());
        for (int i = 0; i < Math.min(FIELDS, names.size()); i++) {
            String field = names.get((forms + i) % names.size());
            var answer =
                    SentForm.on(visitor, address, whole.id()).without(field).send();
            sent++;
            if (whole.always().contains(field)) {
                refused(address, field, answer);
            } else if (answer.statusCode() >= 500 || answer.statusCode() == 302 && !field.matches(MAY_BE_ABSENT)) {
                faults.add(answer.statusCode() + " without the choice " + field + " at " + kind(address));
            }
        }
    }

    private static List<SentForm> all(Visitor visitor, String address) throws IOException, InterruptedException {
        return SentForm.all(visitor, address, Jsoup.parse(visitor.get(address)));
    }

    private static List<List<String>> told(List<SentForm> forms) {
        return forms.stream().map(SentForm::told).toList();
    }

    /** The form that records a session begins with the time it is opened, which is another one once the minute has turned. */
    private static List<List<String>> withoutClock(List<List<String>> told) {
        return told.stream()
                .map(form -> form.stream()
                        .map(field -> field.replaceFirst("^held:time=.*", "held:time=now"))
                        .toList())
                .toList();
    }

    private static Instant minute() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Answered as an incomplete form, with the page and its form once more. */
    private void refused(String address, String field, java.net.http.HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        Element said = page.selectFirst(".said-refused");
        FormElement again =
                page.select("main form").forms().stream().findFirst().orElse(null);
        boolean addresses = ADDRESSING.contains(field) && List.of(200, 404).contains(answer.statusCode());
        if (!addresses && (answer.statusCode() != 400 || said == null || again == null)) {
            faults.add(answer.statusCode() + " without " + field + " at " + kind(address)
                    + answer.headers()
                            .firstValue("Location")
                            .map(to -> ", to " + to)
                            .orElse("")
                    + (said == null ? ", nothing said" : ""));
        }
    }

    private static long lines(String text) throws IOException {
        try (Stream<String> lines = Files.lines(
                TestStack.current().settings().data().resolve("logs/server.log"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(text)).count();
        }
    }

    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("[0-9]+", "0");
    }
}
