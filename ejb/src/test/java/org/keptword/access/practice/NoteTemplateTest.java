package org.keptword.access.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.internal.NoteTemplateRepository;
import org.keptword.access.model.NoteTemplateEntry;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;

class NoteTemplateTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void fourShipWithTheProductInBothLanguages() {
        NoteTemplateRepository repository = new NoteTemplateRepository();
        for (String code : List.of("dap", "soap", "birp", "free")) {
            NoteTemplate one = repository.standard(code).orElseThrow();
            assertEquals(Set.of("en", "es"), one.layouts().all().keySet(), code);
            assertEquals(
                    one.sections(Locale.ENGLISH).size(), one.sections(SPANISH).size(), code);
            assertTrue(
                    one.layouts().all().values().stream()
                            .flatMap(layout -> layout.sections().stream())
                            .noneMatch(section -> section.hint().isEmpty()),
                    code);
        }
        assertEquals(
                "Data:\n\nAssessment:\n\nPlan:\n",
                repository.standard("dap").orElseThrow().skeleton(Locale.ENGLISH));
        assertEquals(
                "Conducta:\n\nIntervención:\n\nRespuesta:\n\nPlan:\n",
                repository.standard("birp").orElseThrow().skeleton(SPANISH));
        assertEquals("", repository.standard("free").orElseThrow().skeleton(SPANISH));
    }

    @Test
    void aHintIsNoPartOfTheNote() {
        NoteTemplate template = entry("Facts: what: and when\n\n Next ", "Hechos: qué\nSiguiente: quién")
                .template();

        assertEquals(
                List.of(new NoteTemplate.Section("Facts", "what: and when"), new NoteTemplate.Section("Next", "")),
                template.sections(Locale.ENGLISH));
        assertEquals("Facts:\n\nNext:\n", template.skeleton(Locale.ENGLISH));
        assertTrue(template.isHeading(" Siguiente: "));
        assertFalse(template.isHeading("Next: the walk"));
    }

    @Test
    void bothLanguagesHaveAsManyHeadings() {
        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> entry("Facts\nNext", "Hechos"));
        assertEquals("refusal.access.templateHeadings", refusal.key());
        assertEquals(
                "refusal.access.templateTooLong",
                assertThrows(DomainRefusal.class, () -> entry("A: " + "x".repeat(300), "B"))
                        .key());
    }

    @Test
    void aLanguageWithoutWordsReadsTheEnglishOnes() {
        NoteTemplate template = entry("Facts", "Hechos").template();
        assertEquals("Facts", template.name(Locale.FRENCH));
        assertEquals("Hechos:\n", template.skeleton(Locale.forLanguageTag("es-MX")));
        assertTrue(template.isNamed("Hechos"));
    }

    @Test
    void everyLanguageHasAName() {
        NoteSettingsService.SetNoteTemplate english = new NoteSettingsService.SetNoteTemplate(
                Optional.empty(), new ByLanguage<>(Map.of("en", NoteTemplate.Layout.of("Facts", "Facts"))));
        DomainRefusal refusal =
                assertThrows(DomainRefusal.class, () -> new NoteTemplateEntry(UUID.randomUUID(), null, english));
        assertEquals("refusal.access.templateName", refusal.key());
    }

    private static NoteTemplateEntry entry(String english, String spanish) {
        return new NoteTemplateEntry(
                UUID.randomUUID(),
                null,
                new NoteSettingsService.SetNoteTemplate(
                        Optional.empty(),
                        ByLanguage.of(
                                NoteTemplate.Layout.of("Facts", english), NoteTemplate.Layout.of("Hechos", spanish))));
    }
}
