package org.keptword.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.notices.internal.LetterWords;
import org.keptword.notices.internal.MailSender;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.internal.RecipientResolver;
import org.keptword.shared.Actor;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** Mails to clients for the features above. Nothing but the address of Keptword and a link is handed in, so that no name can stand in one. */
@ApplicationScoped
public class ClientMail {

    @Inject
    MailSender sender;

    @Inject
    MailSetting setting;

    @Inject
    LetterWords words;

    @Inject
    RecipientResolver recipients;

    /** Whether mails are sent at all. */
    public boolean isOn() {
        return setting.isOn();
    }

    /** The address people use, without a slash at the end. */
    public String baseUrl() {
        return setting.baseUrl();
    }

    /** The address of a client that is safe now by every contact sheet in force; empty where none is. */
    public Optional<String> safeAddress(PersonId client, Permit job) {
        return recipients.safe(client, job);
    }

    /**
     * The address for a mail about one place of a client: the sheet of that place is asked besides those in force, also where the client takes
     * part no more. Empty where none is safe, or no mail is sent at all.
     */
    public Optional<String> safeAddress(PersonId client, ParticipantId about, Permit job) {
        return setting.isOn() ? recipients.safe(client, about, job) : Optional.empty();
    }

    /** Whether two addresses lead to one mailbox. */
    public static boolean isSame(String one, String other) {
        return ContactSheet.plain(one).equals(ContactSheet.plain(other));
    }

    /** An address as its owner may see it on a screen that others may see: {@code a…@example.org}. */
    public String masked(String address) {
        return MailPageTransactions.masked(address);
    }

    /**
     * Sends a reminder, outside any transaction.
     *
     * @param id the same however often it is sent
     * @param off where reminders are turned off without signing in, by a page and by one click of a mail program (RFC 8058)
     */
    public Mail.Outcome remind(UUID id, Actor to, String address, String off) {
        Locale locale = to.locale();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + off + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return sender.send(new MailSender.Text(
                id,
                address,
                locale,
                words.reminderSubject(locale),
                words.reminder(locale, setting.baseUrl(), off),
                headers));
    }

    /** Sends a mail about an appointment, outside any transaction. */
    public Mail.Outcome appointment(AppointmentMail mail, Actor to, String address) {
        Locale locale = to.locale();
        String name = mail.uid() + "/" + mail.sequence();
        return sender.send(new MailSender.Text(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                address,
                locale,
                words.appointmentSubject(mail.kind(), locale),
                words.appointmentText(mail.kind(), locale, mail.startsAt(), to.zone(), setting.baseUrl()),
                Map.of(),
                Optional.of(sender.entry(mail, address, words.appointment(locale)))));
    }
}
