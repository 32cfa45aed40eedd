package org.keptword.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.Act;
import org.keptword.cases.CaseLine;
import org.keptword.cases.Gates;
import org.keptword.homework.Homework;
import org.keptword.reports.internal.PrepAssembly;
import org.keptword.safety.Flags;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.shared.Snapshot;

/** Prepares the page a counselor reads before a session. */
@Stateless
@DenyAll
public class PrepService {

    @Inject
    Guard guard;

    @Inject
    Sessions sessions;

    @Inject
    Gates gates;

    @Inject
    Flags flags;

    @Inject
    Homework homework;

    @Inject
    Clock clock;

    /** What is known before a session, seen at one moment. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public PrepReport read(SessionId id) {
        return prepare(id, Act.READ);
    }

    /** The same to take away, on paper or as a file. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public PrepReport export(SessionId id) {
        return prepare(id, Act.EXPORT);
    }

    private PrepReport prepare(SessionId id, Act act) {
        CaseId owner = sessions.caseOf(id, guard.caseload()).orElseThrow(NotFound::new);
        Permit permit = guard.read(owner);
        CaseLine line = gates.line(permit);
        PrepAssembly assembly = new PrepAssembly(
                line, sessions.of(permit), id, clock.instant(), permit.actor().zone());
        assembly.agreed(
                assembly.last().map(last -> sessions.agreed(permit, last.id())).orElse(List.of()));
        assembly.work(homework.given(permit), homework.handedIn(permit));
        assembly.words(
                homework.inFull(assembly.brought(), line.mode() == CaseMode.INDIVIDUAL, permit),
                homework.sent(assembly.since(), permit));
        boolean seeSafety = !flags.open(permit).isEmpty();
        guard.record(permit, act, "session", id);
        return assembly.report(seeSafety);
    }
}
