package org.keptword.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.internal.MailboxRepository;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** How clients can be reached, for jobs of the practice alone; one statement each. */
@ApplicationScoped
public class Mailboxes {

    @Inject
    MailboxRepository repository;

    @Inject
    Vault vault;

    /** Everybody who takes or took part in a case of the practice: whether two people use one address shows only among all. */
    public List<Mailbox> all(Permit job) {
        return repository.all(vault, job);
    }

    /** Who signs in for these participants; one without an account is absent. */
    public Map<UUID, PersonId> people(Collection<UUID> participants, Permit job) {
        return participants.isEmpty() ? Map.of() : repository.people(participants, job);
    }
}
