package org.keptword.tests.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.tests.harness.Suite;

/** The pages of a counselor's day as they look in the dark, in Spanish, on a phone and on a desk. */
@Tag(Suite.SITE)
class CounselorLooksJourney extends BrowserJourney {

    /** A look that no other journey gives these pages. */
    enum Seen {
        DESK_DARK,
        DESK_SPANISH,
        PHONE,
        PHONE_DARK_SPANISH;

        private Look look() {
            return switch (this) {
                case DESK_DARK -> Look.DESK.dark();
                case DESK_SPANISH -> Look.DESK;
                case PHONE -> Look.PHONE;
                case PHONE_DARK_SPANISH -> Look.PHONE.dark();
            };
        }

        private boolean isSpanish() {
            return this == DESK_SPANISH || this == PHONE_DARK_SPANISH;
        }
    }

    @ParameterizedTest
    @EnumSource(Seen.class)
    void everyPageOfTheDayStands(Seen seen) {
        Page page = signIn("counselor1", seen.look());
        CasePages room = CasePages.find(page, "Maya & Theo");
        room.goTo("/sessions");
        String session = page.locator("#ahead a[href$='/prep']")
                .first()
                .getAttribute("href")
                .replace("/prep", "");
        String held = page.locator("td a[href^='/sessions/']").first().getAttribute("href");
        if (seen.isSpanish()) {
            speak(page, "es");
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/today");
        pages.put("session", session);
        pages.put("session-held", held);
        pages.put("prep-counselor", session + "/prep");
        pages.put("prep-table", session + "/prep?for=table");
        pages.put("prep-partner", session + "/prep?for=a");
        pages.put("summary", room.address() + "/summary");
        pages.put("discharge", room.address() + "/discharge");
        pages.put("closing", room.address() + "/close");
        pages.forEach((name, address) -> {
            page.navigate(address);
            assertNoSidewaysScroll(page);
            assertAccessible(page);
            picture(page, "look-" + seen.name().toLowerCase(Locale.ROOT) + "-" + name);
        });
        if (seen.isSpanish()) {
            speak(page, "en");
        }
    }
}
