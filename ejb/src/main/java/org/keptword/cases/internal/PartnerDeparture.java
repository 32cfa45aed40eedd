package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Vault;

/**
 * What becomes of a couple when one of them pauses or leaves: the other goes on under an agreement given anew, and contact that was open is
 * paused, so that coming back opens nothing by itself.
 */
@ApplicationScoped
public class PartnerDeparture {

    @Inject
    CaseRepository cases;

    @Inject
    SafetyRepository safety;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** One of a couple pauses or leaves. */
    public void part(Participant who, Permit permit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, permit.actor().zone());
        cases.participants(permit).stream()
                .filter(other -> !other.id().equals(who.id()))
                .forEach(other ->
                        cases.consentInForce(permit, other.participantId()).ifPresent(consent -> consent.lapse(today)));
        safety.inForce(permit, who.participantId())
                .filter(statement -> statement.state() == Contact.OPEN)
                .ifPresent(open -> pause(who, open, today, permit));
    }

    private void pause(Participant who, ContactStatement open, LocalDate today, Permit permit) {
        List<ContactException> before = safety.exceptions(permit, open.id());
        open.replace(clock.instant());
        safety.flush();
        ContactStatement paused = new ContactStatement(
                who,
                Contact.PAUSED,
                SetContactState.BoundParty.BOTH,
                today,
                new Stamp(permit.actor().requirePersonValue(), clock.instant()));
        paused.because(null, false, vault);
        safety.add(
                paused,
                before.stream()
                        .map(one -> new ContactException(who, paused, one.about(), one.terms(vault), vault))
                        .toList());
    }
}
