package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** What a manager settles before the first client: the consent form, which clients then read in the version they agreed to, and that e-mail arrives. */
@Tag(Suite.DATES)
class ConsentJourney extends BrowserJourney {

    private static final String ENGLISH = "consent-draft:texts:0:text";
    private static final String SPANISH = "consent-draft:texts:1:text";
    private static final Pattern CODE = Pattern.compile("Code: ([0-9]{6})");

    @Test
    void aConsentFormIsDraftedFromTheTemplatePublishedAndReadByAClient() {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings");
        manager.locator("main a[href='/settings/consent']").click();
        CasePages.field(manager, "begin:template").click();
        assertThat(manager.locator(".said-done")).hasText("Draft created. Clients don’t see it.");
        assertThat(CasePages.field(manager, ENGLISH)).hasValue(Pattern.compile("Harbor Lane Counseling"));
        assertThat(CasePages.field(manager, SPANISH)).hasValue(Pattern.compile("Harbor Lane Counseling"));
        assertAccessible(manager);
        assertNoSidewaysScroll(manager);
        picture(manager, "consent-draft");
        manager.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        manager.setViewportSize(390, 844);
        assertNoSidewaysScroll(manager);
        picture(manager, "consent-draft-phone-dark");
        manager.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        manager.setViewportSize(1440, 900);

        publish(manager);
        assertThat(manager.locator(".said-refused")).containsText("lines in brackets");

        String words = "It is ours, " + UUID.randomUUID() + ".\n<b>no markup</b>";
        CasePages.field(manager, ENGLISH).fill("# Our form\n" + words);
        CasePages.field(manager, SPANISH).fill("");
        publish(manager);
        assertThat(manager.locator(".said-refused")).containsText("Missing: Spanish");
        assertThat(CasePages.field(manager, ENGLISH)).hasValue("# Our form\n" + words);

        CasePages.field(manager, SPANISH).fill("# Nuestro documento\nEs nuestro.");
        CasePages.field(manager, "consent-draft:save").click();
        assertThat(manager.locator(".said-done")).hasText("Draft saved. Clients don’t see it.");
        Locator preview = manager.locator("#draft details").first();
        preview.locator("summary").click();
        assertThat(preview.locator("h3")).hasText("Our form");
        assertThat(preview).containsText("<b>no markup</b>");
        picture(manager, "consent-preview");

        publish(manager);
        assertThat(manager.locator(".said-done")).containsText("New consents are recorded under it.");
        assertThat(manager.locator("#draft")).hasCount(0);
        Locator newest = manager.locator("#versions li").first();
        assertThat(newest).containsText("In use");
        picture(manager, "consent-published");
        newest.locator("a").click();
        assertThat(manager.locator("#consent-form")).containsText("<b>no markup</b>");
        assertThat(manager.locator("#consent-form")).not().containsText("The practice now uses");
        picture(manager, "consent-form-desk");

        Page client = signIn("client1", Look.PHONE);
        client.navigate("/record/agreed");
        client.locator("main a[href^='/practice/consent']").first().click();
        assertThat(client.locator("#consent-form")).containsText("Harbor Lane Counseling");
        assertThat(client.locator("#consent-form")).containsText("Secrets between partners");
        assertThat(client.locator("#consent-form")).containsText("The practice now uses version");
        assertAccessible(client);
        assertNoSidewaysScroll(client);
        picture(client, "consent-form-phone");
        speak(client, "es");
        assertThat(client.locator("#consent-form")).containsText("Secretos en la pareja");
        client.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(client, "consent-form-phone-dark-es");
        speak(client, "en");
    }

    @Test
    void aTestMessageArrivesAndItsCodeIsTypedBack() {
        Page manager = signIn("manager1", Look.DESK);
        manager.navigate("/settings/email");
        CasePages.field(manager, "mail-test:address").fill("nobody at all");
        manager.locator("[id='mail-test:address']").evaluate("field => field.form.noValidate = true");
        CasePages.field(manager, "mail-test:send").click();
        assertThat(manager.locator("body")).containsText("not a valid e-mail address");

        String address = UUID.randomUUID() + "@example.org";
        CasePages.field(manager, "mail-test:address").fill(address);
        CasePages.field(manager, "mail-test:send").click();
        assertThat(manager.locator(".said-done")).hasText("Test message sent. Enter its code here.");
        String mail = TestStack.current().postOffice().mails().stream()
                .filter(one -> one.contains("To: " + address))
                .findFirst()
                .orElseThrow();
        Matcher code = CODE.matcher(mail);
        assertTrue(code.find(), mail);
        assertAccessible(manager);
        picture(manager, "email-test-code");

        CasePages.field(manager, "mail-code:code").fill("12");
        CasePages.field(manager, "mail-code:confirm").click();
        assertThat(manager.locator("body")).containsText("This code isn’t right");
        CasePages.field(manager, "mail-code:code").fill(code.group(1));
        CasePages.field(manager, "mail-code:confirm").click();
        assertThat(manager.locator(".said-done")).hasText("Confirmed: e-mail from this server arrives.");
        assertThat(manager.locator("#mail")).containsText("Lee Marsh received a test message");
        assertNoSidewaysScroll(manager);
        picture(manager, "email-test-confirmed");
        manager.setViewportSize(390, 844);
        speak(manager, "es");
        manager.navigate("/settings/email");
        assertNoSidewaysScroll(manager);
        picture(manager, "email-test-phone-es");
        speak(manager, "en");
    }

    private static void publish(Page manager) {
        CasePages.field(manager, "consent-draft:publish").click();
        manager.locator(".confirm-act").click();
    }
}
