package org.keptword.reports.prep;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.reports.internal.CounselorPrep;
import org.keptword.reports.internal.PartnerPrep;
import org.keptword.reports.internal.TablePrep;
import org.keptword.sessions.Sessions;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.shared.Snapshot;

/** Prepares what is read before a session: for the counselor alone, for the table, or for one partner. */
@Stateless
@DenyAll
public class PrepService {

    @Inject
    Guard guard;

    @Inject
    Sessions sessions;

    @Inject
    CounselorPrep counselor;

    @Inject
    TablePrep table;

    @Inject
    PartnerPrep partner;

    /**
     * What is known before a session, seen at one moment; {@link NotFound} where there is no such kind for the session.
     *
     * @param everything also what was not marked for the session, in full
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public PrepPage read(SessionId id, PrepFor whom, boolean everything) {
        return prepare(id, whom, everything, AuditAction.READ);
    }

    /** The same to take away, on paper or as a file. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    @Snapshot
    public PrepReport export(SessionId id, PrepFor whom, boolean everything) {
        return prepare(id, whom, everything, AuditAction.EXPORT).report();
    }

    private PrepPage prepare(SessionId id, PrepFor whom, boolean everything, AuditAction action) {
        Sessions.CaseMeetings found = sessions.leadingTo(id, guard.caseload()).orElseThrow(NotFound::new);
        Permit permit = guard.read(found.caseId());
        PrepPage page = switch (whom.kind()) {
            case COUNSELOR -> counselor.of(found, id, everything, permit);
            case TABLE -> table.of(found, id, everything, permit);
            case PARTNER -> partner.of(found, id, whom, everything, permit);
        };
        guard.record(permit, action, AuditedObject.SESSION, id);
        return page;
    }

    /**
     * A prep report with the other kinds there are of it.
     *
     * @param choices those that make sense for the session, the counselor's own first
     */
    public record PrepPage(PrepReport report, List<Choice> choices) {

        /**
         * A kind to choose.
         *
         * @param name of the one partner it is for; empty for the others
         */
        public record Choice(PrepFor whom, String name) {}

        public PrepPage {
            choices = List.copyOf(choices);
        }
    }
}
