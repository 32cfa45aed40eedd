package org.keptword.homework.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.internal.assign.Preselection.Offer;
import org.keptword.shared.Aim;
import org.keptword.shared.Part;

class PreselectionTest {

    private static final List<GuideDefinition.Step> FIRSTS = List.of(
            step(List.of("lead-up"), List.of("do-i-want-to-hear-it")),
            step(List.of("what-is-different-now"), List.of("new-practice")));

    @Test
    void a_phase_gives_two_and_queues_the_rest_in_recommended_order() {
        Map<String, AssignmentRequest.Placement> placed =
                Preselection.place(phase(Part.HURTING), FIRSTS, Part.HURTING, Aim.REPAIR);

        assertEquals(List.of("lead-up", "what-is-different-now"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(
                List.of("apology-draft", "readiness", "new-practice", "contact-log"),
                at(placed, AssignmentRequest.Placement.QUEUE));
        assertEquals(List.of("do-i-want-to-hear-it"), at(placed, AssignmentRequest.Placement.NOT));
    }

    @Test
    void a_step_gives_what_the_guide_names_first_in_it() {
        Map<String, AssignmentRequest.Placement> placed =
                Preselection.place(phase(Part.HURTING).subList(0, 4), FIRSTS.subList(0, 1), Part.HURTING, Aim.REPAIR);

        assertEquals(List.of("lead-up"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(List.of("apology-draft", "readiness"), at(placed, AssignmentRequest.Placement.QUEUE));
    }

    @Test
    void blame_work_never_comes_to_the_hurt_partner_by_default() {
        Map<String, AssignmentRequest.Placement> placed =
                Preselection.place(phase(Part.HURT), FIRSTS, Part.HURT, Aim.REPAIR);

        assertEquals(List.of("do-i-want-to-hear-it", "new-practice"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(List.of("what-is-different-now", "contact-log"), at(placed, AssignmentRequest.Placement.QUEUE));
        assertEquals(List.of("lead-up", "apology-draft", "readiness"), at(placed, AssignmentRequest.Placement.NOT));
    }

    @Test
    void an_undecided_aim_proposes_neither_contact_nor_commitment() {
        List<Offer> offers = List.of(
                new Offer("promise-ladder", "trust-talk", true, true, true, false),
                new Offer("listening-log", "trust-talk", true, true, false, false),
                new Offer("openness", "commitment", true, true, false, false));
        List<GuideDefinition.Step> firsts =
                List.of(step(List.of("promise-ladder"), List.of()), step(List.of("openness"), List.of()));

        Map<String, AssignmentRequest.Placement> placed =
                Preselection.place(offers, firsts, Part.NOT_SAID, Aim.UNDECIDED);

        assertEquals(List.of("listening-log"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(List.of(), at(placed, AssignmentRequest.Placement.QUEUE));
        assertEquals(List.of("promise-ladder", "openness"), at(placed, AssignmentRequest.Placement.NOT));
    }

    @Test
    void parting_well_proposes_nothing_towards_the_other() {
        List<Offer> offers = List.of(
                new Offer("daily-kindness", "plan", true, true, true, false),
                new Offer("action-plan", "plan", true, true, false, false));

        Map<String, AssignmentRequest.Placement> placed = Preselection.place(
                offers, List.of(step(List.of("daily-kindness"), List.of())), Part.BOTH, Aim.PART_WELL);

        assertEquals(List.of("action-plan"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(List.of("daily-kindness"), at(placed, AssignmentRequest.Placement.NOT));
    }

    @Test
    void what_was_given_before_makes_room_for_the_next() {
        List<Offer> offers = phase(Part.HURTING).stream()
                .map(o -> o.exercise().equals("lead-up")
                        ? new Offer(o.exercise(), o.step(), true, true, o.gated(), true)
                        : o)
                .toList();

        Map<String, AssignmentRequest.Placement> placed = Preselection.place(offers, FIRSTS, Part.HURTING, Aim.REPAIR);

        assertEquals(List.of("apology-draft", "what-is-different-now"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(AssignmentRequest.Placement.NOT, placed.get("lead-up"));
    }

    @Test
    void what_a_gate_leaves_nothing_of_is_neither_given_nor_queued() {
        List<Offer> offers = List.of(
                new Offer("contact-log", "show-change", false, true, false, false),
                new Offer("new-practice", "show-change", true, true, false, false));

        Map<String, AssignmentRequest.Placement> placed =
                Preselection.place(offers, List.of(step(List.of("contact-log"), List.of())), Part.BOTH, Aim.REPAIR);

        assertEquals(List.of("new-practice"), at(placed, AssignmentRequest.Placement.NOW));
        assertEquals(List.of("contact-log"), at(placed, AssignmentRequest.Placement.NOT));
    }

    private static List<Offer> phase(Part part) {
        boolean hurt = part == Part.HURT;
        return List.of(
                apology("do-i-want-to-hear-it", hurt),
                apology("lead-up", !hurt),
                apology("apology-draft", !hurt),
                apology("readiness", !hurt),
                any("what-is-different-now"),
                any("new-practice"),
                any("contact-log"));
    }

    private static GuideDefinition.Step step(List<String> first, List<String> firstForHurt) {
        LocalizedText words = new LocalizedText("step", "paso");
        return new GuideDefinition.Step("step", words, words, List.of(), first, firstForHurt);
    }

    private static Offer apology(String id, boolean suits) {
        return new Offer(id, "apology", true, suits, false, false);
    }

    private static Offer any(String id) {
        return new Offer(id, "show-change", true, true, false, false);
    }

    private static List<String> at(Map<String, AssignmentRequest.Placement> placed, AssignmentRequest.Placement where) {
        return placed.entrySet().stream()
                .filter(e -> e.getValue() == where)
                .map(Map.Entry::getKey)
                .toList();
    }
}
