package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A counselor who chose Spanish reads Spanish everywhere: no text of the English catalogue, and no word of English in any other. */
@Tag(Suite.DATES)
@Tag(Suite.SITE)
class SpanishJourney extends BrowserJourney {

    /** Words that stand in almost every English sentence and in no Spanish one. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|of|you|your|with|for|is|are|not|this|that|what|who|when|will|have|from|by|was|were|can|it|they|"
                    + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|november|december|"
                    + "save|close|open|change|next|back|send|week|day|minutes?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Every text a person can see or hear, but what is marked as English: the switch to the other language. */
    private static final String TEXTS = """
            () => {
              const english = (el) => el.closest("[lang]").lang.startsWith("en");
              const texts = [];
              const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest("script, style, noscript, time[datetime] > *") && !english(node.parentElement)) texts.push(node.data);
              }
              for (const el of document.querySelectorAll("[aria-label], [title], [placeholder], [alt], input[type=submit]")) {
                if (english(el)) continue;
                for (const name of ["aria-label", "title", "placeholder", "alt"]) if (el.hasAttribute(name)) texts.push(el.getAttribute(name));
                if (el.matches("input[type=submit]")) texts.push(el.value);
              }
              return texts.map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
            }""";

    /** Which tabs of the main menu are cut off. */
    private static final String CUT = """
            () => [...document.querySelectorAll(".places a")]
              .filter((tab) => tab.getBoundingClientRect().right > innerWidth || tab.scrollWidth > tab.clientWidth)
              .map((tab) => tab.textContent)""";

    private static Set<String> catalogue;

    @BeforeAll
    static void readTheCatalogue() throws IOException {
        Path folder = Path.of(System.getProperty("keptword.home"), "web/src/main/resources/org/keptword/web/text");
        Set<String> spanish = new HashSet<>();
        Set<String> english = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Properties texts = new Properties();
                texts.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                (file.toString().contains("_es.") ? spanish : english)
                        .addAll(texts.values().stream().map(String::valueOf).toList());
            }
        }
        english.removeAll(spanish);
        english.removeIf(text -> text.contains("{"));
        catalogue = english;
        assertFalse(catalogue.size() < 500, "the catalogue is read");
    }

    @Test
    void everyTabIsShownWholeOnANarrowScreen() {
        for (String who : List.of("client9", "counselor9")) {
            Page page = signIn(who, Look.PHONE.spanish());
            assertThat(page.locator(".places a").last()).isVisible();
            for (int width : List.of(390, 320)) {
                page.setViewportSize(width, 844);
                assertEquals(List.of(), page.evaluate(CUT), who + " at " + width);
                assertNoSidewaysScroll(page);
            }
        }
    }

    @Test
    void aCounselorAssignsReadsRepliesAndHoldsASessionInSpanish() {
        String report = "Nos cruzamos en la panadería.";
        Page client = signIn("client9", Look.PHONE.spanish());
        look(client, "spanish-home");
        client.navigate("/progress");
        look(client, "spanish-progress");
        AnswerPage answers = AnswerPage.report(client);
        look(client, "spanish-report");
        answers.handInReport(report);
        look(client, "spanish-handed-in");

        Page page = signIn("counselor9", Look.DESK.spanish());
        assertEquals("es", page.locator("html").getAttribute("lang"));
        look(page, "spanish-today");
        for (String place :
                List.of("/review", "/cases", "/cases/new", "/guide", "/guide?exercise=timeline", "/account")) {
            page.navigate(place);
            look(page, "spanish" + place.replaceAll("[^a-z]", "-"));
        }
        CasePages room = CasePages.openCouple(page, "Nuria", "Julián");
        for (String form : List.of("person", "sheet", "consent", "contact", "screening", "invite", "case")) {
            room.change(form, "A");
            look(page, "spanish-form-" + form);
        }
        assign(page, room);
        reply(page, CasePages.find(page, "Inés").reviewOfReport(report));
        hold(page, room);
        rate(page, room);
        expectComplaint("status of 404");
        page.navigate("/cases/" + "0193a5c0-1111-7abc-8def-0123456789ab");
        look(page, "spanish-missing");
    }

    private void assign(Page page, CasePages room) {
        room.planPhase("rebuild");
        look(page, "spanish-assign-closed");
        room.recordConsent("A");
        Locator summary = room.planPhase("rebuild");
        assertThat(summary).containsText("para Nuria");
        page.locator(".pick-more:not([disabled]) summary").first().click();
        look(page, "spanish-assign");
        page.locator(".pick-more:not([disabled]) .recur-kind").first().selectOption("WEEKDAYS");
        room.assign();
        assertThat(page.locator(".said-refused")).isVisible();
        look(page, "spanish-no-days");
        page.locator(".pick-more:not([disabled]) .recur-days input").first().check();
        room.assign();
        assertThat(page.locator(".said-done")).isVisible();
        look(page, "spanish-assigned");
        room.goTo("/homework");
        look(page, "spanish-homework");
        page.locator(".work-list a[href*='change=']").first().click();
        page.locator("[id='withdraw-form'] .button-danger").click();
        assertThat(page.locator("[id='withdraw-form'] .field-wrong")).isVisible();
        look(page, "spanish-no-reason");
    }

    private void reply(Page page, String address) {
        ReviewPage review = ReviewPage.open(page, address);
        look(page, "spanish-review");
        page.keyboard().press("?");
        look(page, "spanish-keys");
        page.keyboard().press("Escape");
        review.comment("what-happened", "en la panadería", "¿Cómo te fuiste de allí?");
        review.reply("Gracias por contármelo.");
        look(page, "spanish-replied");
        review.send("SENT");
        look(page, "spanish-sent");
        review.undo();
        review.send("SENT");
    }

    private void hold(Page page, CasePages room) {
        room.goTo("/sessions");
        look(page, "spanish-sessions");
        room.goTo("/sessions/held");
        CasePages.field(page, "held:next-day").fill(CasePages.day(6));
        CasePages.field(page, "held:do").click();
        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        look(page, "spanish-held");
        CasePages.field(page, "held:next-time").fill("16:30");
        CasePages.field(page, "held:day").fill(CasePages.day(-1));
        CasePages.field(page, "held:time").fill("10:00");
        CasePages.field(page, "held:do").click();
        page.waitForURL("**/sessions/*");
        look(page, "spanish-session");
        room.goTo("/sessions");
        page.locator("a[href$='/prep']").first().click();
        look(page, "spanish-prep");
    }

    private void rate(Page page, CasePages room) {
        room.goTo("/goals");
        look(page, "spanish-no-goals");
        CasePages.field(page, "setting:sentence").fill("Cenamos juntos.");
        CasePages.field(page, "setting:expected").fill("Dos noches por semana.");
        page.locator(".goal-more > summary").click();
        look(page, "spanish-goal-set");
        CasePages.field(page, "setting:do").click();
        assertThat(CasePages.field(page, "rating:do")).isVisible();
        look(page, "spanish-goal");
        CasePages.field(page, "rating:do").click();
        assertThat(page.locator(".said-refused")).isVisible();
        look(page, "spanish-goal-nothing-rated");
        page.locator("input[value=LESS]").check();
        CasePages.field(page, "rating:do").click();
        assertThat(page.locator(".said-done")).isVisible();
        look(page, "spanish-goal-rated");
        room.goTo("/goals?weigh");
        CasePages.field(page, "weighing:rows:0:weight").selectOption("4");
        look(page, "spanish-goal-weights");
        CasePages.field(page, "weighing:do").click();
        assertThat(page.locator("#scores")).isVisible();
        look(page, "spanish-goal-scores");
        page.locator(".goal a[href*='?end=']").click();
        look(page, "spanish-goal-end");
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        List<String> english = ((List<?>) page.evaluate(TEXTS))
                .stream()
                        .map(String::valueOf)
                        .filter(text -> catalogue.contains(text) || hasEnglishWord(text))
                        .toList();
        assertEquals(List.of(), english, "English on " + page.url() + " (" + name + ")");
    }

    private static boolean hasEnglishWord(String text) {
        Matcher word = ENGLISH.matcher(text);
        return word.find();
    }
}
