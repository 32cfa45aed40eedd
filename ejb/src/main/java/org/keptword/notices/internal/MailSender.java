package org.keptword.notices.internal;

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
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.notices.DigestTransactions;
import org.keptword.notices.Mail;

/**
 * Hands mails to the mail server of the server's configuration, which waits two seconds for a connection and five for an answer. What goes
 * wrong is logged by its kind alone: the words of a mail server quote addresses.
 */
@ApplicationScoped
public class MailSender {

    /** What became of a mail. */
    public enum Outcome {
        SENT,
        /** The server would refuse it again: there is no such mailbox, or the address is none. */
        REFUSED,
        /** The server cannot be reached, or says that it does not take it now. */
        AWAY,
        /** The server was given it and did not answer: it may have taken it. */
        UNKNOWN
    }

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

    /** Hands one mail over, outside any transaction. */
    public Outcome send(Mail mail, DigestTransactions.DayCounts numbers) {
        try {
            Address[] to = {new InternetAddress(mail.address(), true)};
            Named message = message(mail, numbers, to);
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport);
                return handOver(message, to, transport, mail);
            } finally {
                close(transport);
            }
        } catch (AddressException noAddress) {
            return failed(mail, Outcome.REFUSED, noAddress);
        } catch (MessagingException away) {
            return failed(mail, Outcome.AWAY, away);
        }
    }

    private static Outcome handOver(Named message, Address[] to, Transport transport, Mail mail) {
        try {
            transport.sendMessage(message, to);
            return Outcome.SENT;
        } catch (SendFailedException refused) {
            if (NO_ANSWER.equals(refused.getMessage())) {
                return unanswered(message, mail, refused);
            }
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return failed(mail, forGood ? Outcome.REFUSED : Outcome.AWAY, refused);
        } catch (MessagingException interrupted) {
            return unanswered(message, mail, interrupted);
        }
    }

    /** Before the server asks for the mail itself, it cannot have taken it. */
    private static Outcome unanswered(Named message, Mail mail, MessagingException why) {
        return failed(mail, message.isHandedOver() ? Outcome.UNKNOWN : Outcome.AWAY, why);
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

    private static Outcome failed(Mail mail, Outcome outcome, MessagingException why) {
        LOG.infof(
                "A mail (%s) is not known to be sent: %s",
                mail.letter(), why.getClass().getSimpleName());
        return outcome;
    }

    private void connect(Transport transport) throws MessagingException {
        if (setting.user().isPresent()) {
            transport.connect(setting.user().get(), setting.password().orElse(""));
        } else {
            transport.connect();
        }
    }

    private Named message(Mail mail, DigestTransactions.DayCounts numbers, Address[] to) throws MessagingException {
        Locale locale = mail.to().locale();
        Named message = new Named(session, mail.letter());
        message.setFrom();
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(words.subject(mail.kind(), locale), "UTF-8");
        message.setText(words.text(mail.kind(), locale, numbers, setting.baseUrl()), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", locale.getLanguage());
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
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
