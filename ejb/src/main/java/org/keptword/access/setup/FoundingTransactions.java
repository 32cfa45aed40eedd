package org.keptword.access.setup;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.internal.FoundingRepository;
import org.keptword.access.practice.PracticeService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.custody.Codes;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link FoundingService}. */
@Stateless
@DenyAll
public class FoundingTransactions {

    /** What clients agree to until a manager has published the consent form. */
    private static final String NO_CONSENT_FORM = "0";

    @Inject
    FoundingRepository links;

    @Inject
    PracticeService practices;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** The id of the practice that a code founds; empty for one that is worth nothing. Asked before anybody is set as actor. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<PracticeId> practice(String code) {
        return Codes.hash(code).flatMap(hash -> links.practice(hash, clock.instant()));
    }

    /** Founds the practice of the acting job with its first manager, and uses the link up. */
    @RolesAllowed(Roles.SYSTEM)
    public void found(PracticeId practice, FoundPractice command, String subject) {
        if (!links.use(practice, clock.instant())) {
            throw new NotFound();
        }
        practices.begin(new PracticeService.CreatePractice(
                practice,
                command.practice(),
                command.language(),
                command.zone(),
                command.country(),
                NO_CONSENT_FORM,
                command.week(),
                command.places().stream()
                        .map(place -> new PracticeService.CreatePractice.PlaceWithLines(place, List.of()))
                        .toList()));
        PersonId manager = new PersonId(Ids.newId());
        practices.add(new PracticeService.AddPerson(
                manager,
                subject,
                command.account().login(),
                command.manager(),
                Role.MANAGER,
                command.language(),
                command.zone()));
        guard.record(guard.job(), AuditAction.CREATE, AuditedObject.PERSON, manager);
    }
}
