package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.ConsentText;
import org.keptword.access.practice.ConsentTextService;
import org.keptword.access.practice.ConsentTextService.ConsentSettings;
import org.keptword.access.practice.ConsentTextService.ReadableText;
import org.keptword.access.practice.ConsentTextService.WriteConsent;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

/** The consent form: drafts, versions that never change, and who reads them. */
class ConsentTextIT extends PracticeTest {

    private static final Map<String, String> WORDS =
            Map.of("en", "# Ours\nWe keep it.", "es", "# Nuestro\nLo guardamos.");

    @Inject
    private ConsentTextService texts;

    @Inject
    private SettingsService settings;

    @Inject
    private Database data;

    @Inject
    @Any
    private Instance<SetupStep> steps;

    @Test
    void aPracticeFoundedByAJobHasTheTemplateWithoutItsNotes() throws Exception {
        Practice practice = practice();
        ReadableText text = as(practice.counselor(), () -> texts.text("2026-1")).orElseThrow();

        assertFalse(text.isSuperseded());
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
            List<ConsentText.Block> blocks = text.text().blocks(language);
            assertTrue(blocks.get(0).heading());
            assertTrue(
                    blocks.get(1).text().contains("Practice by the river"),
                    blocks.get(1).text());
            assertTrue(blocks.stream().noneMatch(block -> block.text().startsWith("[")), "no client reads a note");
        }
        assertTrue(isDone(practice));
    }

    @Test
    void crisisLinesAreSettledOnceEveryLocationHasOne() throws Exception {
        assertFalse(isDone(practiceWithoutLines(), SetupTask.CRISIS_LINES));
        Practice practice = practice();
        assertTrue(isDone(practice, SetupTask.CRISIS_LINES));
        does(practice.manager(), () -> settings.addPlace("Lake street"));
        assertFalse(isDone(practice, SetupTask.CRISIS_LINES));
    }

    @Test
    void aDraftIsPublishedUnderADateAndANumberAndEarlierVersionsStay() throws Exception {
        Practice practice = practice();
        String today = LocalDate.now(ZONE).toString();

        assertEquals(today + "-1", publish(practice, WORDS));
        assertEquals(today + "-2", publish(practice, Map.of("en", "Second.", "es", "Segundo.")));

        ConsentSettings settings = as(practice.manager(), texts::read);
        assertEquals(today + "-2", settings.inUse());
        assertEquals(
                List.of(today + "-2", today + "-1", "2026-1"),
                settings.published().stream().map(ConsentText::version).toList());
        assertTrue(settings.draft().isEmpty());
        Actor client = person(practice.id(), Role.CLIENT, "Kim");
        ReadableText earlier = as(client, () -> texts.text(today + "-1")).orElseThrow();
        assertTrue(earlier.isSuperseded());
        assertEquals("We keep it.", earlier.text().blocks(Locale.ENGLISH).get(1).text());
        assertEquals(Set.of(today + "-2", today + "-1", "2026-1"), as(client, texts::versions));
        assertTrue(isDone(practice));
    }

    @Test
    void publishingNeedsEveryLanguageAndNoNotesAndKeepsTheDraft() throws Exception {
        Practice practice = practice();
        does(practice.manager(), texts::begin);
        assertRefused(
                "refusal.access.consentNotes",
                () -> publishDraft(practice, draft(practice).words()));
        assertRefused("refusal.access.consentMissing", () -> publishDraft(practice, Map.of("en", "Ours.", "es", " ")));
        assertRefused(
                "refusal.access.consentLong",
                () -> publishDraft(practice, Map.of("en", "a".repeat(20_001), "es", "b")));
        assertEquals("2026-1", as(practice.manager(), texts::read).inUse());
        assertTrue(draft(practice).words().get("en").contains("[Before publishing"));
    }

    @Test
    void whoReadTheDraftBeforeAnotherChangedItOverwritesNothing() throws Exception {
        Practice practice = practice();
        does(practice.manager(), texts::begin);
        int read = draft(practice).revision();
        does(practice.manager(), () -> texts.write(new WriteConsent(read, WORDS)));
        assertNotEquals(read, draft(practice).revision());

        WriteConsent late = new WriteConsent(read, Map.of("en", "Late.", "es", "Tarde."));
        assertThrows(StaleState.class, () -> does(practice.manager(), () -> texts.write(late)));
        assertThrows(StaleState.class, () -> does(practice.manager(), () -> texts.publish(late)));
        assertThrows(StaleState.class, () -> does(practice.manager(), () -> texts.discard(read)));
        assertThrows(StaleState.class, () -> does(practice.manager(), texts::begin), "there is a draft");
        assertEquals(WORDS, draft(practice).words());

        int now = draft(practice).revision();
        does(practice.manager(), () -> texts.discard(now));
        assertTrue(as(practice.manager(), texts::read).draft().isEmpty());
        does(practice.manager(), () -> texts.beginFrom("2026-1"));
        assertTrue(draft(practice).words().get("en").contains("Practice by the river"));
    }

    @Test
    void aPublishedVersionNeverChangesWhateverIsAskedOfTheDatabase() throws Exception {
        Practice practice = practice();
        for (String sql : List.of(
                "update keptword.consent_text_words set body = 'Other' where practice_id = ?",
                "delete from keptword.consent_text_words where practice_id = ?",
                "update keptword.consent_text set name = 'other' where practice_id = ?",
                "delete from keptword.consent_text where practice_id = ?")) {
            for (Actor actor : List.of(practice.manager(), practice.counselor())) {
                assertEquals(
                        List.of(),
                        data.rows(
                                actor,
                                sql + " returning practice_id",
                                practice.id().value()),
                        sql);
            }
        }
        String add = "insert into keptword.consent_text_words (text_id, practice_id, language, body)"
                + " select id, practice_id, 'fr', 'Autre' from keptword.consent_text where practice_id = ? returning language";
        assertThrows(
                SQLException.class,
                () -> data.rows(practice.manager(), add, practice.id().value()));
    }

    @Test
    void nobodyElseWritesAndNobodyElsewhereReads() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        String version = publish(practice, WORDS);
        does(practice.manager(), () -> texts.beginFrom(version));
        WriteConsent write = new WriteConsent(draft(practice).revision(), WORDS);
        Actor client = person(practice.id(), Role.CLIENT, "Kim");

        List<Deed> deeds = List.of(
                texts::read,
                texts::begin,
                () -> texts.beginFrom(version),
                () -> texts.write(write),
                () -> texts.publish(write),
                () -> texts.discard(write.revision()));
        for (Actor actor : List.of(practice.counselor(), practice.supervisor(), client, practice.job())) {
            for (Deed deed : deeds) {
                assertThrows(EJBAccessException.class, () -> does(actor, deed));
            }
        }
        assertTrue(as(other.manager(), () -> texts.text(version)).isEmpty());
        assertThrows(NotFound.class, () -> does(other.manager(), () -> texts.beginFrom(version)));
        assertThrows(NotFound.class, () -> does(other.manager(), () -> texts.write(write)));
        String drafts = "select id from keptword.consent_text where published_at is null and practice_id = ?";
        assertEquals(
                1, data.rows(practice.manager(), drafts, practice.id().value()).size());
        for (Actor actor : List.of(practice.counselor(), client, other.manager())) {
            assertEquals(List.of(), data.rows(actor, drafts, practice.id().value()), "a draft is the managers'");
        }
    }

    private String publish(Practice practice, Map<String, String> words) throws Exception {
        does(practice.manager(), texts::begin);
        return publishDraft(practice, words);
    }

    private String publishDraft(Practice practice, Map<String, String> words) throws Exception {
        int revision = draft(practice).revision();
        return as(practice.manager(), () -> texts.publish(new WriteConsent(revision, words)));
    }

    private ConsentSettings.Draft draft(Practice practice) throws Exception {
        return as(practice.manager(), texts::read).draft().orElseThrow();
    }

    private boolean isDone(Practice practice) throws Exception {
        return isDone(practice, SetupTask.CONSENT_TEXT);
    }

    /** As the checklist asks, inside a transaction. */
    private boolean isDone(Practice practice, SetupTask task) throws Exception {
        SetupStep step =
                steps.stream().filter(one -> one.task() == task).findFirst().orElseThrow();
        AtomicBoolean done = new AtomicBoolean();
        doesTogether(practice.manager(), () -> {
            texts.versions(); // a service begins the transaction of the actor, as the checklist's does
            done.set(step.isDone(practice.id()));
        });
        return done.get();
    }
}
