package org.keptword.access.setup;

import org.keptword.shared.PracticeId;

/** Knows whether a practice has done one of the {@link SetupTask tasks}. There is one bean for each, in the feature that the task belongs to. */
public interface SetupStep {

    SetupTask task();

    /** Whether it is done as of now: few and cheap statements, by an actor of the practice. What was done can come undone, such as a key copy when the key changes. */
    boolean isDone(PracticeId practice);
}
