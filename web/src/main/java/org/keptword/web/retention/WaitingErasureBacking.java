package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.retention.ErasureService;
import org.keptword.web.shell.PageReading;

/** Proposals to erase that wait for the one who looks at the list of cases. */
@Named
@RequestScoped
public class WaitingErasureBacking {

    @Inject
    ErasureService erasures;

    @Inject
    PageReading reading;

    /** What waits, as it is kept for the request. */
    public record Waiting(List<ErasureService.WaitingErasure> cases) {}

    public List<ErasureService.WaitingErasure> getCases() {
        return reading.of(Waiting.class, () -> new Waiting(erasures.waiting())).cases();
    }
}
