package org.keptword.cases.participants;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Tells a client what kind of cases the client takes or took part in. Nothing clinical is read, so the audit log has no entry. */
@Stateless
@DenyAll
public class OwnCaseService {

    @Inject
    Guard guard;

    @Inject
    OwnCases cases;

    /** Whether a case of the client that can still be read is or was a couple's: pages of others name no partner. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public boolean isInCouple() {
        return cases.isInCouple(guard.own());
    }

    /** The client's cases, each with what the client agreed to, the oldest first. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public List<OwnCases.OwnCase> own() {
        return cases.of(guard.own());
    }
}
