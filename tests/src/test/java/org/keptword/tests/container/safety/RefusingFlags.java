package org.keptword.tests.container.safety;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.keptword.homework.HomeworkEvent;
import org.keptword.shared.DomainRefusal;

/** Comes after every other reaction to work that is handed in, and refuses once when told to. */
@ApplicationScoped
public class RefusingFlags {

    private volatile boolean refusing;

    void on(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) HomeworkEvent.ResponseHandedIn event) {
        if (refusing) {
            refusing = false;
            throw new DomainRefusal("refusal.test.asked");
        }
    }

    public void refuseNext() {
        refusing = true;
    }
}
