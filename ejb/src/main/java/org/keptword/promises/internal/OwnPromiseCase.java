package org.keptword.promises.internal;

import java.util.UUID;
import org.keptword.promises.PromisePage;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/** A case a client takes part in, as far as promises depend on it. */
public record OwnPromiseCase(UUID id, String name, CaseMode mode, boolean open, boolean gateOpen) {
    /** The case as the page of promises shows it; a former participant makes no promises in it. */
    public PromisePage.Place shown(boolean active) {
        return new PromisePage.Place(
                new CaseId(id), name, mode == CaseMode.COUPLE, open && active, open && active && gateOpen);
    }
}
