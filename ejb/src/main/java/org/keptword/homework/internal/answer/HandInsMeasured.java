package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.keptword.figures.Measured;
import org.keptword.homework.HomeworkEvent;

/** Counts what was handed in, once it is committed. */
@ApplicationScoped
public class HandInsMeasured {

    void handedIn(@Observes(during = TransactionPhase.AFTER_SUCCESS) HomeworkEvent.ResponseHandedIn committed) {
        Measured.handIn();
    }
}
