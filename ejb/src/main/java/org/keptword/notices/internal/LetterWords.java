package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.keptword.notices.AppointmentMail;
import org.keptword.notices.DigestTransactions;
import org.keptword.notices.Mail;
import org.keptword.shared.Languages;
import org.keptword.shared.Region;

/** What a mail says, in the language of who gets it. Takes no name and no text, so that none can stand in a mail. */
@ApplicationScoped
public class LetterWords {

    private static final String BUNDLE = "org.keptword.notices.mail";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String subject(Mail.LetterKind kind, Locale locale) {
        return words(locale).getString(key(kind) + ".subject");
    }

    /** The text; {@code numbers} are looked at for a digest alone. */
    public String text(Mail.LetterKind kind, Locale locale, DigestTransactions.DayCounts numbers, String address) {
        String pattern = words(locale).getString(key(kind) + ".text");
        return new MessageFormat(pattern, locale)
                .format(new Object[] {address, numbers.needing(), numbers.toReview(), numbers.sessions()});
    }

    /** The subject of a reminder. */
    public String reminderSubject(Locale locale) {
        return words(locale).getString("mail.reminder.subject");
    }

    /** The text of a reminder: the address of Keptword, and where reminders are turned off without signing in. */
    public String reminder(Locale locale, String address, String off) {
        return new MessageFormat(words(locale).getString("mail.reminder.text"), locale)
                .format(new Object[] {address, off});
    }

    /** The subject of a link that lets somebody in. */
    public String linkSubject(Locale locale) {
        return words(locale).getString("mail.link.subject");
    }

    /** The text of a link: its code is behind a #, which no browser sends to a server. */
    public String link(Locale locale, String address, String code) {
        return new MessageFormat(words(locale).getString("mail.link.text"), locale)
                .format(new Object[] {address, code});
    }

    /** The subject of a manager's test message. */
    public String testSubject(Locale locale) {
        return words(locale).getString("mail.test.subject");
    }

    /** The text of a manager's test message. */
    public String test(Locale locale, String address, String code) {
        return new MessageFormat(words(locale).getString("mail.test.text"), locale)
                .format(new Object[] {address, code});
    }

    /** What an appointment is called in a calendar. */
    public String appointment(Locale locale) {
        return words(locale).getString("mail.appointment.name");
    }

    /** The subject of a mail about an appointment. */
    public String appointmentSubject(AppointmentMail.Kind kind, Locale locale) {
        return words(locale).getString(key(kind) + ".subject");
    }

    /** The text of a mail about an appointment: when it is or was to be, on the client's clock, and nothing else about it. */
    public String appointmentText(
            AppointmentMail.Kind kind, Locale locale, Instant startsAt, ZoneId zone, String address) {
        return new MessageFormat(words(locale).getString(key(kind) + ".text"), locale)
                .format(new Object[] {address, moment(startsAt.atZone(zone), Region.of(locale))});
    }

    private static String moment(ZonedDateTime at, Region region) {
        String day = region.isMonthFirst() ? "EEEE, MMMM d" : "EEEE d MMMM";
        String spanish = "EEEE d 'de' MMMM";
        String pattern =
                (region.language().equals("es") ? spanish : day) + (region.hasHalfDays() ? ", h:mm a" : ", HH:mm");
        String zone = at.getZone().getDisplayName(TextStyle.FULL, region.locale());
        return at.format(DateTimeFormatter.ofPattern(pattern, region.locale())) + " (" + zone + ")";
    }

    private static String key(AppointmentMail.Kind kind) {
        return "mail.appointment." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Mail.LetterKind kind) {
        return "mail." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, Languages.of(locale), LetterWords.class.getClassLoader(), NO_OTHER_LANGUAGE);
    }
}
