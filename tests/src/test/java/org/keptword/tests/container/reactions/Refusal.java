package org.keptword.tests.container.reactions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.keptword.homework.HomeworkEvent;
import org.keptword.sessions.SessionHeld;
import org.keptword.shared.DomainRefusal;

/** Comes after every other reaction, and refuses once when told to. */
@ApplicationScoped
public class Refusal {

    static final String KEY = "refusal.test.asked";

    private static final int LAST = Interceptor.Priority.APPLICATION + 900;

    private volatile boolean refusing;

    void reviewed(@Observes @Priority(LAST) HomeworkEvent.ResponseReviewed event) {
        refuseOnce();
    }

    void held(@Observes @Priority(LAST) SessionHeld event) {
        refuseOnce();
    }

    private void refuseOnce() {
        if (refusing) {
            refusing = false;
            throw new DomainRefusal(KEY);
        }
    }

    void refuseNext() {
        refusing = true;
    }
}
