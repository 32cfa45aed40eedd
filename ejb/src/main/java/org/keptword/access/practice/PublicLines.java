package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.PlaceRepository;
import org.keptword.audit.AuditLog;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/** The crisis lines that are shown to everybody, signed in or not. They are no secret, and nothing says whose they are. */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicLines {

    @Inject
    CurrentActor current;

    @Inject
    PlaceRepository places;

    /** Those of the only practice there is, by kind, in a language, else in English. Empty where there are several practices, or none with lines. */
    @PermitAll
    public List<CrisisLine> in(Locale language) {
        return current.as(Actor.job(AuditLog.INSTALLATION, "help-lines"), () -> places.publicLines(language));
    }
}
