package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactLifting;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Vault;

/**
 * Replaces one contact statement by another. One that is stricter, or as strict, takes effect at once. One that is less
 * strict needs a reason, begins no later than today, and where it lifts a legal order waits for whoever supervises the counselor of the
 * case, if there is somebody.
 */
@ApplicationScoped
public class ContactStatements {

    @Inject
    SafetyRepository repository;

    @Inject
    CaseRepository cases;

    @Inject
    PersonDirectory personDirectory;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Whether a command lifts something of what is in force. */
    public static boolean lifts(@Nullable ContactStatement before, SetContactState command) {
        return before != null && command.state().lifts(before.state());
    }

    /** Whether a second person has to confirm it. */
    public boolean needsSecond(ContactStatement before, Permit permit) {
        return before.state() == Contact.LEGAL_ORDER
                && !personDirectory.supervisorsOf(counselor(permit)).isEmpty();
    }

    /** Whether the acting person supervises the counselor of the case today. */
    public boolean isSecond(Permit permit) {
        return personDirectory
                .supervisorsOf(counselor(permit))
                .contains(permit.actor().personValue());
    }

    /** Asks for the second person; nothing changes until that one has decided. */
    public ContactLifting ask(ContactStatement before, SetContactState command, Permit permit) {
        requireReason(command);
        refuseAhead(command, permit);
        if (repository.asked(permit, command.participant()).isPresent()) {
            throw new DomainRefusal("refusal.cases.liftingAsked");
        }
        ContactLifting asked =
                new ContactLifting(before, command, permit.actor().requirePersonValue(), clock.instant(), vault);
        repository.add(asked);
        return asked;
    }

    /** A statement takes the place of the one before; whoever asked to lift that one asked about something that is no more. */
    public void state(
            Participant of, @Nullable ContactStatement before, SetContactState command, UUID by, Permit permit) {
        Instant now = clock.instant();
        if (lifts(before, command) || command.state() == Contact.OPEN) {
            refuseAhead(command, permit);
        }
        if (before != null) {
            repository
                    .asked(permit, command.participant())
                    .ifPresent(asked -> asked.overtake(permit.actor().requirePersonValue(), now));
            before.replace(now);
            repository.flush();
        }
        ContactStatement statement =
                new ContactStatement(of, command.state(), command.bound(), command.start(), new Stamp(by, now));
        statement.because(command.ground(), command.documentSeen(), vault);
        statement.until(command.end(), command.review());
        if (lifts(before, command)) {
            statement.lifting(command.reason(), vault);
        }
        List<ContactException> exceptions = command.exceptions().stream()
                .map(allowed -> new ContactException(of, statement, allowed.about(), allowed.terms(), vault))
                .toList();
        repository.add(statement, exceptions);
    }

    private PersonId counselor(Permit permit) {
        return new PersonId(cases.find(permit).map(Case::counselorId).orElseThrow(NotFound::new));
    }

    private static void requireReason(SetContactState command) {
        if (command.reason() == null || command.reason().isBlank()) {
            throw new DomainRefusal("refusal.cases.liftingWithoutReason");
        }
    }

    private void refuseAhead(SetContactState command, Permit permit) {
        if (command.start().isAfter(permit.actor().today(clock))) {
            throw new DomainRefusal("refusal.cases.opensAhead");
        }
    }
}
