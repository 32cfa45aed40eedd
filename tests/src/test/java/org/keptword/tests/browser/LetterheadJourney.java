package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a manager sets about printed pages, and where it appears. */
class LetterheadJourney extends BrowserJourney {

    @Test
    void aLogoAndAnAddressAreSetSeenOnPaperAndRemoved() throws IOException, InterruptedException {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings");
        Locator card = manager.locator("#letterhead");

        choose(manager, "wrong.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(manager.locator("body")).containsText("can’t read this file as a PNG or JPEG image");
        choose(manager, "logo.png", picture());
        assertThat(manager.locator(".said-done")).hasText("Logo saved.");
        assertThat(card.locator("img")).hasAttribute("alt", "Harbor Lane Counseling");
        CasePages.field(manager, "letterhead-words:address").fill("12 Harbor Street\nPortland");
        CasePages.field(manager, "letterhead-words:phone").fill("555 0100");
        CasePages.field(manager, "letterhead-words:save-letterhead").click();
        assertThat(manager.locator(".said-done")).isVisible();
        assertThat(CasePages.field(manager, "letterhead-words:address")).hasValue("12 Harbor Street\nPortland");
        manager.mouse().move(0, 0);
        assertAccessible(manager);
        assertNoSidewaysScroll(manager);
        picture(manager, "settings-letterhead");

        Page counselor = signIn("counselor1", Look.DESK);
        CasePages.find(counselor, "Maya & Theo").goTo("/sessions");
        String session = counselor
                .locator("#ahead a[href$='/prep']")
                .first()
                .getAttribute("href")
                .replace("/prep", "");
        String paper = Paper.prep(counselor, session, "prep-letterhead");
        assertTrue(paper.contains("Harbor Lane Counseling 12 Harbor Street Portland 555 0100"), paper);
        assertFalse(paper.contains("Figures by session"), paper);
        counselor.navigate(session + "/prep");
        String whole = counselor.locator(".page-head a[href$='?pages=all']").getAttribute("href");
        paper = Paper.words(counselor.request().get(whole).body(), "prep-letterhead-details");
        assertTrue(paper.contains("Figures by session"), paper);
        assertEquals(200, counselor.request().get("/practice/logo.png").status());
        assertEquals(
                404,
                signIn("counselor9", Look.DESK)
                        .request()
                        .get("/practice/logo.png")
                        .status());

        CasePages.pressSurely(manager, "letterhead-logo:remove");
        assertThat(manager.locator(".said-done")).hasText("Logo removed.");
        assertThat(card.locator("img")).hasCount(0);
        assertEquals(404, counselor.request().get("/practice/logo.png").status());
    }

    private static void choose(Page page, String name, byte[] file) {
        page.locator("[id='letterhead-logo:file']").setInputFiles(new FilePayload(name, "image/png", file));
        page.locator("[id='letterhead-logo:upload']").click();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
