package org.keptword.guide;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.keptword.access.CurrentActor;
import org.keptword.guide.internal.GuideDescriber;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Shows the guide to those who give work from it, in their language. */
@Stateless
@DenyAll
public class GuideService {

    @Inject
    GuideLibrary library;

    @Inject
    CurrentActor current;

    /** All phases, steps and exercises in order. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public GuideOverview overview() {
        return portrait().overview();
    }

    /** One exercise at its current version; {@link org.keptword.shared.NotFound} if the guide has none of that name. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public ExerciseSheet exercise(String name) {
        return portrait().sheet(name);
    }

    private GuideDescriber portrait() {
        return new GuideDescriber(
                library.guide(), library.exercises(), current.get().locale());
    }
}
