package org.keptword.homework.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.CaseloadAudit;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.caseload.CaseloadHomeworkList.Filter;
import org.keptword.homework.caseload.CaseloadHomeworkList.Phase;
import org.keptword.homework.caseload.CaseloadHomeworkList.Query;
import org.keptword.homework.caseload.CaseloadHomeworkList.Row;
import org.keptword.homework.caseload.CaseloadHomeworkList.Sort;
import org.keptword.homework.internal.read.RunningHomework;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Lists the running homework of a caseload and exports the list. Contact reports and safety plans are not in it, nor what a gate left out, nor a word
 * that was written.
 */
@Stateless
@DenyAll
public class CaseloadHomeworkService {

    /** So many assignments a file holds at most. */
    public static final int EXPORTED = 20_000;

    @Inject
    Guard guard;

    @Inject
    CaseloadAudit caseloadAudit;

    @Inject
    RunningHomework running;

    @Inject
    GuideLibrary library;

    /** One page of the list, and how many rows there are in all. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadHomeworkList list(Query query) {
        Permit permit = guard.caseload();
        List<Row> rows = running.rows(permit, query.filter(), query.sort(), query.descending());
        CaseloadHomeworkList page =
                page(rows.stream().skip(query.offset()).limit(query.limit()).toList(), rows.size());
        guard.recordList(
                permit,
                AuditedObject.ASSIGNMENT,
                page.items().map(item -> item.id().value()).toList());
        return page;
    }

    /** The list to be taken away as a file, by due date, with the assignments that are asked for and not those beside them. More than {@value #EXPORTED} assignments are refused. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseloadHomeworkList export(Filter filter) {
        Permit permit = guard.caseload();
        List<Row> rows = running.rows(permit, filter, Sort.DUE, false).stream()
                .map(row -> row.only(item -> RunningHomework.is(filter.which(), item)))
                .toList();
        CaseloadHomeworkList list = page(rows, rows.size());
        if (list.items().count() > EXPORTED) {
            throw new DomainRefusal("refusal.homework.exportTooLong", EXPORTED);
        }
        caseloadAudit.record(
                permit,
                AuditAction.EXPORT,
                AuditedObject.ASSIGNMENT,
                rows.stream()
                        .flatMap(row -> row.items().stream()
                                .map(item -> new CaseloadAudit.ListedRecord(
                                        row.caseId().value(), item.participant().value())))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return list;
    }

    private CaseloadHomeworkList page(List<Row> rows, int total) {
        return new CaseloadHomeworkList(
                rows,
                total,
                library.guide().phases().stream()
                        .map(phase -> new Phase(phase.id(), phase.title()))
                        .toList());
    }
}
