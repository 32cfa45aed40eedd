package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.form.Forms.evaluate;
import static org.keptword.guide.form.Forms.form;
import static org.keptword.guide.form.Forms.group;
import static org.keptword.guide.form.Forms.item;
import static org.keptword.guide.form.Forms.json;
import static org.keptword.guide.form.Forms.words;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which items are part of an assignment. */
class SelectionTest {

    private final Form form = form(
            item("alone", ItemType.TEXT).lighter(true).required(true).build(),
            item("letter", ItemType.TEXT).kind(Item.Kind.CONTACT).required(true).build(),
            group(
                            "together",
                            item("view", ItemType.TEXT)
                                    .mySide(words("how I see it"))
                                    .build(),
                            item("theirs", ItemType.TEXT).build())
                    .kind(Item.Kind.JOINT)
                    .build(),
            group(
                            "more",
                            item("read", ItemType.DISPLAY).build(),
                            item("write", ItemType.TEXT).build())
                    .build(),
            group(Form.CLOSE, item("minutes", ItemType.INTEGER).build()).build());

    private final Selection all = Selection.everything();

    @Test
    void everythingIsEverything() {
        assertEquals(form.all().map(Item::id).toList(), List.copyOf(all.included(form)));
        assertEquals(Set.of(Item.Kind.CONTACT, Item.Kind.JOINT), all.kinds(form));
    }

    @Test
    void theLighterVersionKeepsWhatIsMarkedAndTheClose() {
        assertEquals(Set.of("alone", "close", "minutes"), all.lighterVersion().included(form));
        Form heavy = form(item("only", ItemType.TEXT).build());
        assertEquals(Set.of("only"), all.lighterVersion().included(heavy));
    }

    @Test
    void forOneClientJointWorkIsMySideOrAbsent() {
        Selection one = all.forOneClient();
        assertTrue(one.included(form).containsAll(Set.of("together", "view")));
        assertFalse(one.included(form).contains("theirs"));
        assertEquals("how I see it", one.text(form.item("view").orElseThrow()).english());
        assertEquals("view", all.text(form.item("view").orElseThrow()).english());
        assertEquals(Set.of(Item.Kind.CONTACT), one.kinds(form));
        assertEquals(
                Set.of("alone", "more", "read", "write", "close", "minutes"),
                one.withoutKinds(Set.of(Item.Kind.CONTACT, Item.Kind.JOINT))
                        .withoutItems(Set.of("view"))
                        .included(form));
    }

    @Test
    void whatAGateHoldsBackIsNeitherAskedNorRequiredNorStored() {
        Selection gated = all.withoutKinds(Set.of(Item.Kind.CONTACT, Item.Kind.JOINT));
        Evaluation evaluation = evaluate(form, "{'alone':'a','letter':'dear','together':{'theirs':'x'}}", gated);
        assertTrue(evaluation.ready());
        assertEquals(json("{'alone':'a'}"), evaluation.clean().json());
        assertEquals(Set.of(Item.Kind.SOLO), gated.kinds(form));
        assertEquals(
                List.of("letter", "together", "view", "theirs"),
                List.copyOf(all.ofKinds(form, Set.of(Item.Kind.CONTACT, Item.Kind.JOINT))));
    }

    @Test
    void leavingOutAGroupLeavesOutWhatItHolds() {
        Set<String> included = all.withoutItems(Set.of("more")).included(form);
        assertFalse(included.contains("more") || included.contains("write"));
    }

    @Test
    void aGroupOfWhichOnlyWordsAreLeftGoes() {
        assertFalse(all.withoutItems(Set.of("write")).included(form).contains("more"));
    }

    @Test
    void workIsLeftOrNot() {
        assertTrue(all.leavesWork(form));
        assertFalse(
                all.withoutItems(Set.of("alone", "letter", "together", "more")).leavesWork(form));
    }

    @Test
    void theCloseCanWait() {
        Evaluation evaluation = evaluate(form, "{'alone':'a'}", all.withoutClose());
        assertFalse(evaluation.enabled().contains("close"));
        assertTrue(evaluation.steps().stream().noneMatch(Evaluation.Step::close));
    }
}
