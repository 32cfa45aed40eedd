package org.keptword.promises.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.access.CaseloadAudit;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.promises.caseload.CaseloadPromises.Filter;
import org.keptword.promises.caseload.CaseloadPromises.Query;
import org.keptword.promises.caseload.CaseloadPromises.Sort;
import org.keptword.promises.internal.CaseloadPromiseReader;
import org.keptword.promises.internal.CaseloadPromiseReader.Found;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Lists the current promises of a caseload and exports the list. It has the words of a promise, which the staff of its case may read; each client whose
 * promises it showed is told.
 */
@Stateless
@DenyAll
public class CaseloadPromiseService {

    /** So many promises a file holds at most. */
    public static final int EXPORTED = 5_000;

    @Inject
    Guard guard;

    @Inject
    CaseloadAudit caseloadAudit;

    @Inject
    CaseloadPromiseReader reader;

    /** One page of the list, and how many promises there are in all. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadPromises list(Query query) {
        Permit permit = guard.caseload();
        List<Found> found = reader.find(permit, query.filter(), query.sort(), query.descending());
        List<Found> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        record(permit, AuditAction.LIST, page);
        return new CaseloadPromises(reader.rows(permit, page), found.size());
    }

    /** The list to be taken away as a file, with its words. More than {@value #EXPORTED} promises are refused. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadPromises export(Filter filter) {
        Permit permit = guard.caseload();
        List<Found> found = reader.find(permit, filter, Sort.CASE, false);
        if (found.size() > EXPORTED) {
            throw new DomainRefusal("refusal.promises.exportTooLong", EXPORTED);
        }
        record(permit, AuditAction.EXPORT, found);
        return new CaseloadPromises(reader.rows(permit, found), found.size());
    }

    private void record(Permit permit, AuditAction action, List<Found> shown) {
        caseloadAudit.record(
                permit,
                action,
                AuditedObject.PROMISE,
                shown.stream().collect(Collectors.groupingBy(Found::listedRecord, Collectors.counting())));
    }
}
