package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.access.people.PersonDirectory;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.Mailboxes;
import org.keptword.homework.read.Homework;
import org.keptword.notices.Mail;
import org.keptword.notices.model.Letter;
import org.keptword.notices.model.MailPreference;
import org.keptword.notices.model.Notice;
import org.keptword.rescheduling.SessionRequests;
import org.keptword.safety.Flags;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.sharing.Shares;
import org.keptword.vault.Vault;

/** Decides at the moment of sending whether a mail may still be sent, and to which address. Without a safe way nothing goes. */
@ApplicationScoped
public class RecipientResolver {

    /** What the trail calls the things shown on a client's first page. */
    private static final AuditedObject FIRST_PAGE = AuditedObject.ASSIGNMENT;

    @Inject
    NoticeRepository notices;

    @Inject
    ShortNoteRepository shortNotes;

    @Inject
    SessionRequests requests;

    @Inject
    MailPreferenceRepository preferences;

    @Inject
    PersonDirectory personDirectory;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Gates gates;

    @Inject
    Flags flags;

    @Inject
    Homework homework;

    @Inject
    Shares shares;

    @Inject
    AuditLog auditLog;

    @Inject
    Vault vault;

    /** The mail a letter becomes; empty when nothing is to be sent. */
    public Optional<Mail> mail(Letter letter, Permit job) {
        Actor to = personDirectory.active(job, Set.of(letter.to())).get(letter.to());
        if (to == null) {
            return Optional.empty();
        }
        List<Notice> announced = notices.find(letter.notices(), job);
        Optional<String> address = switch (letter.kind()) {
            case FLAG -> staff(to, job).filter(one -> isOpen(announced, to, job));
            case DIGEST ->
                preferences
                        .of(letter.to(), job)
                        .filter(MailPreference::mails)
                        .flatMap(preference -> preference.address(vault));
            case NEWS -> client(to, announced, job);
        };
        return address.map(found -> new Mail(letter.id(), letter.kind(), to, found));
    }

    private Optional<String> staff(Actor to, Permit job) {
        return preferences.of(to.requirePerson(), job).flatMap(preference -> preference.address(vault));
    }

    /**
     * Whether one of the flags still waits for somebody, in a case this person still reaches; that a case was opened in an emergency is announced
     * in any case.
     */
    private boolean isOpen(List<Notice> announced, Actor to, Permit job) {
        if (announced.stream().anyMatch(notice -> notice.cause() == Notice.Cause.EMERGENCY)) {
            return true;
        }
        Set<UUID> wanted = announced.stream()
                .filter(notice -> personDirectory
                        .reaching(job, notice.ofCase(), EnumSet.allOf(Relation.class))
                        .contains(to.person()))
                .map(Notice::thingId)
                .collect(Collectors.toSet());
        return flags.open(job).stream().map(Flags.OpenFlag::id).anyMatch(wanted::contains);
    }

    private Optional<String> client(Actor to, List<Notice> announced, Permit job) {
        boolean off = preferences
                .of(to.requirePerson(), job)
                .filter(preference -> !preference.mails())
                .isPresent();
        if (off) {
            return Optional.empty();
        }
        List<Mailboxes.Mailbox> own = mailboxes.of(to.requirePerson(), job);
        Set<UUID> active = own.stream()
                .filter(Mailboxes.Mailbox::active)
                .map(box -> box.participant().value())
                .collect(Collectors.toSet());
        boolean news = fresh(
                        announced.stream()
                                .filter(notice -> active.contains(notice.participantId()))
                                .toList(),
                        job)
                .map(Notice::causedAt)
                .max(Comparator.naturalOrder())
                .filter(last -> !hasSeen(to, last, job))
                .isPresent();
        return news ? safe(to.requirePerson(), own, job) : Optional.empty();
    }

    private boolean hasSeen(Actor client, Instant last, Permit job) {
        return auditLog.wasShown(job.actor(), client.requirePersonValue(), FIRST_PAGE, last);
    }

    /**
     * What is still current: work that can be done, texts that are asked about or readable while joint work is on, notes that were neither read
     * nor taken back, and every reply. When joint work went off since, nothing of before is announced.
     */
    private Stream<Notice> fresh(List<Notice> announced, Permit job) {
        Set<UUID> work = homework.open(things(announced, Set.of(Notice.Cause.WORK)), job);
        Set<UUID> shared =
                shares.news(things(announced, Set.of(Notice.Cause.SHARE_ASKED, Notice.Cause.SHARE_SHOWN)), job);
        Set<UUID> notes = shortNotes.waiting(things(announced, Set.of(Notice.Cause.SHORT_NOTE)), job);
        Set<UUID> answers = requests.waiting(things(announced, Set.of(Notice.Cause.TIME_ANSWER)), job);
        Map<CaseId, Boolean> joint = new HashMap<>();
        Map<CaseId, Optional<Instant>> paused = new HashMap<>();
        return announced.stream().filter(notice -> {
            if (paused.computeIfAbsent(notice.ofCase(), id -> gates.pausedSince(job, id))
                    .filter(since -> !notice.causedAt().isAfter(since))
                    .isPresent()) {
                return false;
            }
            if (notice.cause().isSharing()) {
                return shared.contains(notice.thingId())
                        && joint.computeIfAbsent(notice.ofCase(), id -> gates.open(job, id));
            }
            return switch (notice.cause()) {
                case WORK -> work.contains(notice.thingId());
                case SHORT_NOTE -> notes.contains(notice.thingId());
                case TIME_ANSWER -> answers.contains(notice.thingId());
                default -> true;
            };
        });
    }

    private static Set<UUID> things(List<Notice> announced, Set<Notice.Cause> causes) {
        return announced.stream()
                .filter(notice -> causes.contains(notice.cause()))
                .map(Notice::thingId)
                .collect(Collectors.toSet());
    }

    /**
     * The address of a client that is safe: every contact sheet of the client in an open case allows mail, they name one address, and nobody
     * else of the practice uses it.
     */
    public Optional<String> safe(PersonId client, Permit job) {
        return safe(client, mailboxes.of(client, job), job);
    }

    /**
     * The same for a mail about one place of the client, whose contact sheet is asked even where the client takes part no more or pauses: what was
     * sent before may have to be corrected.
     */
    public Optional<String> safe(PersonId client, ParticipantId about, Permit job) {
        List<Mailboxes.Mailbox> asked = mailboxes.of(client, job).stream()
                .filter(box -> box.active() || box.participant().equals(about))
                .toList();
        return agreed(client, asked, job);
    }

    private Optional<String> safe(PersonId client, List<Mailboxes.Mailbox> sheets, Permit job) {
        return agreed(client, sheets.stream().filter(Mailboxes.Mailbox::active).toList(), job);
    }

    private Optional<String> agreed(PersonId client, List<Mailboxes.Mailbox> own, Permit job) {
        if (own.isEmpty() || !own.stream().allMatch(box -> box.sheet().mayMail())) {
            return Optional.empty();
        }
        List<String> named = own.stream()
                .flatMap(box -> Stream.ofNullable(box.sheet().email()))
                .toList();
        Set<String> addresses = named.stream().map(ContactSheet::plain).collect(Collectors.toSet());
        if (addresses.size() != 1) {
            return Optional.empty();
        }
        String address = named.get(0);
        boolean ofAnother = mailboxes.isOfAnother(client, address, job)
                || preferences.withAddress(job).stream()
                        .flatMap(preference -> preference.address(vault).stream())
                        .anyMatch(other -> addresses.contains(ContactSheet.plain(other)));
        return ofAnother ? Optional.empty() : Optional.of(address);
    }
}
