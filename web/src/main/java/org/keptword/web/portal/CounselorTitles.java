package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.cases.caseload.CounselorTitleService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Role;
import org.keptword.web.shell.CounselorTitleSource;

/** A client knows the title from the session; for staff it is read once for each case that is opened. */
@RequestScoped
public class CounselorTitles implements CounselorTitleSource {

    @Inject
    CurrentActor current;

    @Inject
    ReviewDaysBacking own;

    @Inject
    CounselorTitleService service;

    private Optional<CaseId> of = Optional.empty();
    private @Nullable CounselorTitle shown;

    @Override
    public CounselorTitle title() {
        if (current.find().map(Actor::role).filter(Role.CLIENT::equals).isPresent()) {
            return own.title();
        }
        CounselorTitle known = shown;
        if (known == null || !of.equals(current.openedCase())) {
            of = current.openedCase();
            known = service.shown();
            shown = known;
        }
        return known;
    }
}
