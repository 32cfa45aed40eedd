package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.Mailboxes;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.First;
import org.keptword.vault.Vault;

/** The contact sheets of a practice, for its jobs. */
@ApplicationScoped
public class MailboxRepository {

    private static final String OF_PERSON = "select p, f, c.state from Participant p join Case c on c.id = p.caseId"
            + " join ParticipantFile f on f.participantId = p.id where p.practiceId = :practice and p.personId = :person";

    private static final String OF_OTHERS =
            "select f from ParticipantFile f join Participant p on p.id = f.participantId where f.practiceId ="
                    + " :practice and f.emailLength = :length and (p.personId is null or p.personId <> :person)";

    private static final String OF_PARTNERS =
            "select f from ParticipantFile f join Participant p on p.id = f.participantId where f.practiceId ="
                    + " :practice and f.phone is not null and (p.personId is null or p.personId <> :person) and f.caseId"
                    + " in (select own.caseId from Participant own where own.practiceId = :practice and own.personId ="
                    + " :person)";

    private static final String BESIDES = "select f from ParticipantFile f where f.practiceId = :practice and"
            + " f.participantId <> :participant and (f.caseId = :case or f.emailLength = :length)";

    private static final String PEOPLE = "select p.id, p.personId from Participant p"
            + " where p.practiceId = :practice and p.personId is not null and one_of(:ids, p.id)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Sheet(Participant who, ParticipantFile file, Case.State state) {}

    private record Signer(UUID participant, UUID person) {}

    /** The sheets of one person in clear. */
    public List<Mailboxes.Mailbox> of(PersonId person, Vault vault, Permit job) {
        requireJob(job);
        return em
                .createQuery(OF_PERSON, Sheet.class)
                .setParameter("practice", job.practice())
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> {
                    Participant who = row.who();
                    return new Mailboxes.Mailbox(
                            who.participantId(),
                            who.personId().map(PersonId::new),
                            who.ofCase(),
                            who.state() == ParticipantState.ACTIVE && row.state() == Case.State.OPEN,
                            row.file().sheet(vault));
                })
                .toList();
    }

    /** The addresses of a length on the sheets of everybody else. */
    public List<String> addresses(PersonId person, short length, Vault vault, Permit job) {
        requireJob(job);
        return em
                .createQuery(OF_OTHERS, ParticipantFile.class)
                .setParameter("practice", job.practice())
                .setParameter("length", length)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .flatMap(file -> Stream.ofNullable(file.sheet(vault).email()))
                .toList();
    }

    /** The phones on the sheets of the others in the cases of a person. */
    public List<String> phonesOfPartners(PersonId person, Vault vault, Permit job) {
        requireJob(job);
        return em
                .createQuery(OF_PARTNERS, ParticipantFile.class)
                .setParameter("practice", job.practice())
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .flatMap(file -> Stream.ofNullable(file.sheet(vault).phone()))
                .toList();
    }

    /** The sheet of one participant of the one case, in clear. */
    public ContactSheet sheet(ParticipantId participant, Vault vault, Permit permit) {
        return First.of(em.createQuery(
                                "select f from ParticipantFile f where f.participantId = :participant and f.caseId ="
                                        + " :case",
                                ParticipantFile.class)
                        .setParameter("participant", participant.value())
                        .setParameter("case", permit.caseId()))
                .orElseThrow(NotFound::new)
                .sheet(vault);
    }

    /**
     * The other sheets of the case, in clear, and the address alone of every other sheet the actor reaches that has one of a length: a couple
     * that was split has two cases.
     */
    public List<ContactSheet> besides(ParticipantId participant, short length, Vault vault, Permit permit) {
        return em
                .createQuery(BESIDES, ParticipantFile.class)
                .setParameter("practice", permit.practice())
                .setParameter("case", permit.caseId())
                .setParameter("participant", participant.value())
                .setParameter("length", length)
                .getResultList()
                .stream()
                .map(file -> {
                    ContactSheet sheet = file.sheet(vault);
                    return file.isOf(permit.ofCase()) ? sheet : sheet.addressAlone();
                })
                .toList();
    }

    /** Who signs in for whom. */
    public Map<UUID, PersonId> people(Collection<UUID> participants, Permit job) {
        requireJob(job);
        return em
                .createQuery(PEOPLE, Signer.class)
                .setParameter("practice", job.practice())
                .setParameter("ids", participants.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Signer::participant, row -> new PersonId(row.person())));
    }

    private static void requireJob(Permit permit) {
        if (permit.reach() != Permit.Reach.PRACTICE) {
            throw new NotFound();
        }
    }
}
