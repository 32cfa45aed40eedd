package org.keptword.launcher;

import java.time.Duration;

/** How long the launcher's tests wait for what must come; a green one ends as soon as it can. {@code ./test} says how slow the machine is. */
final class Patience {

    static final Duration LONG = Duration.ofMillis(
            Math.round(180_000 * Math.max(1, Double.parseDouble(System.getProperty("keptword.slowness", "1")))));

    private Patience() {}
}
