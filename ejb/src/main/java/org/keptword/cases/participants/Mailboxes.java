package org.keptword.cases.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.internal.MailboxRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** How clients can be reached, for jobs of the practice and for who reads a flagged response; one statement each. */
@ApplicationScoped
public class Mailboxes {

    @Inject
    MailboxRepository repository;

    @Inject
    Vault vault;

    /** Where a client takes or took part in cases of the practice. */
    public List<Mailbox> of(PersonId client, Permit job) {
        return repository.of(client, vault, job);
    }

    /** Whether another person who takes or took part in a case of the practice uses an address. Only addresses of its length are opened. */
    public boolean isOfAnother(PersonId client, String address, Permit job) {
        String plain = ContactSheet.plain(address);
        return repository.addresses(client, ContactSheet.length(address), vault, job).stream()
                .anyMatch(other -> ContactSheet.plain(other).equals(plain));
    }

    /** The phones of the others in the cases of a client, as they are written on their contact sheets. */
    public List<String> phonesOfPartners(PersonId client, Permit job) {
        return repository.phonesOfPartners(client, vault, job);
    }

    /** The contact sheet of one participant of the case, for its staff. */
    public ContactSheet sheet(ParticipantId participant, Permit permit) {
        permit.require(permit.ofCase(), participant);
        return repository.sheet(participant, vault, permit);
    }

    /** Who signs in for these participants; one without an account is absent. */
    public Map<UUID, PersonId> people(Collection<UUID> participants, Permit job) {
        return participants.isEmpty() ? Map.of() : repository.people(participants, job);
    }

    /**
     * How a participant can be reached, for a job that sends. Never shown, and never written anywhere.
     *
     * @param person who signs in for the participant; empty before the first sign-in
     * @param active whether the participant takes part in an open case
     * @param sheet the contact sheet in force
     */
    public record Mailbox(
            ParticipantId participant, Optional<PersonId> person, CaseId caseId, boolean active, ContactSheet sheet) {}
}
