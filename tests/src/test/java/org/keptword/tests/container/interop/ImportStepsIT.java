package org.keptword.tests.container.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;

/** What stands between a file and its keeping. */
@Tag(Suite.ANY_DAY)
class ImportStepsIT extends ImportFixture {

    @Resource
    private ManagedExecutorService threads;

    @Test
    void whatThePageSavesByItselfWaitsForWhatItsButtonSends() throws Exception {
        Practice practice = practice();
        UUID draft = begin(practice.counselor(), WORDS);
        AtomicReference<Future<?>> saving = new AtomicReference<>();
        doesTogether(practice.counselor(), () -> {
            imports.note(draft, Map.of("minutes", "3", "source", "Sea"));
            saving.set(threads.submit(() -> {
                does(practice.counselor(), () -> imports.type(draft, Map.of("source", "Lake")));
                return null;
            }));
            assertThrows(TimeoutException.class, () -> saving.get().get(300, TimeUnit.MILLISECONDS), "it waits");
        });
        saving.get().get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        Map<String, String> typed =
                as(practice.counselor(), () -> imports.view(draft)).typed();
        assertEquals("3", typed.get("minutes"));
        assertEquals("Lake", typed.get("source"));
    }

    @Test
    void wrongFiguresAreSaidBesideTheirFieldsAndNothingIsKept() throws Exception {
        Practice practice = practice();
        UUID draft = begin(practice.counselor(), WORDS);
        Map<String, String> typed = CalmWeek.measure();
        typed.put("scales.0.sd", "-1");
        typed.put("scales.0.reliability", "0,8");
        typed.put("source", " ");
        typed.put("minutes", "soon");
        typed.put("critical.1.value", "2");
        typed.put("scales.0.bands.0.from", "99");
        typed.put("scales.0.bands.0.text", "much");
        InstrumentImports.KeepOutcome outcome = as(practice.counselor(), () -> imports.keep(draft, typed));
        assertFalse(outcome.isKept());
        assertEquals(
                List.of("minutes", "source", "scales.0.sd", "scales.0.bands.0.from", "critical.1.item"),
                outcome.problems().stream().map(problem -> problem.field()).toList());
        assertEquals(List.of(), as(practice.counselor(), imports::brought).forms());
        InstrumentImports.ImportView view = as(practice.counselor(), () -> imports.view(draft));
        assertEquals("0,8", view.typed().get("scales.0.reliability"), "what was typed is there");
        typed.putAll(Map.of(
                "scales.0.sd",
                "2",
                "source",
                "Tests",
                "minutes",
                "3",
                "critical.1.value",
                "",
                "scales.0.bands.0.from",
                "4"));
        assertTrue(as(practice.counselor(), () -> imports.keep(draft, typed)).isKept());
        var scale = as(practice.counselor(), measures::instruments).stream()
                .filter(sheet -> sheet.name().startsWith("brought-"))
                .findFirst()
                .orElseThrow()
                .scales()
                .get(0);
        assertEquals(0.8, scale.norm().orElseThrow().reliability());
        assertEquals(9, scale.range().most());
        assertEquals(1, scale.bands().size());
    }

    @Test
    void whatIsTypedIsKeptFieldByFieldAndTwoWindowsOverwriteNothing() throws Exception {
        Practice practice = practice();
        UUID draft = begin(practice.counselor(), WORDS);
        Map<String, String> before =
                as(practice.counselor(), () -> imports.view(draft)).typed();
        does(practice.counselor(), () -> imports.type(draft, Map.of("scales.0.sd", "7.5")));
        does(
                practice.counselor(),
                () -> imports.type(draft, Map.of("scales.0.bands.0.text", "much", "aims.REPAIR", "false")));
        Map<String, String> typed =
                as(practice.counselor(), () -> imports.view(draft)).typed();
        assertEquals("7.5", typed.get("scales.0.sd"));
        assertEquals("much", typed.get("scales.0.bands.0.text"));
        assertEquals("false", typed.get("aims.REPAIR"));
        assertEquals(before.get("titles.en"), typed.get("titles.en"));
        assertThrows(
                NotFound.class,
                () -> does(practice.colleague(), () -> imports.type(draft, Map.of("scales.0.sd", "1"))));
    }

    @Test
    void aDraftIsThePersonsAloneAndGoneOnceItIsKeptOrPutAway() throws Exception {
        Practice practice = practice();
        UUID draft = begin(practice.counselor(), WORDS);
        for (Actor other : List.of(practice.colleague(), practice.manager())) {
            assertThrows(NotFound.class, () -> as(other, () -> imports.view(draft)));
            assertEquals(List.of(), as(other, imports::brought).begun());
        }
        assertEquals(1, as(practice.counselor(), imports::brought).begun().size());
        as(practice.counselor(), () -> imports.keep(draft, CalmWeek.measure()));
        assertThrows(NotFound.class, () -> as(practice.counselor(), () -> imports.view(draft)));
        UUID second = begin(practice.counselor(), WORDS);
        does(practice.counselor(), () -> imports.discard(second));
        assertEquals(List.of(), as(practice.counselor(), imports::brought).begun());
    }

    @Test
    void aFileThatIsNoneIsRefusedAndOneThatCannotBeKeptIsNotKept() throws Exception {
        Practice practice = practice();
        byte[] broken = "{\"resourceType\": ".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "refusal.interop.notJson",
                assertThrows(DomainRefusal.class, () -> as(practice.counselor(), () -> imports.begin("x", broken)))
                        .key());
        byte[] nothing =
                "{\"resourceType\": \"Questionnaire\", \"status\": \"draft\"}".getBytes(StandardCharsets.UTF_8);
        UUID draft = as(practice.counselor(), () -> imports.begin("x", nothing));
        assertTrue(as(practice.counselor(), () -> imports.view(draft)).report().isRefused());
        assertEquals(
                "refusal.interop.refusedFile",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(practice.counselor(), () -> imports.keep(draft, CalmWeek.exercise())))
                        .key());
    }

    @Test
    void aRollbackLeavesNothingInMemory() throws Exception {
        Practice practice = practice();
        String name = form(practice);
        assertTrue(names(practice.counselor()).contains(name));
        UUID draft = begin(practice.counselor(), "Again?");
        Map<String, String> torn = CalmWeek.measure();
        torn.put("titles.en", "x".repeat(200));
        assertFalse(as(practice.counselor(), () -> imports.keep(draft, torn)).isKept());
        assertEquals(1, own(practice).version());
    }
}
