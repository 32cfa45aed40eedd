package org.keptword.cases.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Covers;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.internal.CaseloadAssembler;
import org.keptword.cases.internal.CaseloadRepository;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The cases of the caseload: page by page, and as a file to be taken away. */
@Stateless
@DenyAll
public class CaseloadService {

    /** So many cases a file holds at most. */
    public static final int EXPORTED = 5_000;

    @Inject
    Guard guard;

    @Inject
    Covers covers;

    @Inject
    CaseloadRepository list;

    @Inject
    SessionTimes sessions;

    @Inject
    OpenItems openItems;

    @Inject
    RecentCourses courses;

    /** One page of the caseload, and how many cases there are. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadPage page(CaseloadPage.Query query) {
        Permit permit = guard.caseload();
        List<CaseloadRepository.Line> rows = list.page(permit, query);
        int total =
                rows.isEmpty() && query.offset() > 0 ? list.count(permit, query) : CaseloadRepository.Line.found(rows);
        CaseloadPage page = page(rows, total, permit);
        guard.recordList(permit, AuditedObject.CASE, CaseloadRepository.Line.ids(rows));
        return page;
    }

    /**
     * The cases of the caseload to be taken away as a file, by name. More than {@value #EXPORTED} are refused.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadPage export(CaseloadPage.Filter filter) {
        Permit permit = guard.caseload();
        List<CaseloadRepository.Line> rows = list.page(permit, CaseloadPage.Query.whole(filter), EXPORTED + 1);
        if (rows.size() > EXPORTED) {
            throw new DomainRefusal("refusal.cases.exportTooLong", EXPORTED);
        }
        CaseloadPage page = page(rows, rows.size(), permit);
        guard.recordExport(permit, AuditedObject.CASE, CaseloadRepository.Line.ids(rows));
        return page;
    }

    private CaseloadPage page(List<CaseloadRepository.Line> rows, int total, Permit permit) {
        List<UUID> ids = CaseloadRepository.Line.ids(rows);
        Map<UUID, SessionTimes.Times> times = sessions.of(permit, ids);
        Map<UUID, CaseloadLine.CaseVersion> versions = SessionTimes.versions(times);
        CaseloadAssembler assembler = new CaseloadAssembler(
                times,
                covers.of(permit),
                openItems.of(permit, ids),
                courses.lastEntries(permit, versions),
                courses.of(permit, versions));
        return new CaseloadPage(
                rows.stream().map(assembler::row).toList(),
                total,
                permit.actor().role() == Role.SUPERVISOR ? list.counselors(permit) : List.of());
    }
}
