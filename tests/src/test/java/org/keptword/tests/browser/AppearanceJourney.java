package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the eye is to find at once: one header, one thing first, danger, and the same couple everywhere. */
class AppearanceJourney extends BrowserJourney {

    /** The height of a header of one row, in pixels. */
    private static final double ROW = 56;

    /** The greatest height of a header of two rows. */
    private static final double TWO_ROWS = 100;

    private static final List<String> STAFF_PAGES =
            List.of("/today", "/cases", "/review", "/calendar", "/guide", "/account");
    private static final List<String> CLIENT_PAGES =
            List.of("/home", "/promises", "/progress", "/shared", "/record", "/plan");

    @ParameterizedTest
    @EnumSource
    void theHeaderOfStaffHasOneHeight(Look.Language language) {
        looking("counselor1", Look.DESK.in(language), page -> {
            for (int width : new int[] {1024, 1440}) {
                page.setViewportSize(width, 900);
                for (String address : STAFF_PAGES) {
                    page.navigate(address);
                    assertEquals(ROW, bar(page).height, address + " at " + width);
                    assertNoSidewaysScroll(page);
                }
            }
        });
    }

    /** There the palette takes the place of the search field. */
    @ParameterizedTest
    @EnumSource
    void theHeaderOfStaffHasTwoRowsOnANarrowPhone(Look.Language language) {
        looking("counselor1", Look.PHONE.in(language), page -> {
            for (int width : new int[] {320, 390}) {
                page.setViewportSize(width, 640);
                for (String address : STAFF_PAGES) {
                    page.navigate(address);
                    double height = bar(page).height;
                    assertTrue(height <= TWO_ROWS, address + " at " + width + ": " + height);
                    assertNoSidewaysScroll(page);
                }
            }
            picture(page, "header-of-staff-on-a-phone-" + language);
            assertAccessible(page);
            page.keyboard().press("/");
            assertThat(page.locator("#palette-text")).isFocused();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theWayOutStaysInItsCornerOfANarrowPhone(Look.Language language) {
        looking("client1", Look.PHONE.in(language), page -> {
            page.setViewportSize(320, 640);
            Set<List<Long>> corners = new HashSet<>();
            List<String> addresses = new ArrayList<>(CLIENT_PAGES);
            addresses.add(page.locator(".task-lead a").getAttribute("href"));
            for (String address : addresses) {
                page.navigate(address);
                assertEquals(ROW, bar(page).height, address);
                assertNoSidewaysScroll(page);
                BoundingBox leave = page.locator(".leave").boundingBox();
                corners.add(List.of(Math.round(leave.x + leave.width), Math.round(leave.y)));
                for (Locator place : page.locator(".places a").all()) {
                    BoundingBox box = place.boundingBox();
                    assertTrue(box.x >= 0 && box.x + box.width <= 320, address + ": " + place.textContent());
                }
            }
            assertEquals(1, corners.size(), corners.toString());
            page.navigate("/home");
            page.evaluate("scrollTo(0, 600)");
            assertEquals(0, bar(page).y);
            assertTrue(page.locator(".places-nav").boundingBox().y < 0, "the places scroll away");
        });
    }

    private static BoundingBox bar(Page page) {
        return page.locator("header.bar").boundingBox();
    }

    @Test
    void homeShowsOneThingFirst() {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/home");
        assertThat(page.locator("main .button-primary")).hasCount(1);
        assertThat(page.locator("main a.button, main button").first()).hasClass("button button-primary");
    }

    @Test
    void safetyComesFirstAndACaseIsMarkedAlikeEverywhere() {
        AnswerPage.report(signIn("client3", Look.PHONE)).handInReport("He waited at the corner.");
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/today");
        Locator first = page.locator(".needs > li").first();
        assertThat(first).hasClass(Pattern.compile("need-flag"));
        assertEquals("1px", border(page, ".need-flag .state"));
        assertEquals("0px", border(page, ":is(.need-behind, .need-quiet, .need-point) .state"));

        Locator mark = first.locator(".couple");
        assertThat(mark).hasAttribute("aria-hidden", "true");
        String initials = mark.textContent();
        String tone = mark.getAttribute("class");
        page.navigate(first.locator("a").getAttribute("href"));
        assertThat(page.locator(".case-head .couple")).hasText(initials);
        assertThat(page.locator(".case-head .couple")).hasAttribute("class", tone);
    }

    private static String border(Page page, String selector) {
        return (String) page.locator(selector).first().evaluate("mark => getComputedStyle(mark).borderTopWidth");
    }
}
