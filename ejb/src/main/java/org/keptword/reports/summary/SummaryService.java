package org.keptword.reports.summary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.gate.Gates;
import org.keptword.goals.Goals;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.read.Homework;
import org.keptword.measures.Measures;
import org.keptword.promises.read.Promises;
import org.keptword.reports.internal.HomeworkCounts;
import org.keptword.reports.internal.SummaryAssembly;
import org.keptword.reports.internal.SummaryScores;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.Snapshot;

/** Sums a case up, from its beginning to its end or to now; for its staff. */
@Stateless
@DenyAll
public class SummaryService {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Goals goals;

    @Inject
    GuideLibrary library;

    @Inject
    Clock clock;

    /** The case or discharge summary, seen at one moment. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public CaseSummary read(CaseId id, SummaryView view) {
        return sumUp(id, view, AuditAction.READ);
    }

    /** The same to take away, on paper or as a file. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public CaseSummary export(CaseId id, SummaryView view) {
        return sumUp(id, view, AuditAction.EXPORT);
    }

    private CaseSummary sumUp(CaseId id, SummaryView view, AuditAction action) {
        Permit permit = guard.read(id);
        SummaryAssembly assembly =
                new SummaryAssembly(gates.span(permit), view, sessions.of(permit), clock.instant(), permit.mayWork());
        HomeworkCounts work =
                new HomeworkCounts(library.guide(), homework.ofCase(permit).assignments(), assembly.people());
        SummaryScores summaryScores = new SummaryScores(
                measures.ofCase(permit).scores(), measures::scale, assembly.people(), assembly.meetings());
        assembly.goals(goals.ofCase(permit), goals.ratings(permit));
        assembly.last().ifPresent(last -> {
            Sessions.CaseMeetings.Agreed agreed = sessions.agreedIn(permit, last.id());
            assembly.agreed(agreed.lines(), agreed.came());
        });
        CaseSummary summary = assembly.summary(work, promises.altogether(permit), summaryScores);
        guard.record(
                permit,
                action,
                view.kind() == SummaryView.Kind.CASE ? AuditedObject.CASE_SUMMARY : AuditedObject.DISCHARGE_SUMMARY,
                id);
        return summary;
    }
}
