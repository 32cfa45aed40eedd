package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A client takes the own record along and reads who opened it; a manager sees how cases are kept. */
@Tag(Suite.SITE)
class OwnCopyJourney extends BrowserJourney {

    /** In a case of one client no page of the own record speaks of another. */
    private static final Pattern PARTNER = Pattern.compile("partner|pareja|another person in|otra persona de");

    @Test
    void theOwnCopyIsMadeOnAPhoneAndTaken() throws IOException, InterruptedException {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/record");
        page.locator("main a[href='/record/copy']").click();
        page.waitForURL(address -> address.endsWith("/record/copy"));
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "own-copy-begin");

        page.locator("main form[id='begin'] input[type=submit]").click();

        assertThat(page.locator("main a[href$='.zip'], main progress").first()).isVisible();
        picture(page, "own-copy-making");
        assertThat(page.locator("main a[href$='.zip']")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "own-copy-ready");
        String address = page.locator("main a[href$='.zip']").getAttribute("href");
        APIResponse file = page.request().get(address);
        assertEquals(200, file.status());
        assertEquals("application/zip", file.headers().get("content-type"));
        assertEquals("attachment; filename=\"my-record.zip\"", file.headers().get("content-disposition"));
        Map<String, byte[]> files = files(file.body());
        assertEquals(List.of("my-record/my-record.pdf", "my-record/my-record.json"), List.copyOf(files.keySet()));
        String json = new String(files.get("my-record/my-record.json"), StandardCharsets.UTF_8);
        assertTrue(
                json.contains("\"format\": \"keptword-own-copy\"") || json.contains("\"format\":\"keptword-own-copy\""),
                json);
        String text = Paper.words(files.get("my-record/my-record.pdf"), "own-copy");
        assertTrue(text.contains("What you wrote") && text.contains("Version 1, handed in"), text);
        assertPrinted(json, text);

        expectComplaint("404");
        for (String account : List.of("client2", "counselor1", "manager1")) {
            Page other = signIn(account, Look.DESK);
            assertEquals(404, other.request().get(address).status(), account);
        }
    }

    @Test
    void thePagesAreCalmInBothLanguagesAndInTheDark() {
        for (Look look : List.of(
                Look.PHONE.dark(), Look.PHONE.spanish(), Look.PHONE.spanish().dark())) {
            looking("client3", look, page -> {
                for (String address : List.of("/record", "/record/copy", "/record/opened")) {
                    page.navigate(address);
                    assertThat(page.locator("main")).not().containsText(PARTNER);
                    assertAccessible(page);
                    assertNoSidewaysScroll(page);
                    picture(page, "rights" + address.replace('/', '-') + "-" + look.language() + "-" + look.scheme());
                }
            });
        }
    }

    @Test
    void aClientReadsWhoOpenedTheRecord() {
        Page counselor = signIn("counselor1", Look.DESK);
        counselor.navigate("/cases?q=Maya");
        for (String address : counselor.locator("td.name a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList()) {
            counselor.navigate(address);
        }
        Page client = signIn("client1", Look.PHONE);
        client.navigate("/record/opened");
        assertThat(client.locator("main .record-line").first()).isVisible();
        assertThat(client.locator("main")).containsText("another person in your case");
        assertFalse(client.locator("main").innerText().contains("client2"));
        assertAccessible(client);
        picture(client, "record-opened");
        CasePages.openCouple(counselor, "Rosa", "Igor").goTo("/records");
        assertThat(counselor.locator("main")).containsText("Legal hold");
        assertAccessible(counselor);
        picture(counselor, "case-records");
    }

    @Test
    void aManagerSeesHowCasesAreKept() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/people/records");
        assertAccessible(page);
        picture(page, "closed-cases");
        page.navigate("/settings");
        page.locator("main a[href='/people/records']").click();
        assertThat(CasePages.field(page, "retention:years")).hasValue("10");
        CasePages.field(page, "retention:years").fill("2");
        CasePages.field(page, "retention:save-years").click();
        assertThat(page.locator("main")).containsText("for 3 to 30 years");
        CasePages.field(page, "retention:years").fill("12");
        CasePages.field(page, "retention:save-years").click();
        assertThat(CasePages.field(page, "retention:years")).hasValue("12");
        picture(page, "closed-cases-years");
    }

    /** Replies, promises, notes to the client and what is shared stand on the paper as in the data. */
    private static void assertPrinted(String json, String paper) {
        JsonObject copy = Json.createReader(new StringReader(json)).readObject();
        List<String> words = new ArrayList<>();
        for (JsonObject work : copy.getJsonArray("work").getValuesAs(JsonObject.class)) {
            words.add(work.getString("title"));
            for (JsonObject reply : work.getJsonArray("replies").getValuesAs(JsonObject.class)) {
                words.add(reply.getString("text", ""));
            }
        }
        copy.getJsonArray("promises").getValuesAs(JsonObject.class).forEach(one -> words.add(one.getString("what")));
        copy.getJsonArray("shortNotes").getValuesAs(JsonObject.class).forEach(one -> words.add(one.getString("text")));
        copy.getJsonArray("goals").getValuesAs(JsonObject.class).forEach(one -> words.add(one.getString("sentence")));
        assertTrue(words.size() > 10, () -> "too little to compare: " + words);
        for (String one : words) {
            assertTrue(paper.contains(one.strip().replaceAll("\\s+", " ")), () -> one + " is not in " + paper);
        }
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
