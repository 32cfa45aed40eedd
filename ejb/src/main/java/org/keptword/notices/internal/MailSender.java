package org.keptword.notices.internal;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.figures.Measured;
import org.keptword.notices.AppointmentMail;
import org.keptword.notices.DigestTransactions;
import org.keptword.notices.Mail;

/**
 * Hands mails to the mail server of the server's configuration, which waits two seconds for a connection and five for an answer. What goes
 * wrong is logged by its kind alone: the words of a mail server quote addresses.
 */
@ApplicationScoped
public class MailSender {

    /** The answer of a server that ended the connection instead of giving one, as Jakarta Mail has it. */
    private static final String NO_ANSWER = "[EOF]";

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    @Resource(lookup = "java:jboss/mail/Keptword")
    Session session;

    @Inject
    MailSetting setting;

    @Inject
    LetterWords words;

    @Inject
    Clock clock;

    /** The calendar entry of a mail about an appointment, which the sender of all mails is said to organize. */
    public CalendarEntry entry(AppointmentMail mail, String to, String name) {
        String from = InternetAddress.getLocalAddress(session).getAddress();
        return AppointmentFile.of(mail, from, to, name, clock.instant());
    }

    /** Hands one mail over, outside any transaction. */
    public Mail.Outcome send(Mail mail, DigestTransactions.DayCounts numbers) {
        Locale locale = mail.to().locale();
        return send(new Text(
                mail.letter(),
                mail.address(),
                locale,
                words.subject(mail.kind(), locale),
                words.text(mail.kind(), locale, numbers, setting.baseUrl()),
                Map.of()));
    }

    /** Hands one mail over, outside any transaction. */
    public Mail.Outcome send(Text text) {
        return Measured.message(Measured.Channel.EMAIL, sent(text));
    }

    private Mail.Outcome sent(Text text) {
        try {
            Address[] to = {new InternetAddress(text.address(), true)};
            Named message = message(text, to);
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport);
                return handOver(message, to, transport, text);
            } finally {
                close(transport);
            }
        } catch (AddressException noAddress) {
            return failed(text, Mail.Outcome.REFUSED, noAddress);
        } catch (MessagingException away) {
            return failed(text, Mail.Outcome.AWAY, away);
        }
    }

    private static Mail.Outcome handOver(Named message, Address[] to, Transport transport, Text mail) {
        try {
            transport.sendMessage(message, to);
            return Mail.Outcome.SENT;
        } catch (SendFailedException refused) {
            if (NO_ANSWER.equals(refused.getMessage())) {
                return unanswered(message, mail, refused);
            }
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return failed(mail, forGood ? Mail.Outcome.REFUSED : Mail.Outcome.AWAY, refused);
        } catch (MessagingException interrupted) {
            return unanswered(message, mail, interrupted);
        }
    }

    /** Before the server asks for the mail itself, it cannot have taken it. */
    private static Mail.Outcome unanswered(Named message, Text mail, MessagingException why) {
        return failed(mail, message.isHandedOver() ? Mail.Outcome.UNKNOWN : Mail.Outcome.AWAY, why);
    }

    /** What was handed over is with the server, however the connection ends. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debugf(
                    "The mail server was gone before it was left: %s",
                    gone.getClass().getSimpleName());
        }
    }

    private static Mail.Outcome failed(Text mail, Mail.Outcome outcome, MessagingException why) {
        LOG.infof(
                "A mail (%s) is not known to be sent: %s",
                mail.id(), why.getClass().getSimpleName());
        return outcome;
    }

    private void connect(Transport transport) throws MessagingException {
        if (setting.user().isPresent()) {
            transport.connect(setting.user().get(), setting.password().orElse(""));
        } else {
            transport.connect();
        }
    }

    private Named message(Text text, Address[] to) throws MessagingException {
        Named message = new Named(session, text.id());
        message.setFrom();
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(text.subject(), "UTF-8");
        fill(message, text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", text.locale().getLanguage());
        for (Map.Entry<String, String> header : text.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    /** A mail with a calendar entry has it as another form of its text (RFC 6047), which calendar programs take and others leave. */
    private static void fill(Named message, Text text) throws MessagingException {
        if (text.entry().isEmpty()) {
            message.setText(text.body(), "UTF-8");
            return;
        }
        CalendarEntry entry = text.entry().get();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text.body(), "UTF-8");
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(
                new DataHandler(new ByteArrayDataSource(entry.file().getBytes(StandardCharsets.UTF_8), entry.type())));
        message.setContent(new MimeMultipart("alternative", words, calendar));
    }

    /**
     * A calendar entry in a mail.
     *
     * @param method what is asked of the calendar program: REQUEST or CANCEL
     * @param file the entry as RFC 5545 writes it
     */
    public record CalendarEntry(String method, String file) {

        String type() {
            return "text/calendar; method=" + method + "; charset=UTF-8";
        }
    }

    /**
     * A mail as it is handed over.
     *
     * @param id the same however often it is sent
     * @param headers further ones, by their name
     * @param entry a calendar entry beside the text
     */
    public record Text(
            UUID id,
            String address,
            Locale locale,
            String subject,
            String body,
            Map<String, String> headers,
            Optional<CalendarEntry> entry) {

        public Text {
            headers = Map.copyOf(headers);
        }

        /** A mail of words alone. */
        public Text(UUID id, String address, Locale locale, String subject, String body, Map<String, String> headers) {
            this(id, address, locale, subject, body, headers, Optional.empty());
        }

        @Override
        public String toString() {
            return "mail " + id;
        }
    }

    /** A message that keeps one name however often it is sent, so that a mailbox can tell a double. */
    private static final class Named extends MimeMessage {

        private final UUID letter;
        private boolean handedOver;

        Named(Session session, UUID letter) {
            super(session);
            this.letter = letter;
        }

        /** Whether the server has asked for it and was given it, or a part of it. */
        boolean isHandedOver() {
            return handedOver;
        }

        @Override
        public void writeTo(OutputStream out, String[] left) throws IOException, MessagingException {
            handedOver = true;
            super.writeTo(out, left);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter + "@keptword>");
        }
    }
}
