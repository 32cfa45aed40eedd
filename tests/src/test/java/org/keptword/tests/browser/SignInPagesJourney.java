package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The pages of the sign-in service, which look like ours: whom to call and Leave are on each of them. */
@Tag(Suite.SITE)
class SignInPagesJourney extends BrowserJourney {

    private static final String LEAVE = "#kc-header #keptword-leave";
    private static final List<Look> LOOKS = List.of(
            Look.PHONE,
            Look.PHONE.spanish().dark(),
            Look.DESK,
            Look.DESK.spanish().dark());

    @Test
    void everyPageHasLeaveInTheCornerAndNumbersToCall() {
        expectComplaint("status of 4");
        Page ours = signIn("client1", Look.PHONE);
        BoundingBox corner = ours.locator("[data-leave]").boundingBox();
        for (Look look : LOOKS) {
            Page page = device(look).newPage();
            for (Map.Entry<String, String> one : pages().entrySet()) {
                page.navigate(one.getValue());
                assertThat(page.locator(LEAVE)).isVisible();
                assertThat(page.locator(".keptword-foot")).isVisible();
                assertAccessible(page);
                assertNoSidewaysScroll(page);
                picture(page, "sign-in-" + one.getKey() + "-" + name(look));
                if (look.equals(Look.PHONE)) {
                    BoundingBox box = page.locator(LEAVE).boundingBox();
                    assertEquals(corner.x + corner.width, box.x + box.width, 1.5, one.getKey());
                    assertEquals(corner.y + corner.height / 2, box.y + box.height / 2, 1.5, one.getKey());
                }
            }
        }
    }

    /** Pages that are reached without a password, by their name. */
    private static Map<String, String> pages() {
        String realm = TestStack.current().keycloakUrl() + "/realms/keptword";
        return Map.of(
                "password", SignInFrom.page("keptword", ""),
                "error",
                        SignInFrom.page("keptword", "")
                                .replaceAll("redirect_uri=.*", "redirect_uri=https://elsewhere.example"),
                "unknown", realm + "/nothing-here",
                "console", realm + "/account",
                "sign-out", realm + "/protocol/openid-connect/logout?client_id=keptword");
    }

    @Test
    void aPageThatIsTooOldLeadsOn() {
        expectComplaint("status of 4");
        for (Look look : LOOKS) {
            Page page = device(look).newPage();
            page.navigate(SignInFrom.page("keptword", ""));
            String form = page.locator("#kc-form-login").getAttribute("action");
            page.navigate(form.replaceAll("execution=[^&]+", "execution=" + UUID.randomUUID()));
            assertThat(page.locator("#loginContinueLink")).isVisible();
            assertAccessible(page);
            picture(page, "sign-in-expired-" + name(look));
            page.locator("#loginRestartLink").click();
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void thePagesForTheOwnAccountLookLikeOursToo() {
        for (Look look : LOOKS) {
            Page page = signIn("counselor2", look);
            for (String act : List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register-passwordless")) {
                page.navigate(SignInFrom.page("keptword", "&kc_action=" + act));
                if (page.locator("#kc-login").isVisible()) {
                    picture(page, "sign-in-again-" + name(look));
                    page.locator("#password").fill("keptword");
                    page.locator("#kc-login").click();
                }
                assertThat(page.locator(LEAVE)).isVisible();
                assertAccessible(page);
                assertNoSidewaysScroll(page);
                picture(page, "sign-in-" + act.toLowerCase(java.util.Locale.ROOT) + "-" + name(look));
            }
        }
    }

    @Test
    void whoWasRefusedIsToldWhatToDo() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.spanish())) {
            Page page = device(look).newPage();
            page.navigate(SignInFrom.page("keptword", ""));
            page.locator("#username").fill("nobody");
            page.locator("#password").fill("not the password");
            page.locator("#kc-login").click();
            assertThat(page.locator("#input-error-username")).isVisible();
            assertThat(page.locator(".keptword-foot"))
                    .containsText(look.equals(Look.PHONE) ? "reset code" : "código de restablecimiento");
            assertAccessible(page);
            picture(page, "sign-in-refused-" + name(look));
        }
    }

    @Test
    void theNumbersAreReadWithoutSigningIn() {
        for (Look look : LOOKS) {
            Page page = device(look).newPage();
            page.navigate(SignInFrom.page("keptword", ""));
            page.locator(".keptword-foot a").click();
            page.waitForURL(TestStack.current().baseUrl() + "/help-lines");
            boolean spanish = look.language() == Look.Language.SPANISH;
            assertThat(page.locator(".help-lines").first()).containsText(spanish ? "024" : "988");
            page.locator("main summary").click();
            assertThat(page.locator("a[href='tel:" + (spanish ? "18007997233" : "024") + "']"))
                    .isVisible();
            assertThat(page.locator("main")).containsText(spanish ? "la lista se revisó el" : "a list reviewed");
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            picture(page, "help-lines-" + name(look));
            page.locator("[data-leave]").click();
            page.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        }
    }

    /** The page asks the database for this; here for a moment in which there is one practice, which no other transaction sees. */
    @Test
    void theLinesOfTheOnlyPracticeAreForEverybodyAndOfSeveralForNobody() throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("set local session authorization keptword_jobs");
            assertEquals(List.of(), publicLines(statement, "es"));
            statement.execute("reset session authorization");
            statement.execute("delete from keptword.practice where name <> 'Harbor Lane Counseling'");
            statement.execute("set local session authorization keptword_jobs");
            assertEquals(
                    List.of(
                            "911 Emergencias",
                            "1-800-799-7233 Línea Nacional contra la Violencia Doméstica",
                            "988 Línea de Prevención del Suicidio y Crisis"),
                    publicLines(statement, "es"));
            assertEquals(
                    "911 Emergency services",
                    publicLines(statement, "fr").get(0),
                    "English where there are no words in a language");
            statement.execute("reset session authorization");
            statement.execute("set local session authorization keptword_app");
            assertThrows(SQLException.class, () -> publicLines(statement, "es"), "for jobs alone");
            database.rollback();
        }
    }

    private static List<String> publicLines(Statement statement, String language) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select phone, name from keptword.public_lines('" + language + "')")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return lines;
    }

    @Test
    void leaveTakesThePlaceOfTheSignInPage() {
        expectComplaint("ERR_BLOCKED_BY_RESPONSE"); // the answer to a page of another origin
        Page page = device(Look.PHONE).newPage();
        page.navigate("/signed-out");
        page.navigate(SignInFrom.page("keptword", ""));
        page.locator(LEAVE).click();
        page.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        assertThat(page.locator("main")).containsText("does not clear");
        page.goBack();
        assertFalse(page.url().startsWith(TestStack.current().keycloakUrl()), page.url());
    }

    @Test
    void leaveOnAPageAboutTheOwnAccountSignsOut() {
        expectComplaint("ERR_BLOCKED_BY_RESPONSE"); // the answer to a page of another origin
        Page page = device(Look.PHONE).newPage();
        page.navigate("/");
        enterPassword(page, "client8");
        page.navigate("/account");
        page.locator("a[href*=UPDATE_PASSWORD]").click();
        assertThat(page.locator("#password-new")).isVisible();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL(Pattern.compile("/signed-out[?]state=left"));
        page.navigate("/home");
        assertThat(page.locator("#password")).isVisible();
    }

    private static String name(Look look) {
        return (look.screen() + "-" + look.scheme() + "-" + look.language()).toLowerCase(java.util.Locale.ROOT);
    }
}
