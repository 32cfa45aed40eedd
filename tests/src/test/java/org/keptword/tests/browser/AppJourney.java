package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client puts the pages on the home screen, under their own name or under one that tells nothing. */
class AppJourney extends BrowserJourney {

    private static final Pattern NEUTRAL_ICON = Pattern.compile("/assets/app/neutral[.]svg[?]v=.*");

    @Test
    void aBrowserFindsAllThatAHomeScreenNeeds() throws IOException {
        BrowserContext device = deviceWithWorker(Look.PHONE);
        Page page = device.newPage();
        page.navigate("/home");
        enterPassword(page, "client4");
        waitUntil(page, "Boolean(navigator.serviceWorker.controller)");
        assertEquals(
                true,
                page.evaluate(
                        "async () => { const one = await navigator.serviceWorker.ready;"
                                + " return one.active.scriptURL.endsWith('/service-worker.js') && new URL(one.scope).pathname === '/'; }"));

        APIResponse answer = page.request().get(manifestOf(page));
        assertEquals(200, answer.status());
        assertTrue(answer.headers().get("content-type").startsWith("application/manifest+json"));
        for (String policy : List.of("manifest-src 'self'", "worker-src 'self'")) {
            assertTrue(answer.headers().get("content-security-policy").contains(policy), policy);
            assertTrue(
                    page.request()
                            .get("/home")
                            .headers()
                            .get("content-security-policy")
                            .contains(policy),
                    policy + " of a page");
        }
        JsonObject manifest = JsonParser.parseString(answer.text()).getAsJsonObject();
        assertEquals("Keptword", manifest.get("short_name").getAsString());
        assertEquals("/home", manifest.get("start_url").getAsString());
        assertEquals("/", manifest.get("scope").getAsString());
        assertEquals("standalone", manifest.get("display").getAsString());
        assertEquals("en", manifest.get("lang").getAsString());
        JsonArray icons = manifest.getAsJsonArray("icons");
        assertEquals(4, icons.size());
        for (JsonElement icon : icons) {
            assertPicture(
                    page,
                    icon.getAsJsonObject().get("src").getAsString(),
                    icon.getAsJsonObject().get("sizes").getAsString());
        }
        assertPicture(page, page.locator("link[rel=apple-touch-icon]").getAttribute("href"), "180x180");

        CDPSession tools = device.newCDPSession(page);
        JsonObject read = tools.send("Page.getAppManifest");
        assertEquals(0, read.getAsJsonArray("errors").size(), "what the browser says of the manifest: " + read);
        assertFalse(read.get("data").getAsString().isEmpty());
        assertEquals(
                0,
                tools.send("Page.getInstallabilityErrors")
                        .getAsJsonArray("installabilityErrors")
                        .size(),
                "what keeps the browser from adding it to a home screen");
    }

    @Test
    void theNameThatTellsNothingIsTheOnlyOneInTabsAndOnTheHomeScreen() {
        Page page = signIn("client4", Look.PHONE);
        choose(page, "NEUTRAL");
        try {
            for (String address : List.of("/home", "/promises", "/record", "/account", "/nothing-here")) {
                if (address.equals("/nothing-here")) {
                    expectComplaint("404");
                }
                page.navigate(address);
                assertThat(page).hasTitle("Notes");
                assertThat(page.locator("link[rel=icon]")).hasAttribute("href", NEUTRAL_ICON);
                assertThat(page.locator("header.bar")).not().containsText("Keptword");
            }
            AnswerPage.report(page);
            assertThat(page).hasTitle("Notes");
            JsonObject manifest = JsonParser.parseString(
                            page.request().get(manifestOf(page)).text())
                    .getAsJsonObject();
            assertEquals("Notes", manifest.get("name").getAsString());
            assertFalse(manifest.toString().contains("eptword"), "the manifest names the application");
            assertThat(page.locator("link[rel=apple-touch-icon]"))
                    .hasAttribute("href", Pattern.compile("/assets/app/neutral-touch-180[.]png[?]v=.*"));
            assertThat(page.locator("meta[name=apple-mobile-web-app-title]")).hasAttribute("content", "Notes");
            String icon = page.request().get("/favicon.ico").text();
            assertFalse(icon.contains("#2F4B7C"), "the icon that a browser asks for by itself is the own one");
            speak(page, "es");
            assertThat(page).hasTitle("Notas");
            speak(page, "en");

            signOut(page);
            assertThat(page).hasTitle("Notes");
            assertThat(page.locator("link[rel=icon]")).hasAttribute("href", NEUTRAL_ICON);
            assertThat(page.locator(".wordmark")).hasText("Notes");

            page.navigate("/");
            enterPassword(page, "client7");
            assertThat(page).hasTitle(Pattern.compile(".* · Keptword"));
            signOut(page);
            page.navigate("/");
            enterPassword(page, "counselor1");
            assertThat(page).hasTitle("Today · Keptword");
            assertThat(page.locator("link[rel=manifest]")).hasCount(0);
        } finally {
            Page back = signIn("client4", Look.PHONE);
            choose(back, "OWN");
            assertThat(back).hasTitle("Your account · Keptword");
            signOut(back);
            assertThat(back).hasTitle("You’re signed out · Keptword");
        }
    }

    @Test
    void theChoiceIsMadeOnTheAccountPage() {
        looking("client4", Look.PHONE.spanish(), page -> {
            page.navigate("/account");
            Locator form = page.locator("[id='app-name']");
            assertThat(form.locator("label", new Locator.LocatorOptions().setHasText("Notas")))
                    .isVisible();
            form.scrollIntoViewIfNeeded();
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "app-name-spanish");
        });
    }

    /** Each picture is the drawing beside it: whoever changes a drawing draws the pictures anew. */
    @ParameterizedTest
    @CsvSource({
        "icon, own-192, 192",
        "icon, own-512, 512",
        "app/own-full, own-maskable-192, 192",
        "app/own-full, own-maskable-512, 512",
        "app/own-full, own-touch-180, 180",
        "app/neutral, neutral-192, 192",
        "app/neutral, neutral-512, 512",
        "app/neutral-full, neutral-maskable-192, 192",
        "app/neutral-full, neutral-maskable-512, 512",
        "app/neutral-full, neutral-touch-180, 180"
    })
    void thePicturesAreMadeFromTheDrawings(String drawing, String picture, int side) throws IOException {
        Page page = device(Look.PHONE).newPage();
        page.navigate("/signed-out");
        Object drawn = page.evaluate("""
                async ([address, side]) => {
                  const image = new Image(side, side);
                  image.src = address;
                  await image.decode();
                  const canvas = document.createElement("canvas");
                  canvas.width = canvas.height = side;
                  canvas.getContext("2d").drawImage(image, 0, 0, side, side);
                  return canvas.toDataURL("image/png").split(",")[1];
                }""", List.of("/assets/" + drawing + ".svg", side));
        BufferedImage expected = image(Base64.getDecoder().decode(drawn.toString()));
        BufferedImage committed =
                image(page.request().get("/assets/app/" + picture + ".png").body());
        assertEquals(side, committed.getWidth());
        assertTrue(difference(expected, committed) < 3, () -> "mean difference " + difference(expected, committed));
    }

    private static void choose(Page page, String name) {
        page.navigate("/account");
        page.locator("input[name='app-name:name'][value=" + name + "]").check();
        CasePages.field(page, "app-name:save").click();
        assertThat(page.locator(".said-done")).hasText("Your choice is saved.");
    }

    private static String manifestOf(Page page) {
        return page.locator("link[rel=manifest]").getAttribute("href");
    }

    private static void assertPicture(Page page, String address, String size) throws IOException {
        APIResponse answer = page.request().get(address);
        assertEquals(200, answer.status(), address);
        assertEquals("image/png", answer.headers().get("content-type"), address);
        BufferedImage picture = image(answer.body());
        assertEquals(size, picture.getWidth() + "x" + picture.getHeight(), address);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The mean difference of a channel of a pixel, out of 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >>> shift & 0xFF) - (other.getRGB(x, y) >>> shift & 0xFF));
                }
            }
        }
        return sum / 4.0 / one.getWidth() / one.getHeight();
    }
}
