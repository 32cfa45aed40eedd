package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** A note from its template to its co-signature, and what its author keeps for oneself. */
@Tag(Suite.DATES)
class SessionNoteJourney extends BrowserJourney {

    private static final Pattern SAVED = Pattern.compile("Saved \\d");
    private static final Pattern SESSION = Pattern.compile("/sessions/[0-9a-f-]{36}$");
    private static final String SKELETON = "Data:\n\nAssessment:\n\nPlan:\n";
    private static final String WORDS =
            "Data:\nCame on time and stayed.\n\nAssessment:\nCalmer than last week.\n\nPlan:\nOne walk.";
    private static final String PROCESS = "canary-process: I hurried her";
    private static final String ADDED = "It was Friday, not Thursday.";

    @Test
    void aNoteIsBegunWrittenCitedSignedAddedToAndCosigned() {
        Page manager = signIn("manager1", Look.DESK);
        askForCosignatures(manager, true);
        Page page = signIn("counselor1", Look.DESK);
        String session = hold(page, CasePages.find(page, "Priya"));

        begin(page);
        write(page, session);
        sign(page);
        add(page);
        Page supervisor = signIn("supervisor1", Look.DESK.dark());
        cosign(supervisor, session);

        page.reload();
        assertThat(page.locator(".note-added").last()).containsText("Well seen");
        assertAccessible(page);
        page.navigate(session + "/prep");
        assertFalse(page.content().contains("stayed"), "no note on the prep page");
        assertFalse(page.content().contains(PROCESS));
        askForCosignatures(manager, false);
    }

    @Test
    void theNotesOfACoupleAreKeptApartAndTwoWindowsLoseNothing() {
        expectComplaint("status of 409");
        Page page = signIn("counselor1", Look.DESK);
        String session = hold(page, CasePages.openCouple(page, "Nora", "Olaf"));
        Locator folded = page.locator(".note-folded").first();
        folded.locator("summary").click();
        Locator own = folded.locator("textarea");
        own.fill("About Nora alone");
        assertThat(folded.locator(".kept-state")).hasText(SAVED);
        page.reload();
        assertThat(page.getByLabel("Individual note: Nora").first()).hasValue("About Nora alone");
        assertThat(page.locator("#note")).hasValue("");
        assertThat(page.locator(".note-folded")).hasCount(1);
        act(page, "Link exercises and promises", "Individual note: Nora");
        assertThat(page.locator("#change h2")).hasText("Link exercises and promises: Individual note: Nora");
        CasePages.field(page, "citing:do").click();
        assertThat(page.locator(".said-done")).containsText("Links saved");
        page.waitForLoadState();

        Page second = page.context().newPage();
        second.navigate(session);
        page.locator("#note").fill("From the first");
        assertThat(page.locator("#note-saved")).hasText(SAVED);
        second.locator("#note").fill("From the second");
        assertThat(second.locator("#note-other")).isVisible();
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign: Progress note"))
                .click();
        assertThat(second.locator("#note")).hasValue("From the second");
        assertThat(second.locator("[id='signing:do']")).hasCount(0);
        second.locator("#note-other [data-keep]").click();
        assertThat(second.locator("#note-saved")).hasText(SAVED);
        second.close();

        Page phone = signIn("counselor1", Look.PHONE.dark());
        phone.navigate(session);
        assertThat(phone.locator("#note")).hasValue("From the second");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "session-notes-phone");
    }

    @Test
    void aManagerKeepsThePracticesTemplates() {
        Page page = signIn("manager1", Look.DESK);
        page.navigate("/settings?template=new#template");
        CasePages.field(page, "note-template:names:0:name").fill("Short");
        CasePages.field(page, "note-template:names:1:name").fill("Breve");
        CasePages.field(page, "note-template:headings:0:sections").fill("Facts: what was seen\nNext");
        CasePages.field(page, "note-template:headings:1:sections").fill("Hechos: lo visto");
        CasePages.field(page, "note-template:save").click();
        assertThat(page.locator(".said-refused")).containsText("The number of headings differs between the languages");
        CasePages.field(page, "note-template:headings:1:sections").fill("Hechos: lo visto\nSiguiente");
        assertAccessible(page);
        CasePages.field(page, "note-template:save").click();
        Locator row = page.locator("#notes tr", new Page.LocatorOptions().setHasText("Short"));
        assertThat(row).containsText("what was seen");
        row.getByText("Retire").or(row.locator("[value=Retire]")).first().click();
        assertThat(row).containsText("Retired");
        assertAccessible(page);
        picture(page, "settings-notes");
    }

    private static void begin(Page page) {
        CasePages.field(page, "notes:0:begin-open:template").selectOption("dap");
        CasePages.field(page, "notes:0:begin-open:do").click();
        assertThat(page.locator("#note")).hasValue(SKELETON);
        assertThat(page.locator(".note-hints")).containsText("without interpretation");
        act(page, "Sign");
        CasePages.field(page, "signing:do").click();
        assertThat(page.locator(".said-refused")).containsText("nothing to sign yet");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Keep writing"))
                .click();
        page.waitForLoadState(); // a script at the end of the page follows what is typed
    }

    private void write(Page page, String session) {
        page.locator("#note").fill(WORDS);
        act(page, "Link exercises and promises");
        page.locator("input[name='citing:pieces']").first().check();
        assertAccessible(page);
        picture(page, "session-note-cite");
        CasePages.field(page, "citing:do").click();
        assertThat(page.locator("#note")).hasValue(WORDS);
        Locator cited = page.locator(".note-cited a");
        assertThat(cited).hasCount(1);
        cited.click();
        assertThat(page.locator(".review-text")).isVisible();
        page.navigate(session);
        page.locator(".note-process summary").click();
        page.locator("#note-process").fill(PROCESS);
        assertThat(page.locator("#note-process-saved")).hasText(SAVED);
        assertAccessible(page);
        picture(page, "session-note-written");
    }

    private void sign(Page page) {
        page.locator("#note").press("Control+End");
        page.keyboard().type(" Together.");
        act(page, "Sign");
        assertThat(page.locator(".note-preview")).hasText(WORDS + " Together.");
        assertAccessible(page);
        picture(page, "session-note-sign");
        CasePages.field(page, "signing:do").click();
        assertThat(page.locator(".note-signed")).containsText("Signed by Ruth Okafor");
        assertThat(page.locator("#note")).hasCount(0);
        assertThat(page.locator(".note-text")).hasText(WORDS + " Together.");
    }

    private static void add(Page page) {
        act(page, "Add addendum");
        Locator words = CasePages.field(page, "adding:words");
        words.pressSequentially(ADDED);
        assertThat(CasePages.field(page, "adding:words-saved")).hasText(SAVED);
        page.reload();
        assertThat(words).hasValue(ADDED);
        CasePages.field(page, "adding:do").click();
        assertThat(page.locator(".note-added")).containsText(ADDED);
    }

    private void cosign(Page supervisor, String session) {
        supervisor.navigate(session);
        assertThat(supervisor.locator(".note-text")).containsText("Came on time");
        assertThat(supervisor.locator(".note-process")).hasCount(0);
        assertFalse(supervisor.content().contains(PROCESS), "the process note is its author's alone");
        assertThat(supervisor.locator(".reading-only")).containsText("You can co-sign a note");
        act(supervisor, "Co-sign");
        CasePages.field(supervisor, "cosigning:words").fill("Well seen.");
        assertAccessible(supervisor);
        CasePages.field(supervisor, "cosigning:do").click();
        assertThat(supervisor.locator(".note-signed").first()).containsText("Co-signed by Ingrid Sato");
        assertThat(supervisor.locator(".reading-only")).hasText("Read-only: you have supervisor access.");
        assertAccessible(supervisor);
        picture(supervisor, "session-note-cosigned");
    }

    private static void act(Page page, String name) {
        act(page, name, "Progress note");
    }

    private static void act(Page page, String name, String note) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(name + ": " + note).setExact(true))
                .click();
        assertThat(page.locator("#change")).isVisible();
        CasePages.awaitNotes(page);
    }

    private static void askForCosignatures(Page manager, boolean asked) {
        manager.navigate("/settings");
        CasePages.field(manager, "cosigning:cosign").setChecked(asked);
        CasePages.field(manager, "cosigning:save").click();
        assertThat(manager.locator(".said-done")).isVisible();
    }

    /** Records a session just held with everybody, without a note, and gives its address. */
    private static String hold(Page page, CasePages room) {
        room.goTo("/sessions/held");
        CasePages.field(page, "held:time").fill("00:00");
        CasePages.field(page, "held:do").click();
        page.waitForURL(SESSION);
        return URI.create(page.url()).getPath();
    }
}
