package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a counselor types about a case and has not recorded yet. */
class NotesJourney extends BrowserJourney {

    private static final String WORDS = "They came on time.\nNext: the walk by the river.";
    private static final Pattern SAVED = Pattern.compile("Saved \\d");

    @Test
    void theNoteOfASessionJustHeldComesBackUntilItIsRecorded() {
        Page page = held("Lena");
        Locator note = page.locator("[id='held:note']");
        note.pressSequentially(WORDS);
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);
        Locator agreed = page.locator("[data-kept='held.words-0']");
        agreed.pressSequentially("One walk each");
        assertThat(agreed.locator("xpath=../..").locator("[role=status]").first())
                .hasText(SAVED);

        page.reload();

        assertThat(note).hasValue(WORDS);
        assertThat(agreed).hasValue("One walk each");
        assertAccessible(page);
        page.context().clearCookies();
        page.navigate("/today");
        enterPassword(page, "counselor1");
        page.navigate(address);
        assertThat(note).hasValue(WORDS);

        page.locator("[id='held:do']").click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        assertThat(page.locator("#note")).hasValue(WORDS);
        page.navigate(address);
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), page::reload);
        assertThat(note).hasValue("");
    }

    @Test
    void anActWaitsForTheSignInAndThenTakesTheWordsAlong() {
        expectComplaint("status of 401");
        Page page = held("Lena");
        Locator note = page.locator("[id='held:note']");
        note.pressSequentially("One");
        assertThat(page.locator("[id='held:note-saved']")).hasText(SAVED);
        List<Cookie> signedIn = page.context().cookies();
        page.context().clearCookies();
        note.pressSequentially(" and two");

        page.locator("[id='held:do']").click();

        assertThat(page.locator("#notice a")).isVisible();
        assertThat(note).isFocused(); // the act was given up
        assertThat(note).hasValue("One and two");
        page.context().addCookies(signedIn);
        page.locator("[id='held:do']").click();
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        assertThat(page.locator("#note")).hasValue("One and two");
    }

    @Test
    void anActSentBeforeThePageKnowsWhatIsKeptWaitsForItAndGoesOn() {
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Ada", "Ben");
        List<Route> asked = new CopyOnWriteArrayList<>();
        page.route(Pattern.compile("/api/cases/[0-9a-f-]{36}/notes\\?"), asked::add);
        page.navigate(room.address() + "/safety?change=contact&of=A");
        Locator ground = CasePages.field(page, "contact:ground");
        ground.fill("Both said so.");
        page.locator("input[name='contact:state'][value=OPEN]").check();
        page.waitForCondition(() -> !asked.isEmpty());

        CasePages.field(page, "contact:save").click();
        asked.forEach(Route::resume);

        assertThat(page.locator("#change")).isHidden();
        assertThat(page.locator(".said-done")).isVisible();
    }

    @Test
    void twoWindowsOnOneNoteShowBothTexts() {
        expectComplaint("status of 409");
        Page first = held("Jonah");
        Page second = first.context().newPage();
        second.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> second.navigate(address));
        first.locator("[id='held:note']").pressSequentially("From the first");
        assertThat(first.locator("[id='held:note-saved']")).hasText(SAVED);

        second.locator("[id='held:note']").pressSequentially("From the second");

        Locator other = second.locator("[id='held:note-other']");
        assertThat(other).isVisible();
        assertThat(other.locator(".pre")).hasText("From the first");
        assertThat(second.locator("[id='held:note']")).hasValue("From the second");
        assertAccessible(second);
        other.locator("[data-keep]").click();
        assertThat(second.locator("[id='held:note-saved']")).hasText(SAVED);
        second.reload();
        assertThat(second.locator("[id='held:note']")).hasValue("From the second");
        second.locator("[id='held:note']").fill("");
        assertThat(second.locator("[id='held:note-saved']")).hasText(SAVED);
    }

    @Test
    void aReasonOnTheSafetyPageComesBack() {
        Page page = held("Priya");
        page.navigate(address.replace("/sessions/held", "/safety?change=screening&of=A"));
        Locator finding = page.locator("[id='screening:finding']");
        finding.pressSequentially("Says she is safe");
        assertThat(page.locator("[id='screening:finding-saved']")).hasText(SAVED);
        page.reload();
        assertThat(finding).hasValue("Says she is safe");
        finding.fill("");
        assertThat(page.locator("[id='screening:finding-saved']")).hasText(SAVED);
    }

    @Test
    void aPageOfSomebodyElseIsToldSoAndNothingIsKept() {
        expectComplaint("status of 409");
        Page page = held("Priya");
        Object answer =
                page.evaluate("""
                async (address) => {
                  const { send } = await import("/assets/shell/request.js");
                  const answer = await send(address + "held.note", {
                    method: "PUT",
                    body: JSON.stringify({ person: "00000000-0000-7000-8000-000000000000", basedOn: -1, text: "Not mine" }),
                  });
                  return answer.status + " " + (await answer.json()).error;
                }""", address.replace("/cases/", "/api/cases/").replace("/sessions/held", "/notes/"));
        assertEquals("409 another-person", answer);
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), page::reload);
        assertThat(page.locator("[id='held:note']")).hasValue("");
    }

    private String address;

    /** The page for a session just held in the case of somebody, as the counselor sees it. */
    private Page held(String name) {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/cases?q=" + name);
        page.locator("td.name a").first().click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}"));
        address = page.url() + "/sessions/held";
        page.waitForResponse(Pattern.compile("/api/cases/.*/notes"), () -> page.navigate(address));
        return page;
    }
}
