package org.keptword.cases.opening;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.internal.CaseDraftRepository;
import org.keptword.shared.Roles;

/** Ends the case drafts of one practice that were not saved for 30 days. It reads none of their words. */
@Stateless
@DenyAll
public class CaseDraftJob {

    /** Its name in the audit log. */
    public static final String NAME = "expired-case-drafts";

    @Inject
    Guard guard;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    AuditLog auditLog;

    /** Ends them, erases their words and records which they were; returns how many. */
    @RolesAllowed(Roles.SYSTEM)
    public int end() {
        Permit job = guard.job();
        List<UUID> ended = drafts.endExpired(job);
        if (!ended.isEmpty()) {
            auditLog.record(job.actor(), AuditAction.ERASE, AuditedObject.CASE_DRAFT, ended, "JOB");
        }
        return ended.size();
    }
}
