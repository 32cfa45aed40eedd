package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.keptword.tests.harness.Days;
import org.keptword.tests.harness.TestStack;

/** A counselor's pages of one case, and what is recorded and given there. Partners are named by their slot, A or B. */
final class CasePages {

    /** Where the demonstration's counselors are. */
    private static final ZoneId ZONE = zone();

    /** Where a test has set the clock, the browser does not tell what was fetched. */
    private static final String NOTES_KNOWN = """
            !(performance instanceof Performance) || !document.getElementById("kept") || !document.querySelector("[data-kept]:not([readonly])")
              || performance.getEntriesByType("resource").some((one) => /\\/api\\/cases\\/[^/]+\\/notes\\?/.test(one.name))""";

    private final Page page;
    private final String address;

    private CasePages(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Opens a new couple case. */
    static CasePages openCouple(Page counselor, String first, String second) {
        counselor.navigate("/cases/new");
        field(counselor, "new-case:first").fill(first);
        field(counselor, "new-case:second").fill(second);
        field(counselor, "new-case:open").click();
        counselor.waitForURL(address -> address.endsWith("/safety"));
        String path = URI.create(counselor.url()).getPath();
        return new CasePages(counselor, path.substring(0, path.lastIndexOf('/')));
    }

    /** A case that is there already. */
    static CasePages find(Page counselor, String name) {
        counselor.navigate("/cases?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        Locator link = counselor.locator("td.name a", new Page.LocatorOptions().setHasText(name));
        return new CasePages(counselor, link.first().getAttribute("href"));
    }

    /** An input or button by its id, which in forms has a colon. */
    static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Waits until the page knows what is kept of its notes: an act waits for that too, but only for some seconds, and is dropped then. */
    static void awaitNotes(Page page) {
        page.waitForLoadState();
        BrowserJourney.waitUntil(page, NOTES_KNOWN);
    }

    /** Presses a button whose act cannot be undone, and agrees to what the page asks. */
    static void pressSurely(Page page, String id) {
        field(page, id).click();
        page.locator(".confirm-act").click();
    }

    /** Chooses homework in the form that records a session, by typing the beginning of its title; gives its row. */
    static Locator agree(Page page, String exercise) {
        Locator find = page.locator("#find-exercise");
        find.fill(exercise);
        find.press("Enter");
        return page.locator(".agreed-row:visible").last();
    }

    /** A day as a field for dates takes it, counted from today where the counselor is. */
    static String day(int fromToday) {
        return LocalDate.now(ZONE).plusDays(fromToday).toString();
    }

    /** The same as a field shows it to a person in the United States. */
    static String shownDay(int fromToday) {
        return shown(LocalDate.now(ZONE).plusDays(fromToday));
    }

    static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US).format(day);
    }

    /** A Monday to Friday, so many days from today or a little later: on others, hours outside work cover what is drawn of a calendar. */
    static LocalDate workingDay(int fromToday) {
        return Days.workingDay(LocalDate.now(ZONE).plusDays(fromToday));
    }

    /** A Saturday, so many days from today or a little later. */
    static LocalDate saturday(int fromToday) {
        return Days.saturday(LocalDate.now(ZONE).plusDays(fromToday));
    }

    private static ZoneId zone() {
        try (Connection database = TestStack.current().administrator();
                ResultSet row = database.createStatement().executeQuery("select min(zone) from keptword.practice")) {
            row.next();
            return ZoneId.of(row.getString(1));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the case, without a slash at the end. */
    String address() {
        return address;
    }

    void goTo(String tab) {
        page.navigate(address + tab);
        awaitNotes(page);
    }

    /** Opens a form of the safety page. */
    void change(String what, String slot) {
        page.navigate(address + "/safety?change=" + what + "&of=" + slot);
        assertThat(page.locator("#change")).isVisible();
        awaitNotes(page);
    }

    private void save(String form, String button) {
        field(page, form + ":" + button).click();
        assertThat(page.locator("#change")).isHidden();
        assertThat(page.locator(".said-refused")).hasCount(0);
    }

    void recordPart(String slot, String part) {
        change("person", slot);
        page.locator("input[name='person:part'][value=" + part + "]").check();
        save("person", "save");
    }

    void recordSheet(String slot, String email, String phone) {
        change("sheet", slot);
        field(page, "sheet:email").fill(email);
        field(page, "sheet:phone").fill(phone);
        field(page, "sheet:text-safe").check();
        save("sheet", "save");
    }

    void recordConsent(String slot) {
        change("consent", slot);
        save("consent", "save");
    }

    void recordOpenContact(String slot) {
        change("contact", slot);
        page.locator("input[name='contact:state'][value=OPEN]").check();
        save("contact", "save");
    }

    void recordScreening(String slot) {
        change("screening", slot);
        field(page, "screening:alone").check();
        page.locator("input[name='screening:result'][value=NO_CONCERN]").check();
        save("screening", "save");
    }

    /** The code a partner joins with. */
    String invite(String slot) {
        change("invite", slot);
        field(page, "invite:make").click();
        return page.locator(".code").textContent();
    }

    /** Opens what would be assigned from a phase. */
    Locator planPhase(String phase) {
        page.navigate(address + "?phase=" + phase);
        return field(page, "assigning:summary");
    }

    Locator place(String exercise, String name) {
        return page.getByLabel("“" + exercise + "” for " + name, new Page.GetByLabelOptions().setExact(true));
    }

    /** Ticks an exercise that the sheet may propose for the queue, to be assigned now. */
    void placeNow(String exercise, String name) {
        place(exercise, name).check();
        Locator row = page.locator(".pick", new Page.LocatorOptions().setHasText(exercise));
        row.locator("summary").click();
        row.getByLabel("When to assign “" + exercise + "” to " + name).selectOption("NOW");
    }

    void assign() {
        awaitNotes(page);
        field(page, "assigning:give").click();
    }

    /** The page a report on a contact is read on: the safety page leads to it, the overview does not name it. */
    String reviewOfReport(String words) {
        goTo("/safety");
        List<String> reports = page.locator(".flag a[href^='/review/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        return reports.stream()
                .filter(report -> {
                    page.navigate(report);
                    return page.locator(".review-text").innerText().contains(words);
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report says \"" + words + "\""));
    }

    /** The page a partner's latest work is read on. */
    String review(String exercise) {
        goTo("");
        return page.locator(
                        ".activity a", new Page.LocatorOptions().setHasText(Pattern.compile("submitted .*" + exercise)))
                .first()
                .getAttribute("href");
    }
}
