package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** A list of homework with several pages: what is selected on one page stays selected on the next. */
@Tag(Suite.DATES)
class HomeworkSelectionJourney extends BrowserJourney {

    private static final int ROWS = 25;

    @BeforeAll
    static void many() throws IOException, SQLException {
        run("insert into keptword.assignment select (jsonb_populate_record(null::keptword.assignment, to_jsonb(a)"
                + " || jsonb_build_object('id', gen_random_uuid(), 'idempotency_key', gen_random_uuid(), 'instructions', null,"
                + " 'exercise', 'copy-' || n, 'state', 'OPEN', 'answered', false))).* from (select a.* from keptword.assignment a"
                + " join keptword.participant q on q.id = a.participant_id join keptword.person p on p.id = q.person_id"
                + " where p.login = 'client1' and a.recurs = 'NEVER' and not a.gated and a.exercise not in ('contact-report', 'safety-plan')"
                + " order by a.assigned_at, a.id limit 1) a, generate_series(1, " + 2 * ROWS + ") n");
    }

    @AfterAll
    static void gone() throws IOException, SQLException {
        run("delete from keptword.assignment where exercise like 'copy-%'");
    }

    @Test
    void whatIsSelectedStaysSelectedWhileTheTableShowsOtherRows() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/homework?q=maya");
        Locator count = page.locator("#bulk-count");
        Locator report = page.locator(".ui-paginator-current");
        assertThat(report).hasText(Pattern.compile("^1–25 of"));
        String one = box(page).inputValue();
        box(page).check();
        assertThat(count).hasText("Selected: 1");

        page.locator(".ui-paginator-next").click();
        assertThat(report).hasText(Pattern.compile("^26–50 of"));
        assertThat(count).hasText("Selected: 1 (1 not shown here)");
        box(page).check();
        assertThat(count).hasText("Selected: 2 (1 not shown here)");
        assertAccessible(page);
        picture(page, "homework-selection-pages");

        page.locator("th.key-exercise").click();
        assertThat(page).hasURL(Pattern.compile("sort=exercise"));
        assertThat(count).hasText(Pattern.compile("^Selected: 2"));
        page.navigate("/homework?q=maya");
        assertThat(count).hasText("No exercises selected");

        box(page).check();
        page.locator(".ui-paginator-next").click();
        assertThat(report).hasText(Pattern.compile("^26–50 of"));
        String other = box(page).inputValue();
        box(page).check();
        page.locator(".ui-paginator-prev").click();
        assertThat(report).hasText(Pattern.compile("^1–25 of"));
        assertThat(box(page, one)).isChecked();
        assertThat(count).hasText("Selected: 2 (1 not shown here)");
        page.locator("button[value='several PAUSE']").click();
        assertThat(page.locator("main")).containsText("2 exercises paused");
        page.navigate("/homework?q=maya&which=PAUSED");
        assertThat(box(page, one)).hasCount(1);
        assertThat(box(page, other)).hasCount(1);

        page.locator("label.bulk-all input").check();
        assertThat(count).hasText(Pattern.compile("^Selected: [2-9]"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear selection"))
                .click();
        assertThat(count).hasText("No exercises selected");
        assertThat(page.locator("[name=picked]:checked")).hasCount(0);
    }

    @Test
    void aColumnThatIsHiddenIsNotSelectedAndALinkSelectsNothing() {
        Page page = signIn("counselor1", Look.DESK);
        page.navigate("/homework?q=maya");
        Locator count = page.locator("#bulk-count");
        Locator all = page.locator("label.bulk-all input");
        String one = box(page).inputValue();
        box(page).check();
        Locator columns = page.locator(".table-columns > summary");
        columns.click();
        Locator first = page.locator(".table-columns fieldset input").nth(2);
        first.uncheck();
        try {
            assertThat(box(page, one)).isHidden();
            assertThat(count).hasText("Selected: 1 (1 not shown here)");
            page.locator("[data-clear]").click();
            assertThat(count).hasText("No exercises selected");
            if (page.locator(".col-second input[name=picked]").count() > 0) {
                all.check();
            } else {
                assertThat(all).isHidden();
            }
            assertThat(page.locator(".col-first input:checked")).hasCount(0);
        } finally {
            if (!first.isVisible()) {
                columns.click();
            }
            first.check();
        }
        page.navigate("/homework?q=maya&picked=" + one.replace(" ", "%20"));
        assertThat(box(page, one)).isVisible();
        assertThat(count).hasText("No exercises selected");
    }

    @Test
    void theSelectionHasRoomOnAPhone() {
        Page page = signIn("counselor1", Look.PHONE.dark());
        page.navigate("/homework?q=maya");
        speak(page, "es");
        try {
            box(page).check();
            page.locator(".ui-paginator-next").click();
            assertThat(page.locator("#bulk-count")).hasText("Seleccionados: 1 (1 fuera de esta vista)");
            assertNoSidewaysScroll(page);
            assertAccessible(page);
            picture(page, "homework-selection-phone-dark-es");
        } finally {
            speak(page, "en");
        }
    }

    private static Locator box(Page page) {
        return page.locator("input[type=checkbox][name=picked]").first();
    }

    private static Locator box(Page page, String value) {
        return page.locator("input[type=checkbox][value='" + value + "']");
    }

    private static void run(String statement) throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement act = database.createStatement()) {
            act.execute("set session_replication_role = replica");
            act.execute(statement);
        }
    }
}
