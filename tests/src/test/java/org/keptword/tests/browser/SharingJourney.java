package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one partner lets the other read: a text, two sealed texts at the same moment, and a promise. */
class SharingJourney extends BrowserJourney {

    /** Words of the demonstration that stand in one text alone, of which Maya is asked. */
    private static final String WORDS = "count the weeks out loud.";

    /** More pages than this are a trap. */
    private static final int MOST = 60;

    @Test
    void aTextIsAskedForAgreedToShownReadAndTakenBack() {
        Page theo = signIn("client2", Look.PHONE);
        assertEquals(List.of(), pagesWith(theo, WORDS), "while it is asked for");
        Page maya = signIn("client1", Look.PHONE);
        Locator card = maya.locator(
                "li.task",
                new Page.LocatorOptions().setHasText("Your counselor would like to share something you wrote"));
        assertThat(card).isVisible();
        picture(maya, "sharing-home");
        assertAccessible(maya);
        card.getByRole(AriaRole.LINK).click();
        assertThat(maya.locator("h1")).hasText("Shared");
        Locator ask = maya.locator("section", new Page.LocatorOptions().setHasText("Requests from your counselor"))
                .locator(".share");
        assertThat(ask).containsText("Theo would see exactly this");
        assertThat(ask).containsText(WORDS);
        assertThat(ask).not().containsText("Is this your own choice?");
        picture(maya, "sharing-asked");
        assertAccessible(maya);
        assertNoSidewaysScroll(maya);
        ask.getByRole(AriaRole.BUTTON, named("Yes, share it with Theo")).click();
        assertThat(maya.locator(".said-done")).containsText("You agreed to share this.");
        assertThat(given(maya, "What I am willing to do")).containsText("Your counselor hasn’t shared it yet");
        assertEquals(List.of(), pagesWith(theo, WORDS), "while it is agreed to");

        Page desk = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(desk, "Maya");
        desk.navigate(room.address());
        desk.locator(".said-note a", new Page.LocatorOptions().setHasText("Open Sharing"))
                .click();
        Locator ready = desk.locator("section", new Page.LocatorOptions().setHasText("ready to share"))
                .locator("li", new Locator.LocatorOptions().setHasText("What I am willing to do"));
        picture(desk, "sharing-case");
        assertAccessible(desk);
        assertNoSidewaysScroll(desk);
        ready.getByRole(AriaRole.BUTTON, named("Share with Theo now")).click();
        assertThat(desk.locator(".said-done")).hasText("Shared.");

        theo.navigate("/shared");
        Locator received =
                theo.locator("details[data-share]", new Page.LocatorOptions().setHasText("What I am willing to do"));
        assertThat(received).containsText("From Maya");
        assertThat(received.locator(".share-new")).isVisible();
        assertThat(received.locator(".shared-text")).isHidden();
        theo.waitForResponse("**/opened", () -> received.locator("summary").click());
        assertThat(received).containsText(WORDS);
        assertThat(received.locator(".share-new")).hasCount(0);
        picture(theo, "sharing-read");
        assertAccessible(theo);
        assertEquals(List.of("/shared"), pagesWith(theo, WORDS), "nowhere else");
        desk.navigate(room.address() + "/sharing");
        assertThat(desk.locator("#sharing")).containsText("opened by Theo on ");

        maya.navigate("/shared");
        given(maya, "What I am willing to do")
                .getByRole(AriaRole.BUTTON, named("Stop sharing"))
                .click();
        assertThat(maya.locator(".said-done")).containsText("can’t undo what was already read or printed");
        assertEquals(List.of(), pagesWith(theo, WORDS), "taken back");
    }

    @Test
    void twoSealedTextsAreOpenedToBothAtTheSameMoment() {
        Page desk = signIn("counselor1", Look.DESK.dark());
        CasePages room = CasePages.find(desk, "Maya");
        desk.navigate(room.address() + "?assign=all");
        room.place("Two views", "Maya").check();
        room.place("Two views", "Theo").check();
        room.assign();
        assertThat(desk.locator(".said-done")).isVisible();
        Page maya = signIn("client1", Look.PHONE.dark());
        Page theo = signIn("client2", Look.PHONE);
        write(maya, "I wait with dinner and say nothing.");
        String review = room.review("Two views");
        desk.navigate(review + "/share");
        assertThat(desk.locator(".said-note").last()).containsText("hidden until both are handed in");
        write(theo, "I sit in traffic and am ashamed.");
        desk.navigate(review);
        desk.locator(".share-line a").click();
        assertThat(desk.locator("h1")).hasText("Share with Theo");
        assertThat(desk.locator("#offer")).containsText("I wait with dinner");
        assertThat(desk.locator("#offer")).containsText("I sit in traffic");
        picture(desk, "sharing-offer-both-dark");
        assertAccessible(desk);
        CasePages.field(desk, "offer:ask").click();
        assertThat(desk.locator(".said-done")).containsText("Consent requested.");

        theo.navigate("/shared");
        assertFalse(theo.content().contains("I wait with dinner"), "each previews the own text");
        assertThat(theo.locator("#shares")).containsText("Your counselor will open both texts at the same time.");
        theo.getByRole(AriaRole.BUTTON, button("Yes, share it with Maya")).click();
        assertEquals(List.of(), pagesWith(theo, "I wait with dinner"));
        maya.navigate("/shared");
        Locator ask = maya.locator(".share", new Page.LocatorOptions().setHasText("I wait with dinner"));
        picture(maya, "sharing-together-dark");
        assertAccessible(maya);
        ask.getByRole(AriaRole.BUTTON, named("Yes, share it with Theo")).click();
        assertThat(maya.locator(".said-done")).containsText("You agreed to share this.");
        desk.navigate(room.address() + "/sharing");
        desk.getByRole(AriaRole.BUTTON, button("Open both now")).click();
        assertThat(desk.locator(".said-done")).hasText("Shared.");
        picture(desk, "sharing-case-dark");
        assertAccessible(desk);
        maya.navigate("/shared");
        assertThat(maya.locator("details[data-share]", new Page.LocatorOptions().setHasText("Two views"))
                        .locator(".shared-text"))
                .containsText("I sit in traffic");
        theo.navigate("/shared");
        assertThat(theo.locator("details[data-share]", new Page.LocatorOptions().setHasText("Two views"))
                        .locator(".shared-text"))
                .containsText("I wait with dinner");
    }

    @Test
    void aPromiseIsSharedAndNoticed() {
        String what = "I lay out your keys " + System.nanoTime();
        Page theo = signIn("client2", Look.PHONE);
        theo.navigate("/promises");
        theo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make a promise"))
                .click();
        CasePages.field(theo, "promise:what").fill(what);
        theo.locator("input[value=PARTNER]").check();
        theo.getByRole(AriaRole.BUTTON, button("Next")).click();
        CasePages.field(theo, "promise:save").click();
        theo.waitForURL("**/promises");
        Page desk = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.find(desk, "Maya");
        room.goTo("/promises");
        desk.locator("li", new Page.LocatorOptions().setHasText(what))
                .getByRole(AriaRole.LINK, named("Share with partner"))
                .click();
        assertThat(desk.locator("#ask")).containsText(what);
        picture(desk, "sharing-promise");
        assertAccessible(desk);
        CasePages.field(desk, "asking:ask").click();
        assertThat(desk.locator(".said-done"))
                .containsText("Consent requested. Theo can see the request under Shared.");
        Page maya = signIn("client1", Look.PHONE);
        assertEquals(List.of(), pagesWith(maya, what));
        theo.navigate("/shared");
        theo.locator(".share", new Page.LocatorOptions().setHasText(what))
                .getByRole(AriaRole.BUTTON, named("Yes, share it with Maya"))
                .click();
        assertThat(theo.locator(".said-done")).containsText("You agreed to share this.");
        assertEquals(List.of(), pagesWith(maya, what));
        desk.navigate(room.address() + "/sharing");
        desk.locator("li", new Page.LocatorOptions().setHasText(what))
                .getByRole(AriaRole.BUTTON, named("Share with Maya now"))
                .click();
        assertThat(desk.locator(".said-done")).hasText("Shared.");
        maya.navigate("/promises");
        maya.locator(".promise-day", new Page.LocatorOptions().setHasText(what))
                .getByRole(AriaRole.BUTTON, named("I noticed").setExact(false))
                .first()
                .click();
        assertThat(maya.locator(".promise-day", new Page.LocatorOptions().setHasText(what)))
                .containsText("you said: I noticed");
        theo.navigate("/shared");
        given(theo, what).getByRole(AriaRole.BUTTON, named("Stop sharing")).click();
        assertThat(theo.locator(".said-done")).containsText("You stopped sharing this.");
        assertEquals(List.of(), pagesWith(maya, what), "hidden again");
    }

    @Test
    void itIsReadInSpanishAndOnPaper() {
        Page maya = signIn("client1", Look.PHONE);
        maya.navigate("/shared");
        maya.locator("form.language button").click();
        assertThat(maya.locator("h1")).hasText("Compartido");
        maya.locator("details[data-share] > summary").last().click();
        picture(maya, "sharing-es");
        assertAccessible(maya);
        assertNoSidewaysScroll(maya);
        maya.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(maya, "sharing-print");
        maya.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        maya.locator("form.language button").click();
        assertThat(maya.locator("h1")).hasText("Shared");
    }

    private static void write(Page client, String view) {
        AnswerPage room = AnswerPage.open(client, "Two views");
        client.locator("[data-id=topic] input").fill("Evenings");
        room.next();
        room.words("my-view").fill(view);
        room.next();
        room.words("their-view").fill("I do not know.");
        room.saved();
        room.handIn("Handed in");
    }

    private static Locator given(Page client, String words) {
        return client.locator("section", new Page.LocatorOptions().setHas(client.locator("#given")))
                .locator(".share", new Locator.LocatorOptions().setHasText(words))
                .first();
    }

    /** The addresses a client can reach, pages and files, that answer with these words. */
    private static List<String> pagesWith(Page client, String words) {
        Deque<String> ahead = new ArrayDeque<>(List.of(
                "/home", "/promises", "/progress", "/shared", "/record", "/account", "/today", "/cases", "/review"));
        Set<String> known = new HashSet<>(ahead);
        List<String> found = new ArrayList<>();
        int seen = 0;
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            seen++;
            if (seen > MOST) {
                throw new AssertionError("more than " + MOST + " pages: " + known);
            }
            APIResponse answer = client.request().get(address);
            String text = answer.text();
            if (text.contains(words)) {
                found.add(address);
            }
            java.util.regex.Pattern.compile("href=\"(/[^\"#]*)")
                    .matcher(text)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link ->
                            !link.startsWith("/logout") && !link.startsWith("/assets") && !link.contains("javax"))
                    .filter(link -> !link.startsWith("//") && !link.startsWith("/language"))
                    .filter(known::add)
                    .forEach(ahead::add);
            if (address.startsWith("/homework/")) {
                String id = address.substring("/homework/".length()).replaceAll("\\?.*", "");
                APIResponse draft = client.request()
                        .get(
                                "/api/drafts/" + id,
                                com.microsoft.playwright.options.RequestOptions.create()
                                        .setHeader("X-Requested-With", "XMLHttpRequest"));
                if (draft.text().contains(words)) {
                    found.add("/api/drafts/" + id);
                }
            }
        }
        return found;
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
