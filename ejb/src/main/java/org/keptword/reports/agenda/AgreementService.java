package org.keptword.reports.agenda;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.agenda.Agendas;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.Homework;
import org.keptword.promises.read.Promises;
import org.keptword.reports.internal.AgreedExerciseOutcome;
import org.keptword.reports.prep.PrepReport;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Id;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;

/** What came of what was agreed in a session, for its page. */
@Stateless
@DenyAll
public class AgreementService {

    @Inject
    Guard guard;

    @Inject
    Agendas agendas;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    /** Line by line, in order. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<AgreementOutcome> ofSession(CaseId id, SessionId session) {
        Permit permit = guard.read(id);
        SessionLine meeting = agendas.book(permit).session(session);
        List<AgreedLine> agreed = sessions.agreed(permit, session);
        CaseHomework work = homework.ofCase(permit);
        Map<UUID, Promises.Tally> soFar = promises.soFar(
                agreed.stream()
                        .flatMap(line -> line.promise().stream())
                        .map(Id::value)
                        .collect(Collectors.toSet()),
                permit);
        guard.record(permit, AuditAction.READ, AuditedObject.SESSION, session);
        return agreed.stream()
                .map(line -> new AgreementOutcome(
                        line.id(),
                        AgreedExerciseOutcome.outcome(line, work, meeting.startsAt()),
                        line.promise().map(Id::value).map(soFar::get)))
                .toList();
    }

    /**
     * The outcome of one agreement.
     *
     * @param agreement the line of what was agreed
     * @param outcome of an exercise; words alone are to be asked
     * @param promise what became so far of what is a promise
     */
    public record AgreementOutcome(UUID agreement, PrepReport.Outcome outcome, Optional<Promises.Tally> promise) {}
}
