package org.keptword.web.shell;

import java.util.OptionalInt;

/**
 * How much waits in the queue, for the header. Implemented by the review's package; on pages that say themselves how much waits it has
 * to agree with them.
 */
public interface ReviewCount {

    /** The number of items in the person's queue; empty for somebody without one. */
    OptionalInt waiting();
}
