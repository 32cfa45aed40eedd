package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A manager makes a copy of the practice's key, keeps file and code, and tries them. */
class KeyCopyJourney extends BrowserJourney {

    @Test
    void aCopyIsMadeShownOnceAndChecked() throws IOException {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings");
        manager.locator(".page-head a[href='/settings/key-copy']").click();
        String first = made(manager);
        byte[] firstFile = downloaded(manager);
        assertTrue(first.matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"), first);
        assertFalse(new String(firstFile, StandardCharsets.UTF_8).contains(first));
        assertAccessible(manager);
        picture(manager, "key-copy-made-desk");

        String address = manager.locator("#download").getAttribute("href");
        APIResponse answer = manager.request().get(address);
        assertEquals("no-store", answer.headers().get("cache-control"));
        assertTrue(answer.headers()
                .get("content-disposition")
                .startsWith("attachment; filename=\"keptword-key-Harbor-Lane"));
        assertEquals(404, signIn("manager1", Look.PHONE).request().get(address).status(), "of another session");
        assertEquals(
                404,
                manager.request()
                        .get("/settings/key-copy/" + UUID.randomUUID() + ".json")
                        .status());

        manager.navigate("/settings/key-copy?made=true");
        assertThat(manager.locator(".code")).hasCount(0);
        assertThat(manager.locator(".preview")).containsText("already shown");

        String code = made(manager);
        byte[] file = downloaded(manager);
        check(manager, "copy.json", file, first);
        assertThat(manager.locator("main")).containsText("This code doesn’t open this file");
        check(manager, "copy.json", file, code.substring(1));
        assertThat(manager.locator("main")).containsText("typing error in the code");
        check(manager, "copy.json", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), code);
        assertThat(manager.locator("main")).containsText("isn’t a key copy");
        byte[] damaged = new String(file, StandardCharsets.UTF_8)
                .replace("Harbor", "Harbour")
                .getBytes(StandardCharsets.UTF_8);
        check(manager, "copy.json", damaged, code);
        assertThat(manager.locator("main")).containsText("This file is damaged");
        picture(manager, "key-copy-damaged-desk");
        check(manager, "copy.json", file, code.replace("-", " ").toLowerCase(Locale.ROOT));
        assertThat(manager.locator(".said-done")).containsText("This copy works");
        assertThat(manager.locator("#state")).hasText("Checked");
        assertEquals(
                404,
                signIn("counselor1", Look.DESK)
                        .request()
                        .get("/settings/key-copy")
                        .status());
        manager.navigate("/trail");
        assertThat(manager.locator("main")).containsText("a copy of the practice’s encryption key");
    }

    @Test
    void theLooksOfThePage() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().spanish(), Look.DESK.dark(), Look.DESK.spanish())) {
            looking("manager1", look, page -> {
                page.navigate("/settings/key-copy");
                page.locator("[id='make:make-copy']").click();
                assertThat(page.locator(".code")).isVisible();
                assertNoSidewaysScroll(page);
                assertAccessible(page);
                picture(page, ("key-copy-" + look).replaceAll("\\W+", "-"));
            });
        }
    }

    private static String made(Page manager) {
        manager.locator("[id='make:make-copy']").click();
        return manager.locator(".code").innerText().strip();
    }

    private static byte[] downloaded(Page manager) throws IOException {
        Download download =
                manager.waitForDownload(() -> manager.locator("#download").click());
        assertTrue(
                download.suggestedFilename().matches("keptword-key-Harbor-Lane-.*-\\d{4}-\\d\\d-\\d\\d\\.json"),
                download.suggestedFilename());
        return Files.readAllBytes(download.path());
    }

    private static void check(Page manager, String name, byte[] file, String code) {
        manager.locator("[id='check:file']").setInputFiles(new FilePayload(name, "application/json", file));
        manager.locator("[id='check:code']").fill(code);
        manager.locator("[id='check:check-copy']").click();
    }
}
