package org.keptword.tests.container.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keptword.safety.FlagWaitedTooLong;
import org.keptword.shared.CaseId;

/** Hears of flags that went on. */
@ApplicationScoped
public class GoneFlags {

    private final List<FlagWaitedTooLong> heard = new CopyOnWriteArrayList<>();

    void on(@Observes FlagWaitedTooLong event) {
        heard.add(event);
    }

    public List<FlagWaitedTooLong> of(CaseId id) {
        return heard.stream().filter(event -> event.caseId().equals(id)).toList();
    }
}
