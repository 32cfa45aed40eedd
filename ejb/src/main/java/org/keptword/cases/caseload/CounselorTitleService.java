package org.keptword.cases.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Returns how the texts of clients that staff are shown name the counselor. */
@Stateless
@DenyAll
public class CounselorTitleService {

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    /**
     * As the clients of the case read it that was opened last in this request, whoever looks at it; where none was, as the clients of the
     * person do. Nothing clinical is read, so the audit log has no entry.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CounselorTitle shown() {
        return current.openedCase().map(this::of).orElseGet(() -> current.get().title());
    }

    /** Who may no longer read the case, since a cover ended a moment ago, reads both forms. */
    private CounselorTitle of(CaseId id) {
        try {
            return cases.counselorOf(guard.read(id))
                    .map(CaseRepository.Reader::title)
                    .orElse(CounselorTitle.UNSET);
        } catch (NotFound ended) {
            return CounselorTitle.UNSET;
        }
    }
}
