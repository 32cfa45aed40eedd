package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.QuestionnaireFile;
import org.keptword.tests.harness.Suite;

/** Words in forms that have no draft on the server, when nobody is there any more: they wait on the device for the one who typed them. */
@Tag(Suite.DATES)
class TypedJourney extends BrowserJourney {

    private static final Pattern SIGNED_OUT = Pattern.compile("/signed-out\\?state=idle");

    @Test
    void whatAManagerTypedComesBackAfterTheNextSignInAndIsForgottenOnceItArrived() {
        Page page = onAClockOfItsOwn("manager1");
        String name = "Nora " + UUID.randomUUID().toString().substring(0, 6);
        page.navigate("/people/invite");
        CasePages.field(page, "staff:name").fill(name);
        page.locator("input[value=SUPERVISOR]").check();
        leftAlone(page);
        page.waitForURL(SIGNED_OUT);
        assertEquals(1, keptOnDevice(page));

        page.navigate("/");
        enterPassword(page, "manager1");
        page.navigate("/people/invite");
        assertThat(CasePages.field(page, "staff:name")).hasValue(name);
        assertThat(page.locator("input[value=SUPERVISOR]")).isChecked();
        assertThat(page.locator(".brought-back")).isVisible();
        assertAccessible(page);
        picture(page, "typed-brought-back");
        CasePages.field(page, "staff:make").click();
        assertThat(page.locator(".code")).isVisible();
        waitUntilKept(page, 0);
        page.navigate("/people/invite");
        assertThat(CasePages.field(page, "staff:name")).hasValue("");

        page.navigate("/settings");
        page.locator("a[href*='place=']").first().click();
        CasePages.field(page, "crisis-line:phone").fill("555 0100");
        waitUntilKept(page, 1);
        page.reload();
        assertThat(CasePages.field(page, "crisis-line:phone")).hasValue("555 0100");
        page.locator("[id='crisis-line'] .brought-back button").click();
        assertThat(CasePages.field(page, "crisis-line:phone")).hasValue("");
        waitUntilKept(page, 0);
    }

    @Test
    void theReasonOfAnEmergencyWaitsForItsWriterAndForNobodyElse() {
        Page page = onAClockOfItsOwn("counselor2");
        page.navigate("/emergency");
        CasePages.field(page, "emergency:reason").fill("They called and sounded lost");
        leftAlone(page);
        page.waitForURL(SIGNED_OUT);

        page.navigate("/");
        enterPassword(page, "counselor1");
        page.navigate("/emergency");
        assertThat(page.locator(".brought-back")).isHidden();
        assertThat(CasePages.field(page, "emergency:reason")).hasValue("");
        page.clock().runFor(15 * 60 * 1000 + 2000);
        page.waitForURL(SIGNED_OUT);
        page.navigate("/");
        enterPassword(page, "counselor2");
        page.navigate("/emergency");
        assertThat(CasePages.field(page, "emergency:reason")).hasValue("They called and sounded lost");
        page.locator(".brought-back button").click();
        waitUntilKept(page, 0);
    }

    @Test
    void theDetailsOfAFileHoldNobodyBackWhereNobodyIs() {
        expectComplaint("Failed to load resource|ERR_");
        Page page = onAClockOfItsOwn("counselor9");
        page.navigate("/instruments/bring");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "calm.json",
                        "application/json",
                        QuestionnaireFile.titled("Calm at noon").getBytes(StandardCharsets.UTF_8)));
        CasePages.field(page, "upload:send").click();
        page.waitForURL("**/instruments/bring/*-*");
        String address = page.url();
        page.route(Pattern.compile("/api/instruments/.*"), route -> route.abort("internetdisconnected"));
        CasePages.field(page, "bring:summaries:0:text").fill("Typed and left alone");
        page.onDialog(dialog -> dialog.dismiss());
        leftAlone(page);

        page.waitForURL(SIGNED_OUT);
        page.unroute(Pattern.compile("/api/instruments/.*"));
        page.navigate("/");
        enterPassword(page, "counselor9");
        page.navigate(address);
        assertThat(CasePages.field(page, "bring:summaries:0:text")).hasValue("Typed and left alone");
    }

    /** What was typed lies on the device within a moment; then nobody touches anything for a quarter of an hour. */
    private void leftAlone(Page page) {
        waitUntilKept(page, 1);
        page.clock().runFor(15 * 60 * 1000 + 5000);
    }

    private Page onAClockOfItsOwn(String account) {
        Page page = device(Look.DESK).newPage();
        page.context().clock().install();
        page.navigate("/");
        enterPassword(page, account);
        return page;
    }
}
