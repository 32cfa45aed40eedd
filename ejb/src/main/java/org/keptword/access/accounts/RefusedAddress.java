package org.keptword.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.internal.Refusals;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;

/** Notes that somebody asked for an address that is not for the person's role: no service is asked then that could. */
@ApplicationScoped
public class RefusedAddress {

    @Inject
    Refusals refusals;

    /** @param ids what stood in the address */
    public void note(Actor actor, Collection<String> ids) {
        List<UUID> asked =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        if (!asked.isEmpty()) {
            refusals.note(
                    actor,
                    new AuditLog.NewAuditEntry(AuditAction.REFUSE, AuditedObject.UNKNOWN, asked, null, null, "ROLE"));
        }
    }
}
