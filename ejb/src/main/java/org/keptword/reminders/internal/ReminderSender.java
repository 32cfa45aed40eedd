package org.keptword.reminders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.keptword.custody.SwitchKey;
import org.keptword.figures.Measured;
import org.keptword.notices.ClientMail;
import org.keptword.notices.Mail;

/** Sends a reminder over the way it goes, outside any transaction. */
@ApplicationScoped
public class ReminderSender {

    /** Where reminders are turned off without a sign-in; a token follows. */
    public static final String OFF = "/reminders/off/";

    @Inject
    ClientMail mail;

    @Inject
    PushSender push;

    @Inject
    TextGateway texts;

    /**
     * What became of it.
     *
     * @param gone browsers that take no notifications any more
     */
    public record Sent(Outgoing.Result result, List<UUID> gone) {

        public Sent {
            gone = List.copyOf(gone);
        }
    }

    public Sent send(Outgoing reminder) {
        return switch (reminder.channel()) {
            case EMAIL -> new Sent(mailed(reminder), List.of());
            case TEXT -> new Sent(Measured.message(Measured.Channel.TEXT, texts.send(reminder)), List.of());
            case PUSH -> {
                PushSender.Sent sent = push.send(reminder);
                yield new Sent(Measured.message(Measured.Channel.PUSH, sent.result()), sent.gone());
            }
        };
    }

    private Outgoing.Result mailed(Outgoing reminder) {
        SwitchKey.Holder holder = new SwitchKey.Holder(
                reminder.to().practice().value(), reminder.to().requirePersonValue());
        String off = mail.baseUrl() + OFF + SwitchKey.own().token(holder);
        Mail.Outcome outcome =
                mail.remind(reminder.id(), reminder.to(), reminder.addresses().get(0), off);
        return switch (outcome) {
            case SENT -> Outgoing.Result.SENT;
            case REFUSED -> Outgoing.Result.REFUSED;
            case AWAY -> Outgoing.Result.AWAY;
            case UNKNOWN -> Outgoing.Result.UNKNOWN;
        };
    }
}
