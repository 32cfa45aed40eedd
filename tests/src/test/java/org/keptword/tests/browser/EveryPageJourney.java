package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * Follows the links of every page a person of the demonstration can reach, a few pages of each kind: each answers, is accessible,
 * and sticks out nowhere. A page nobody wrote a journey for is looked at here.
 */
@Tag(Suite.SITE)
@Tag(Suite.COUNTS)
@Order(1) // the demonstration as it was loaded, before other journeys add to it
class EveryPageJourney extends BrowserJourney {

    /** So many pages of one kind, which is an address with its ids left out. */
    private static final int OF_A_KIND = TestStack.isLong() ? 2 : 1;
    /** Accounts that see the kinds of pages others see, with other content. */
    private static final Set<String> ALIKE = Set.of("counselor9", "client2", "client7");
    /**
     * Names of buttons that are spoken alike although they act on different things, and of links in the header that are there twice.
     */
    private static final String SPOKEN_ALIKE = """
            () => {
              const name = (one) => (one.getAttribute("aria-label") || (one.tagName === "INPUT" ? one.value : one.textContent)).replace(/\\s+/g, " ").trim();
              const of = (selector, key) => {
                const known = new Map();
                for (const one of document.querySelectorAll(selector)) {
                  if (one.checkVisibility()) known.set(key(one), [...(known.get(key(one)) || []), one]);
                }
                return [...known].filter(([, all]) => all.length > 1);
              };
              const buttons = of("main button, main input[type=submit], main a.button", name)
                .filter(([, all]) => new Set(all.map((one) => one.href || one)).size > 1);
              const header = of("header a[href]", (one) => name(one) + " " + one.getAttribute("href"));
              return [...buttons, ...header].map(([said]) => said);
            }""";
    /** Kinds that axe has been over, which takes most of the time: in the short run each once a look, whoever sees it. */
    private static final Set<String> LOOKED_AT = new HashSet<>();
    /** Whose pages are in Spanish in every look. */
    private static final String SPEAKS_SPANISH = "counselor9";

    /** More pages than this are a trap. */
    private static final int MOST = 120;

    @ParameterizedTest
    @CsvSource({
        "counselor1, DESK, 12",
        "supervisor1, DESK, 6",
        "manager1, DESK, 4",
        "counselor9, DESK, 8",
        "client1, PHONE, 5",
        "client2, PHONE, 5",
        "client3, PHONE, 4",
        "client7, PHONE, 3"
    })
    void everyLinkLeadsToAPageThatStands(String account, String device, int fewest) {
        assumeTrue(
                TestStack.isLong() || TestStack.isThorough() || !ALIKE.contains(account),
                () -> "sees the pages of another account: ./test all");
        Look look = device.equals("DESK") ? Look.DESK : Look.PHONE;
        expectComplaint("4\\d\\d|5\\d\\d");
        List<Look> looks = new ArrayList<>(List.of(look));
        if (TestStack.isThorough()) {
            looks.add(look.dark());
            if (!account.equals(SPEAKS_SPANISH)) {
                looks.add(look.spanish());
            }
        }
        looks.forEach(one -> looking(account, one, page -> everyPage(page, account, one, fewest)));
    }

    private void everyPage(Page page, String account, Look look, int fewest) {
        Deque<String> ahead = new ArrayDeque<>(List.of(URI.create(page.url()).getPath()));
        Set<String> known = new HashSet<>(ahead);
        Map<String, Integer> kinds = new HashMap<>();
        List<String> faults = new ArrayList<>();
        int seen = 0;
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            int nth = kinds.merge(kind(address), 1, Integer::sum);
            if (nth > OF_A_KIND) {
                continue;
            }
            seen++;
            assertTrue(seen <= MOST, () -> "more than " + MOST + " pages: " + kinds);
            if (address.contains(".pdf")
                    || address.contains(".zip")
                    || address.contains(".csv")
                    || address.contains(".xlsx")) {
                APIResponse file = page.request().get(address);
                if (file.status() != 200) {
                    faults.add(file.status() + " " + address);
                }
                continue;
            }
            Response answer = page.navigate(address);
            if (answer.status() != 200) {
                faults.add(answer.status() + " " + address);
                continue;
            }
            faults.addAll(faultsOf(page, address, TestStack.isLong() || LOOKED_AT.add(kind(address) + " " + look)));
            if (nth == 1) {
                picture(
                        page,
                        "every-" + account + "-" + look.scheme() + "-" + look.language()
                                + kind(address).replaceAll("[^a-z]+", "-"));
            }
            for (String link : links(page)) {
                if (known.add(link)) {
                    ahead.add(link);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(seen >= fewest, account + " found only " + kinds.keySet());
    }

    private List<String> faultsOf(Page page, String address, boolean closely) {
        List<String> faults = new ArrayList<>();
        try {
            if (closely) {
                assertAccessible(page);
            }
        } catch (AssertionError e) {
            faults.add(e.getMessage());
        }
        try {
            assertNoSidewaysScroll(page);
        } catch (AssertionError e) {
            faults.add(e.getMessage());
        }
        Object alike = page.evaluate(SPOKEN_ALIKE);
        if (!List.of().equals(alike)) {
            faults.add("spoken alike on " + address + ": " + alike);
        }
        Object keys = page.evaluate(
                "(document.body.innerText.match(/\\b(?:cases|goals|portal|review|homework|sessions|today|prep|safety|access|"
                        + "shell|entry|guide|measures|promises|progress|sharing|interop|summary|trail|refusal)\\.[a-z]+[a-zA-Z.-]*\\b/g) || []).join(' ')");
        if (!keys.toString().isEmpty()) {
            faults.add("texts are missing on " + address + ": " + keys);
        }
        return faults;
    }

    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("=[^&]*", "");
    }
}
