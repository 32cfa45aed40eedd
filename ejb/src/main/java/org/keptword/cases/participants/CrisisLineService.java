package org.keptword.cases.participants;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.Places;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The crisis lines a client sees on every page. */
@Stateless
@DenyAll
public class CrisisLineService {

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    Places places;

    /** Those of the places the client belongs to, in the client's language. Nothing clinical is read, so the trail has no entry. */
    @Reads
    @RolesAllowed(Roles.CLIENT)
    public List<CrisisLine> own() {
        return places.crisisLines(cases.placesOf(guard.own()));
    }
}
