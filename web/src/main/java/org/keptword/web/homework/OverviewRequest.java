package org.keptword.web.homework;

import java.io.Serializable;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.web.routing.CurrentRoute;

/**
 * What the address of an overview asks for. With {@code ?phase=}, {@code ?step=} or {@code ?assign=all} assigning is open beside the map.
 *
 * @param phase of which is assigned, or null
 * @param step of which is assigned, or null
 */
public record OverviewRequest(String phase, String step, boolean assigning) implements Serializable {

    static OverviewRequest in(CurrentRoute route) {
        String phase = route.parameter("phase");
        String step = route.parameter("step");
        return new OverviewRequest(phase, step, phase != null || step != null || route.parameter("assign") != null);
    }

    /** Asks for assigning from all exercises. */
    static OverviewRequest everything() {
        return new OverviewRequest(null, null, true);
    }

    PreviewAssignment.Scope scope() {
        return step != null
                ? PreviewAssignment.Scope.step(step)
                : phase != null ? PreviewAssignment.Scope.phase(phase) : PreviewAssignment.Scope.EVERYTHING;
    }
}
