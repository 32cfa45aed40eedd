package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.access.people.PersonDirectory;
import org.keptword.access.presence.WorkingTimes;
import org.keptword.cases.participants.Mailboxes;
import org.keptword.notices.Mail;
import org.keptword.notices.MailHours;
import org.keptword.notices.model.Letter;
import org.keptword.notices.model.MailPreference;
import org.keptword.notices.model.Notice;
import org.keptword.shared.Actor;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** Groups due notices into one mail for each recipient. Whether a letter may go, and whereto, is found out when it goes. */
@ApplicationScoped
public class NotificationBatcher {

    /** How long a client's news are worth a mail. */
    static final Duration NEWS_KEEP = Duration.ofDays(7);

    /** How long a flag is; afterwards the day's page and the digest say it. */
    static final Duration FLAG_KEEPS = Duration.ofDays(1);

    private static final Map<Boolean, List<Notice.Cause>> CAUSES =
            Arrays.stream(Notice.Cause.values()).collect(Collectors.partitioningBy(Notice.Cause::isForStaff));

    @Inject
    NoticeRepository notices;

    @Inject
    LetterRepository letters;

    @Inject
    MailPreferenceRepository preferences;

    @Inject
    PersonDirectory personDirectory;

    @Inject
    Mailboxes mailboxes;

    @Inject
    WorkingTimes times;

    /** Drops what waited too long; it would be announced as news otherwise when a mail server comes late. */
    public void expire(Instant now, Permit job) {
        notices.expire(Known.in(CAUSES, false), now.minus(NEWS_KEEP), now, job);
        notices.expire(Known.in(CAUSES, true), now.minus(FLAG_KEEPS), now, job);
    }

    /** Makes the letters that are due at a moment. */
    public void gather(Instant now, Permit job) {
        List<Notice> waiting = notices.waiting(now, job);
        flags(waiting.stream().filter(notice -> notice.cause().isForStaff()).toList(), now, job);
        news(waiting.stream().filter(notice -> !notice.cause().isForStaff()).toList(), now, job);
        digests(now, job);
    }

    /** One letter for each person, however many flags one hand-in raised. */
    private void flags(List<Notice> raised, Instant now, Permit job) {
        Map<PersonId, Set<UUID>> byRecipient = new LinkedHashMap<>();
        for (Notice notice : raised) {
            Set<PersonId> to = new HashSet<>(personDirectory.reaching(job, notice.ofCase(), relations(notice.cause())));
            if (notice.cause() == Notice.Cause.FLAG && hasLostCover(notice, job)) {
                to.addAll(personDirectory.reaching(job, notice.ofCase(), Set.of(Relation.SUPERVISION)));
            }
            notice.alsoTo().ifPresent(to::add);
            if (notice.cause() == Notice.Cause.EMERGENCY) {
                to.addAll(personDirectory.managers(job));
            }
            to.forEach(person ->
                    byRecipient.computeIfAbsent(person, one -> new HashSet<>()).add(notice.id()));
            notice.take();
        }
        byRecipient.forEach((person, of) ->
                letters.add(new Letter(job.actor().practice(), person, Mail.LetterKind.FLAG, null, of, now)));
    }

    /** Whether the case is only covered by people who cannot sign in any more. */
    private boolean hasLostCover(Notice flag, Permit job) {
        Set<PersonId> covers = personDirectory.reaching(job, flag.ofCase(), Set.of(Relation.COVER));
        return !covers.isEmpty() && personDirectory.active(job, covers).isEmpty();
    }

    private static Set<Relation> relations(Notice.Cause cause) {
        return switch (cause) {
            case FLAG -> Set.of(Relation.OWNER, Relation.COVER);
            case EMERGENCY -> Set.of(Relation.OWNER);
            default -> Set.of(Relation.COVER, Relation.SUPERVISION);
        };
    }

    private void news(List<Notice> waiting, Instant now, Permit job) {
        Map<UUID, PersonId> people =
                mailboxes.people(waiting.stream().map(Notice::participantId).collect(Collectors.toSet()), job);
        Map<PersonId, Actor> active = personDirectory.active(job, Set.copyOf(people.values()));
        Map<Optional<Actor>, List<Notice>> byClient = waiting.stream()
                .collect(Collectors.groupingBy(notice ->
                        Optional.ofNullable(people.get(notice.participantId())).map(active::get)));
        byClient.forEach((client, all) -> {
            if (client.isPresent()) {
                newsOf(client.get(), all, now, job);
            } else {
                all.forEach(notice -> notices.lookAgain(notice, expiry(notice), job));
            }
        });
    }

    private static Instant expiry(Notice news) {
        return news.causedAt().plus(NEWS_KEEP);
    }

    private void newsOf(Actor client, List<Notice> waiting, Instant now, Permit job) {
        LocalTime at = preferences
                .of(client.requirePerson(), job)
                .map(MailPreference::mailAt)
                .orElse(MailHours.usual(Role.CLIENT));
        LocalDate day = LocalDate.ofInstant(now, client.zone());
        boolean told = letters.hasLetter(client.requirePerson(), Mail.LetterKind.NEWS, day, job);
        Map<Boolean, List<Notice>> byDue = waiting.stream()
                .collect(Collectors.partitioningBy(
                        notice -> !told && MailHours.isNewsDue(notice.causedAt(), at, client.zone(), now)));
        for (Notice later : Known.in(byDue, false)) {
            Instant next = MailHours.nextNews(later.causedAt(), at, client.zone(), now, told);
            notices.lookAgain(later, next.isBefore(expiry(later)) ? next : expiry(later), job);
        }
        List<Notice> due = Known.in(byDue, true);
        if (due.isEmpty()) {
            return;
        }
        due.forEach(Notice::take);
        letters.add(new Letter(
                job.actor().practice(),
                client.requirePerson(),
                Mail.LetterKind.NEWS,
                day,
                due.stream().map(Notice::id).toList(),
                now));
    }

    private void digests(Instant now, Permit job) {
        List<MailPreference> wanted = preferences.digestsDue(now, job);
        Map<PersonId, Actor> active = personDirectory.active(
                job,
                wanted.stream()
                        .map(preference -> new PersonId(preference.personId()))
                        .toList());
        for (MailPreference preference : wanted) {
            Actor person = active.get(new PersonId(preference.personId()));
            if (person != null && isDigestDue(person, preference, now, job)) {
                letters.add(new Letter(
                        job.actor().practice(),
                        person.requirePerson(),
                        Mail.LetterKind.DIGEST,
                        LocalDate.ofInstant(now, person.zone()),
                        List.of(),
                        now));
            }
            ZoneId zone = person == null ? ZoneOffset.UTC : person.zone();
            preferences.lookAgain(preference, MailHours.nextDigest(preference.mailAt(), zone, now), job);
        }
    }

    private boolean isDigestDue(Actor person, MailPreference preference, Instant now, Permit job) {
        LocalDate day = LocalDate.ofInstant(now, person.zone());
        return person.role() == Role.COUNSELOR
                && MailHours.isDigestDue(preference.mailAt(), person.zone(), now)
                && !letters.hasLetter(person.requirePerson(), Mail.LetterKind.DIGEST, day, job)
                && times.worksOn(person.requirePerson(), day);
    }
}
