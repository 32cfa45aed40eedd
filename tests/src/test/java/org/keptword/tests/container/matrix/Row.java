package org.keptword.tests.container.matrix;

import java.util.List;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/**
 * One method of one service and how to call it.
 *
 * @param made makes what the method is about in a scene, or null when it is about nothing that could be somebody else's
 * @param arguments what the method is called with
 * @param seen whether a result tells of what was made: true for those who may know of it, false for everybody else; null for a
 *     method that lists nothing
 * @param reach who else a list may tell of it
 * @param ends the key of the refusal an allowed call ends in, or null
 */
record Row(
        Class<?> service,
        String method,
        Audience audience,
        Made made,
        Arguments arguments,
        Seen seen,
        Reach reach,
        String ends) {

    /** How far a list reaches. */
    enum Reach {
        CASELOAD,
        PRACTICE
    }

    /** Makes something for an act to be about. */
    @FunctionalInterface
    interface Made {
        Thing in(Scene scene) throws Exception;
    }

    /** What a method is called with. */
    @FunctionalInterface
    interface Arguments {
        List<Object> of(Call call) throws Exception;
    }

    /** Whether a result tells of a thing. */
    @FunctionalInterface
    interface Seen {
        boolean in(Object result, Thing thing);
    }

    String name() {
        return service.getSimpleName() + "." + method;
    }

    /** Whether it may be done for some seconds only after what it is about was made. */
    boolean isForSeconds() {
        return method.startsWith("undo");
    }
}
