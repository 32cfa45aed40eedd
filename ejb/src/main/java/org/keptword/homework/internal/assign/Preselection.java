package org.keptword.homework.internal.assign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keptword.guide.GuideDefinition;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.shared.Aim;
import org.keptword.shared.Part;

/**
 * What a phase or a step proposes for one participant: at most two exercises now, the rest in the queue in the recommended order.
 *
 * <ul>
 *   <li>The guide names the first ones, and others for the hurt partner; where one of them is finished or cannot be given, the next
 *       suitable one takes its place.
 *   <li>What does not suit the participant's part is neither preselected nor queued: blame work never comes to the hurt partner by
 *       default. The counselor can still choose it.
 *   <li>What waits as a whole for an answer of the other is neither preselected nor queued before that answer is there.
 *   <li>With the aim UNDECIDED or PART_WELL no act towards the other, no joint work and no commitment work is preselected or queued:
 *       the queue opens by itself, so it must hold nothing that asks for a decision first.
 * </ul>
 */
public final class Preselection {

    /** So many exercises of a phase are given at once. */
    public static final int AT_ONCE = 2;

    /** The step of the guide whose exercises are commitment work. */
    static final String COMMITMENT = "commitment";

    private Preselection() {}

    /**
     * One exercise as it would come to this participant.
     *
     * @param givable whether it can be given at all, and begun
     * @param suits whether it suits the participant's part
     * @param gated whether something in it is done towards or with the other person
     * @param taken whether the participant has or had it already
     */
    public record Offer(String exercise, String step, boolean givable, boolean suits, boolean gated, boolean taken) {}

    /** Places every offer of these steps; the offers come in recommended order. */
    public static Map<String, AssignmentRequest.Placement> place(
            List<Offer> offers, List<GuideDefinition.Step> steps, Part part, Aim aim) {
        List<String> proposed = offers.stream()
                .filter(offer -> isProposed(offer, aim))
                .map(Offer::exercise)
                .toList();
        List<String> named =
                steps.stream().flatMap(step -> step.preselectFor(part).stream()).toList();
        Set<String> now = new LinkedHashSet<>(named);
        now.retainAll(proposed);
        List<String> order = new ArrayList<>(now);
        order.addAll(proposed);
        int places = Math.min(AT_ONCE, named.size());
        Set<String> first =
                new LinkedHashSet<>(order.stream().distinct().limit(places).toList());
        Map<String, AssignmentRequest.Placement> placed = new LinkedHashMap<>();
        for (Offer offer : offers) {
            placed.put(
                    offer.exercise(),
                    first.contains(offer.exercise())
                            ? AssignmentRequest.Placement.NOW
                            : proposed.contains(offer.exercise())
                                    ? AssignmentRequest.Placement.QUEUE
                                    : AssignmentRequest.Placement.NOT);
        }
        return placed;
    }

    private static boolean isProposed(Offer offer, Aim aim) {
        boolean asksForDecision = offer.gated() || offer.step().equals(COMMITMENT);
        return offer.givable() && offer.suits() && !offer.taken() && (aim == Aim.REPAIR || !asksForDecision);
    }
}
