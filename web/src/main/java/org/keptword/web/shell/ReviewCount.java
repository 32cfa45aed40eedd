package org.keptword.web.shell;

import java.util.OptionalInt;

/** How much waits in the queue, for the header. Implemented by the review's package; it has to agree with the queue. */
public interface ReviewCount {

    /** The number of items in the person's queue; empty for somebody without one. */
    OptionalInt waiting();
}
