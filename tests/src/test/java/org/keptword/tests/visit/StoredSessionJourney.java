package org.keptword.tests.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.Visitor;
import org.keptword.tests.harness.WatchedArchive;

/**
 * After each page, as each kind of person, the whole session can be written down and read again: a second server goes on with it when
 * this one ends. What acts leave in a session is looked at after every other journey.
 */
@Tag(Suite.SITE)
class StoredSessionJourney {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(:key)?}");

    @ParameterizedTest
    @CsvSource({"counselor1, 36", "supervisor1, 32", "manager1, 14", "client1, 14", "counselor9, 36", "client9, 14"})
    void everyPageLeavesASessionThatAnotherServerCanRead(String account, int fewest) throws Exception {
        Visitor visitor = Visitor.signedIn(account);
        try (Things things = Things.open()) {
            Map<String, String> ids = things.of(account.startsWith("client") ? account : "client1");
            for (WebModule.Address address : WebModule.addresses()) {
                if (!address.template().startsWith("/logout")) {
                    visitor.answer(visitor.to(filled(address.template(), ids)).GET());
                }
            }
        }
        assertEquals(List.of(), WatchedArchive.lost());
        String role = account.replaceAll("[0-9]", "").toUpperCase(Locale.ROOT);
        long pages = WatchedArchive.written().stream()
                .filter(line -> line.contains(" " + role + " GET "))
                .count();
        assertTrue(pages >= fewest, () -> account + " left sessions on " + pages + " pages");
    }

    /** Faces keeps fifty views, of those pages that have a form or a bean. Of those before nothing is left. */
    @ParameterizedTest
    @ValueSource(strings = {"counselor2", "client3"})
    void aSessionDoesNotGrowWithThePagesThatWereLookedAt(String account) throws Exception {
        Visitor visitor = Visitor.signedIn(account);
        List<String> pages = new ArrayList<>();
        try (Things things = Things.open()) {
            Map<String, String> ids = things.of(account.startsWith("client") ? account : "client3");
            for (WebModule.Address address : WebModule.addresses()) {
                String path = filled(address.template(), ids);
                if (address.target().endsWith(".xhtml") && visitor.status(path) == 200) {
                    pages.add(path);
                }
            }
        }
        assertTrue(pages.size() >= 10, () -> account + " has the pages " + pages);
        int first = sizeAfter(300, pages, visitor);
        int later = sizeAfter(200, pages, visitor);
        assertTrue(
                later < first + 200 * 40, () -> "a session of " + first + " bytes had " + later + " after 200 pages");
    }

    /** So many pages at least, in turn, each as often as the others. */
    private static int sizeAfter(int fewest, List<String> pages, Visitor visitor) throws Exception {
        for (int asked = 0; asked < fewest; asked += pages.size()) {
            for (String page : pages) {
                visitor.get(page);
            }
        }
        String last = UUID.randomUUID().toString();
        visitor.answer(visitor.to(pages.get(0)).header("Session-Size", last).GET());
        long end = System.nanoTime() + Patience.ANSWER.toNanos();
        OptionalInt size = WatchedArchive.size(last);
        while (size.isEmpty()) { // it is written down once the answer is sent
            assertTrue(System.nanoTime() < end, "the session was not written down");
            TimeUnit.MILLISECONDS.sleep(100);
            size = WatchedArchive.size(last);
        }
        return size.getAsInt();
    }

    private static String filled(String template, Map<String, String> ids) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> {
            String name = place.group(1);
            String id = name.equals("which") ? "joint" : name.equals("place") ? "contact" : ids.get(name);
            return id == null ? UUID.randomUUID().toString() : id;
        });
    }
}
