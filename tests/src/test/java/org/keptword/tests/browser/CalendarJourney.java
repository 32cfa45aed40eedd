package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** Planning a series, seeing it drawn and as a list, changing it, and what a calendar app reads of it. */
@Tag(Suite.DATES)
class CalendarJourney extends BrowserJourney {

    @Test
    void aSeriesIsPlannedSeenMovedAndCalledOffAndAppsFollow() throws Exception {
        Page page = signIn("counselor1", Look.DESK);
        String address = newAddress(page);
        int before = events(address).size();
        CasePages room = CasePages.openCouple(page, "Noor", "Levi");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.day(30));
        CasePages.field(page, "plan:time").fill("10:00");
        assertThat(CasePages.field(page, "plan:times")).isHidden();
        CasePages.field(page, "plan:repeat").selectOption("EVERY_WEEK");
        CasePages.field(page, "plan:times").fill("4");
        CasePages.field(page, "plan:place").fill("Blue room");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).containsText("4 sessions");
        assertThat(page.locator(".session-line")).hasCount(4);
        assertEquals(before + 4, events(address).size());
        assertAccessible(page);

        page.navigate("/calendar?show=week&on=" + CasePages.day(37));
        Locator drawn = page.locator(".calendar-grid .fc-event", new Page.LocatorOptions().setHasText("Noor"));
        assertThat(drawn).containsText("10:00");
        assertThat(drawn).not().containsText("Scheduled");
        assertThat(drawn).hasAttribute("title", Pattern.compile("10:00.* Noor.* · Scheduled"));
        assertEquals(
                true,
                drawn.locator(".fc-event-title")
                        .evaluate("title => title.scrollHeight <= title.parentElement.clientHeight + 1"),
                "no line is cut in half");
        assertThat(page.locator(".calendar-line", new Page.LocatorOptions().setHasText("Noor")))
                .containsText("Blue room");
        assertAccessible(page);
        drawn.press("Enter");
        page.waitForURL(Pattern.compile("/sessions/[0-9a-f-]{36}$"));
        page.locator(".session-acts a[href*='move=']").click();
        CasePages.field(page, "changing:day").fill(CasePages.day(38));
        CasePages.field(page, "changing:time").fill("15:30");
        page.locator("input[name='changing:reach'][value=one]").check();
        CasePages.field(page, "changing:move").click();
        assertThat(page.locator(".said-done")).containsText("rescheduled");

        page.locator(".session-line").nth(1).locator("a[href*='cancel=']").click();
        page.locator("input[name='changing:by'][value=B]").check();
        page.locator("input[name='changing:reach'][value=following]").check();
        assertAccessible(page);
        CasePages.field(page, "changing:cancel").click();
        assertThat(page.locator(".said-done")).containsText("3 sessions canceled");
        assertThat(page.locator(".session-line")).hasCount(1);
        assertThat(page.locator("td", new Page.LocatorOptions().setHasText("by Levi")))
                .hasCount(3);

        List<VEvent> read = events(address);
        assertEquals(before + 4, read.size());
        List<VEvent> off = read.stream()
                .filter(one -> value(one, "STATUS").equals("CANCELLED"))
                .toList();
        assertEquals(3, off.size());
        assertEquals(
                Set.of("1", "2"),
                off.stream().map(one -> value(one, "SEQUENCE")).collect(Collectors.toSet()));
        page.locator("a.again").first().click();
        CasePages.field(page, "changing:again").click();
        assertThat(page.locator(".session-line")).hasCount(2);
    }

    @Test
    void aFreeTimeLeadsToPlanningAndWhatLiesBesideItIsTold() {
        LocalDate day = CasePages.workingDay(90);
        Page page = signIn("counselor1", Look.DESK);
        CasePages.openCouple(page, "Ines", "Ravi");
        page.navigate("/calendar?show=day&on=" + day);
        assertThat(page.locator(".calendar-list")).containsText("No sessions on this day");
        page.locator(".fc-timegrid-slot-lane[data-time='11:00:00']").click();
        page.waitForURL(Pattern.compile("at=" + day + "T11%3A00"));
        assertThat(CasePages.field(page, "plan:day")).hasValue(CasePages.shown(day));
        assertThat(CasePages.field(page, "plan:time")).hasValue(Pattern.compile("11:00.*"));
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator("[id='plan'] .field-message, [id='plan'] [role=alert]")
                        .first())
                .isVisible();
        CasePages.field(page, "plan:whom").selectOption("Ines & Ravi");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".calendar-line")).hasCount(1);

        page.locator(".page-head .button-primary").click();
        CasePages.field(page, "plan:whom").selectOption("Ines & Ravi");
        CasePages.field(page, "plan:day").fill(day.toString());
        CasePages.field(page, "plan:time").fill("11:30");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-note").first()).containsText("Ines & Ravi");
        assertThat(page.locator(".calendar-line .overlap")).hasCount(2);
    }

    /** Saturdays and evenings are shaded: what shades them lies over the times that are clicked. */
    @Test
    void sessionsArePlannedInShadedHoursByMouseTouchAndKeyboard() {
        LocalDate saturday = CasePages.saturday(97);
        LocalDate evening = CasePages.workingDay(97);
        Page page = signIn("counselor1", Look.DESK);
        CasePages.openCouple(page, "Selma", "Otis");
        show(page, saturday);
        BoundingBox eleven = slot(page, "11:00:00");
        page.mouse().click(eleven.x + eleven.width / 2, eleven.y + eleven.height / 2);
        page.waitForURL(Pattern.compile("at=" + saturday + "T11%3A00"));
        plan(page, "Selma & Otis", saturday, "11:00 AM");

        Page phone = signIn("counselor1", Look.PHONE);
        show(phone, evening);
        phone.locator(".to-grid").tap();
        assertThat(phone.locator(".calendar-grid .fc-timegrid")).isVisible();
        BoundingBox late = slot(phone, "20:00:00");
        phone.touchscreen().tap(late.x + late.width / 2, late.y + late.height / 2);
        phone.waitForURL(Pattern.compile("at=" + evening + "T20%3A00"));
        plan(phone, "Selma & Otis", evening, "8:00 PM");

        show(page, saturday);
        page.locator(".page-head .button-primary").press("Enter");
        CasePages.field(page, "plan:whom").selectOption("Selma & Otis");
        CasePages.field(page, "plan:day").fill(saturday.toString());
        CasePages.field(page, "plan:time").fill("9:30 PM");
        CasePages.field(page, "plan:time").press("Enter");
        assertThat(page.locator(".said-done")).isVisible();
        show(page, saturday);
        assertThat(page.locator(".calendar-line")).hasCount(2);
    }

    private static void show(Page page, LocalDate day) {
        page.navigate("/calendar?show=day&on=" + day);
    }

    private static BoundingBox slot(Page page, String time) {
        Locator lane = page.locator(".fc-timegrid-slot-lane[data-time='" + time + "']");
        lane.scrollIntoViewIfNeeded();
        return lane.boundingBox();
    }

    private static void plan(Page page, String whom, LocalDate day, String time) {
        assertThat(CasePages.field(page, "plan:day")).hasValue(CasePages.shown(day));
        assertThat(CasePages.field(page, "plan:time")).hasValue(time);
        CasePages.field(page, "plan:whom").selectOption(whom);
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
    }

    @Test
    void aDraggedSessionIsMovedAndMovedBackAndOneThatIsGoneStays() {
        expectComplaint("status of 409");
        Page page = signIn("counselor1", Look.DESK);
        CasePages room = CasePages.openCouple(page, "Yara", "Emil");
        room.goTo("/sessions");
        CasePages.field(page, "plan:day").fill(CasePages.workingDay(45).toString());
        CasePages.field(page, "plan:time").fill("10:00");
        CasePages.field(page, "plan:do").click();
        assertThat(page.locator(".said-done")).isVisible();
        page.navigate("/calendar?show=day&on=" + CasePages.workingDay(45));
        Locator drawn = page.locator(".calendar-grid .fc-event", new Page.LocatorOptions().setHasText("Yara"));
        assertThat(page.locator(".calendar-grid .fc-non-business").first()).isVisible();
        assertThat(drawn).hasClass(Pattern.compile("tone-[1-8]"));

        anHourDown(page, drawn);

        assertThat(page.locator("#notice")).containsText("Rescheduled: Yara & Emil, 11:00");
        assertThat(drawn).hasAttribute("title", Pattern.compile("^11:00 AM Yara"));
        assertThat(page.locator(".calendar-line", new Page.LocatorOptions().setHasText("Yara")))
                .containsText("11:");
        assertAccessible(page);
        page.locator("#undo-move").click();
        assertThat(page.locator("#notice")).containsText("moved back");
        assertThat(drawn).hasAttribute("title", Pattern.compile("^10:00 AM Yara"));
        page.reload();
        assertThat(drawn).hasAttribute("title", Pattern.compile("^10:00 AM Yara"));

        Page other = page.context().newPage();
        other.navigate(drawn.getAttribute("href"));
        other.locator(".session-acts a[href*='cancel=']").click();
        other.locator("input[name='changing:by'][value=COUNSELOR]").check();
        CasePages.field(other, "changing:cancel").click();
        assertThat(other.locator(".said-done")).isVisible();
        anHourDown(page, drawn);
        assertThat(page.locator("#notice")).containsText("no longer scheduled");
        assertThat(drawn).hasAttribute("title", Pattern.compile("^10:00 AM Yara"));
    }

    private static void anHourDown(Page page, Locator what) {
        what.scrollIntoViewIfNeeded();
        double hour = page.locator(".fc-timegrid-slot-lane[data-time='11:00:00']")
                        .boundingBox()
                        .y
                - page.locator(".fc-timegrid-slot-lane[data-time='10:00:00']").boundingBox().y;
        BoundingBox box = what.boundingBox();
        page.mouse().move(box.x + 40, box.y + 8);
        page.mouse().down();
        page.mouse().move(box.x + 40, box.y + 8 + hour, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    @Test
    void aPhoneAndPaperShowTheListAndALinkSwitches() {
        Page page = signIn("counselor1", Look.PHONE);
        page.navigate("/calendar");
        assertThat(page.locator(".calendar-grid")).isHidden();
        assertThat(page.locator(".calendar-list")).isVisible();
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        page.locator(".to-grid").click();
        assertThat(page.locator(".calendar-grid .fc-timegrid")).isVisible();
        assertNoSidewaysScroll(page);
        page.locator(".to-list").click();
        assertThat(page.locator(".calendar-grid")).hasCount(0);
        Page desk = signIn("counselor1", Look.DESK);
        desk.navigate("/calendar?show=month");
        assertThat(desk.locator(".calendar-grid .fc-daygrid")).isVisible();
        assertAccessible(desk);
        picture(desk, "calendar-month");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.locator(".calendar-grid")).isHidden();
        assertThat(desk.locator(".calendar-list")).isVisible();
    }

    @Test
    void aClientIsToldWhoSeesItAndAnOldAddressIsDead() throws Exception {
        Page page = signIn("client1", Look.PHONE);
        page.navigate("/account");
        assertThat(page.locator("#calendar .said-note")).containsText("Anyone who can see your phone");
        assertThat(page.locator("#calendar-address")).hasCount(0);
        String first = newAddress(page);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertFalse(events(first).isEmpty());
        page.navigate("/account");
        assertThat(page.locator("#calendar-address")).hasCount(0);
        String second = newAddress(page);

        HttpResponse<String> dead = get(first);
        HttpResponse<String> unknown = get(first.replaceAll("[^/]+$", "A".repeat(43)));
        assertEquals(404, dead.statusCode());
        assertEquals(unknown.body(), dead.body());
        assertTrue(dead.headers().allValues("set-cookie").isEmpty());
        HttpResponse<String> alive = get(second);
        assertEquals(200, alive.statusCode());
        assertTrue(alive.headers().allValues("set-cookie").isEmpty(), "no session begins");
        assertEquals(List.of("private, no-store"), alive.headers().allValues("cache-control"));
        assertTrue(alive.headers().firstValue("content-type").orElseThrow().startsWith("text/calendar"));
        assertFalse(Pattern.compile("session|couns|case|Priya|keptword", Pattern.CASE_INSENSITIVE)
                .matcher(alive.body())
                .find());
        page.locator("[id='feed:end']").click();
        assertThat(page.locator(".said-done")).isVisible();
        assertEquals(404, get(second).statusCode());
    }

    @Test
    void byNightTheCalendarIsReadAsWell() {
        Page page = signIn("counselor1", Look.DESK.dark());
        page.navigate("/calendar");
        assertThat(page.locator(".calendar-grid .fc-col-header-cell").first()).isVisible();
        assertThat(page.locator(".calendar-grid .fc-event").first()).isVisible();
        assertAccessible(page);
        picture(page, "calendar-week-dark");
        Page phone = signIn("counselor1", Look.PHONE.dark());
        phone.navigate("/calendar");
        picture(phone, "calendar-phone-dark");
        CasePages.find(phone, "Priya").goTo("/sessions");
        assertNoSidewaysScroll(phone);
        picture(phone, "sessions-phone-dark");
    }

    private static String newAddress(Page page) {
        page.navigate("/account");
        page.locator("[id='feed:make']").click();
        assertThat(page.locator("#calendar-address")).isVisible();
        return page.locator("#calendar-address").inputValue();
    }

    private static List<VEvent> events(String address) throws IOException, InterruptedException, ParserException {
        HttpResponse<String> answer = get(address);
        assertEquals(200, answer.statusCode());
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertTrue(events.stream().allMatch(one -> value(one, "SUMMARY").equals("Appointment")));
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
