package org.keptword.tests.container.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.interop.InstrumentImports;
import org.keptword.safety.FlagKind;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;

/** A form that asks about suicide raises a flag, or the person who keeps it says that it does not. */
class CriticalFormsIT extends ImportFixture {

    private static final String ITEMS =
            "{'linkId': 'dead', 'type': 'boolean', 'text': 'Dark thoughts?', 'code': [{'code': '93246-7'}]},"
                    + " {'linkId': 'often', 'type': 'choice', 'text': 'How often?', 'code': [{'code': '44260-8'}],"
                    + " 'answerOption': [{'valueCoding': {'code': 'y', 'display': 'Yes'}}, {'valueCoding': {'code': 'n', 'display': 'No'}}]},"
                    + " {'linkId': 'rest', 'type': 'boolean', 'text': 'Did you rest?'}";
    private static final String UNRATED =
            ", {'linkId': 'times', 'type': 'integer', 'text': 'How many times?', 'code': [{'code': '93259-0'}]}";

    @Test
    void answersWithoutWeightsRaiseAFlagWhenTheyAreHandedIn() throws Exception {
        Couple couple = atWork(practice());
        UUID draft = brought(couple.counselor(), ITEMS);
        InstrumentImports.ImportView view = as(couple.counselor(), () -> imports.view(draft));
        assertEquals("MEASURE", view.typed().get("kind"));
        String name = kept(couple.counselor(), draft, typed(view, Map.of()));
        AssignmentId id = give(couple.ana(), name);
        assertEquals(
                List.of("q-dead", "q-dead-lines", "q-often", "q-often-lines", "q-rest"),
                as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                        .form()
                        .all()
                        .filter(item -> item.id().startsWith("q-"))
                        .map(Item::id)
                        .toList());
        assertEquals(
                ItemType.HELP,
                as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()))
                        .form()
                        .item("q-dead-lines")
                        .orElseThrow()
                        .type());
        handIn(couple.ana(), id, "{\"q-dead\": false, \"q-often\": \"n\", \"q-rest\": true}");
        assertEquals(List.of(), raised(couple));
        handIn(couple.tom(), give(couple.tom(), name), "{\"q-dead\": true}");
        assertEquals(List.of(FlagKind.MEASURE_ANSWER), raised(couple));
        database.run(couple.practice().id(), "update keptword.assignment set state = 'ENDED' where id = ?", id.value());
        handIn(couple.ana(), give(couple.ana(), name), "{\"q-often\": \"y\"}");
        assertEquals(List.of(FlagKind.MEASURE_ANSWER, FlagKind.MEASURE_ANSWER), raised(couple));
        assertEquals(
                List.of("Dark thoughts?", "How often?"),
                as(couple.counselor(), measures::instruments).stream()
                        .filter(sheet -> sheet.name().equals(name))
                        .flatMap(sheet -> sheet.critical().stream())
                        .map(one -> one.question().text().english())
                        .toList());
    }

    @Test
    void withoutAFlagItIsKeptOnlyWhenTheItemsThatRaiseNoneAreTicked() throws Exception {
        Practice practice = practice();
        UUID draft = brought(practice.counselor(), ITEMS + UNRATED);
        InstrumentImports.ImportView view = as(practice.counselor(), () -> imports.view(draft));
        assertEquals(List.of("q-times"), List.copyOf(view.unflagged().keySet()));
        Map<String, String> exercise = typed(view, Map.of("kind", "EXERCISE"));
        assertEquals(List.of("unflagged"), refused(practice.counselor(), draft, exercise));
        exercise.put("unflagged.q-times", "true");
        assertEquals(List.of("unflagged"), refused(practice.counselor(), draft, exercise), "fewer than there are");
        assertEquals(
                List.of("q-dead", "q-often", "q-times"),
                List.copyOf(as(practice.counselor(), () -> imports.view(draft))
                        .unflagged()
                        .keySet()));
        Map<String, String> measure = typed(view, Map.of());
        assertEquals(List.of("unflagged"), refused(practice.counselor(), draft, measure));
        measure.put("unflagged.q-times", "true");
        kept(practice.counselor(), draft, measure);
        UUID again = brought(practice.counselor(), ITEMS + UNRATED);
        exercise.put("unflagged.q-dead,q-often,q-times", "true");
        kept(practice.counselor(), again, exercise);
    }

    private UUID brought(Actor who, String items) throws Exception {
        byte[] file = ("{'resourceType': 'Questionnaire', 'status': 'active', 'language': 'en', 'title': 'Dark days',"
                        + " 'description': 'Questions', 'item': [" + items + "]}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        return as(who, () -> imports.begin("dark.json", file));
    }

    private static Map<String, String> typed(InstrumentImports.ImportView view, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(view.typed());
        typed.put("source", "Invented for tests");
        typed.put("licence", "Free");
        typed.put("recurs", "NEVER");
        typed.putAll(more);
        return typed;
    }

    private String kept(Actor who, UUID draft, Map<String, String> typed) throws Exception {
        InstrumentImports.KeepOutcome outcome = as(who, () -> imports.keep(draft, typed));
        assertEquals(List.of(), outcome.problems());
        assertTrue(outcome.isKept());
        return outcome.name().orElseThrow();
    }

    private List<String> refused(Actor who, UUID draft, Map<String, String> typed) throws Exception {
        InstrumentImports.KeepOutcome outcome = as(who, () -> imports.keep(draft, typed));
        assertFalse(outcome.isKept());
        return outcome.problems().stream()
                .map(InstrumentImports.FieldProblem::field)
                .toList();
    }

    private List<FlagKind> raised(Couple couple) throws Exception {
        return as(couple.counselor(), () -> flags.page(couple.caseId())).flags().stream()
                .map(flag -> flag.kind())
                .toList();
    }
}
