package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Leave stands in the same corner of every page a client can come to, also of those that say that something is not here. */
class LeaveJourney extends BrowserJourney {

    private static final List<String> MISSING = List.of(
            "/nothing-here", "/today", "/homework/" + UUID.randomUUID(), "/cases/" + UUID.randomUUID(), "/people");

    @Test
    void leaveStandsInTheSameCornerOfEveryPageOfAClient() {
        expectComplaint("status of 404");
        for (Look look : List.of(Look.PHONE, Look.DESK)) {
            Page page = signIn("client1", look);
            List<String> pages = new ArrayList<>(
                    List.of("/home", "/promises", "/progress", "/shared", "/record", "/record/notes", "/account"));
            pages.addAll(addresses(page, "/home"));
            pages.addAll(addresses(page, "/record"));
            pages.addAll(MISSING);
            assertTrue(pages.size() > 14, () -> "only " + pages);
            List<String> wrong = new ArrayList<>();
            BoundingBox corner = null;
            for (String address : pages) {
                page.navigate(address);
                Locator leave = page.locator("[data-leave]");
                assertThat(leave).hasCount(1);
                assertThat(leave).isVisible();
                BoundingBox box = leave.boundingBox();
                corner = corner == null ? box : corner;
                if (Math.abs(box.x + box.width - corner.x - corner.width) > 1 || Math.abs(box.y - corner.y) > 1) {
                    wrong.add(address + " at " + box.x + ", " + box.y);
                }
            }
            assertEquals(List.of(), wrong, "pages with Leave in another corner");
        }
    }

    @Test
    void threeShiftsLeaveFromAPageThatIsNotHereToo() {
        expectComplaint("status of 404");
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/nothing-here");
        picture(page, "leave-error-page");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL(Pattern.compile("/signed-out"));
        assertThat(page.locator("main")).containsText("does not clear");
        page.goBack();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void staffHaveNoNeedOfIt() {
        Page page = signIn("counselor1", Look.DESK);
        assertThat(page.locator("[data-leave]")).hasCount(0);
    }

    private static List<String> addresses(Page page, String from) {
        page.navigate(from);
        return page.locator("main a[href^='/homework/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .limit(4)
                .toList();
    }
}
