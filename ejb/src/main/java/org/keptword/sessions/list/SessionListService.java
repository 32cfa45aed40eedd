package org.keptword.sessions.list;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.CaseloadAudit;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.gate.Gates;
import org.keptword.sessions.internal.SessionListRepository;
import org.keptword.sessions.internal.SessionListRepository.Line;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Lists the sessions of a caseload, or of one case of it, and exports the list. No word of a note is in it, nor a reason for canceling. */
@Stateless
@DenyAll
public class SessionListService {

    /** So many sessions a file holds at most. */
    public static final int EXPORTED = 20_000;

    @Inject
    Guard guard;

    @Inject
    CaseloadAudit caseloadAudit;

    @Inject
    Gates gates;

    @Inject
    SessionListRepository repository;

    /** One page of the list, and how many sessions there are in all. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionList list(SessionList.Query query) {
        Permit permit = permit(query.filter());
        List<Line> lines = repository.page(permit, query);
        int total = lines.isEmpty() && query.offset() > 0
                ? Line.found(repository.page(
                        permit, new SessionList.Query(query.filter(), query.sort(), query.descending(), 0, 1)))
                : Line.found(lines);
        List<List<UUID>> audiences = byAudience(lines);
        guard.recordList(
                permit,
                AuditedObject.SESSION,
                lines.stream().map(Line::id).toList(),
                isOfCase(query.filter())
                        ? audiences.stream().map(each -> each.get(0)).toList()
                        : List.of());
        return list(query.filter(), lines, total, permit);
    }

    /**
     * The list to be taken away as a file, the newest first. More than {@value #EXPORTED} sessions are refused. Those with the partner
     * alone are recorded apart, so that a client is not told of them.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public SessionList export(SessionList.Filter filter) {
        Permit permit = permit(filter);
        List<Line> lines = repository.newest(permit, filter, EXPORTED + 1);
        if (lines.size() > EXPORTED) {
            throw new DomainRefusal("refusal.sessions.exportTooLong", EXPORTED);
        }
        if (isOfCase(filter) && !lines.isEmpty()) {
            byAudience(lines).forEach(each -> guard.recordExport(permit, AuditedObject.SESSION, each));
        } else {
            caseloadAudit.record(
                    permit,
                    AuditAction.EXPORT,
                    AuditedObject.SESSION,
                    lines.stream().collect(Collectors.groupingBy(Line::listedRecord, Collectors.counting())));
        }
        return list(filter, lines, lines.size(), permit);
    }

    private SessionList list(SessionList.Filter filter, List<Line> lines, int total, Permit permit) {
        return new SessionList(
                lines.stream().map(Line::row).toList(),
                total,
                isOfCase(filter) ? Optional.of(gates.line(permit).name()) : Optional.empty());
    }

    private Permit permit(SessionList.Filter filter) {
        return filter.caseId() == null ? guard.caseload() : guard.read(new CaseId(filter.caseId()));
    }

    private static boolean isOfCase(SessionList.Filter filter) {
        return filter.caseId() != null;
    }

    /** The ids of those with everyone and of those with each participant alone, apart. */
    private static List<List<UUID>> byAudience(List<Line> lines) {
        Map<Optional<UUID>, List<UUID>> apart = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Optional.ofNullable(line.participant()),
                        Collectors.mapping(Line::id, Collectors.toList())));
        return List.copyOf(apart.values());
    }
}
