package org.keptword.tests.container.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keptword.safety.FlagEvent;
import org.keptword.shared.CaseId;

/** Hears of flags that went on. */
@ApplicationScoped
public class GoneFlags {

    private final List<FlagEvent.WaitedTooLong> heard = new CopyOnWriteArrayList<>();

    void on(@Observes FlagEvent.WaitedTooLong event) {
        heard.add(event);
    }

    public List<FlagEvent.WaitedTooLong> of(CaseId id) {
        return heard.stream().filter(event -> event.caseId().equals(id)).toList();
    }
}
