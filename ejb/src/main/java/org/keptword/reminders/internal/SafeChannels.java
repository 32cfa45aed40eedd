package org.keptword.reminders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.Mailboxes;
import org.keptword.notices.ClientMail;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;

/** Which ways to a client are safe at this moment, by every contact sheet in force. Without a safe way nothing goes. */
@ApplicationScoped
public class SafeChannels {

    @Inject
    ClientMail mail;

    @Inject
    TextGateway gateway;

    @Inject
    Mailboxes mailboxes;

    /** Where the client takes part in an open case: neither paused nor gone. */
    public Set<CaseId> activeCases(PersonId client, Permit job) {
        return active(client, job).stream().map(Mailboxes.Mailbox::caseId).collect(Collectors.toSet());
    }

    /** The address for mails; empty where none is safe or no mail is sent at all. */
    public Optional<String> mail(PersonId client, Permit job) {
        return mail.isOn() ? mail.safeAddress(client, job) : Optional.empty();
    }

    /** The number for texts: every sheet in force allows texts and names the same phone, and no partner has it; empty where there is no gateway. */
    public Optional<String> text(PersonId client, Permit job) {
        List<Mailboxes.Mailbox> active = active(client, job);
        List<String> numbers = active.stream()
                .flatMap(box -> box.sheet().textNumber().stream())
                .toList();
        if (!gateway.isOn() || active.isEmpty() || numbers.size() < active.size()) {
            return Optional.empty();
        }
        String number = numbers.get(0);
        boolean one = numbers.stream().allMatch(other -> ContactSheet.isSamePhone(number, other));
        boolean ofPartner = mailboxes.phonesOfPartners(client, job).stream()
                .anyMatch(other -> ContactSheet.isSamePhone(number, other));
        return one && !ofPartner ? Optional.of(number) : Optional.empty();
    }

    /** Whether a contact sheet in force says that somebody else sees the client's phone or mailbox. */
    public boolean isSeenByOthers(PersonId client, Permit job) {
        return active(client, job).stream().anyMatch(box -> box.sheet().seenBy() != null);
    }

    private List<Mailboxes.Mailbox> active(PersonId client, Permit job) {
        return mailboxes.of(client, job).stream()
                .filter(Mailboxes.Mailbox::active)
                .toList();
    }
}
