package org.keptword.web.portal;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.ExerciseView;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says answers and texts in the person's language and time zone. */
public record Words(LocalizedTexts speech, Dates dates, Locale language, ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static Words of(ExerciseView view) {
        Shell shell = CDI.current().select(Shell.class).get();
        return new Words(
                shell.speech(),
                shell.dates(),
                shell.getLanguage(),
                view.situation().zone());
    }

    String say(LocalizedText text) {
        return text.in(language);
    }

    String say(String key, Object... args) {
        return args.length == 0 ? speech.get(key) : speech.with(key, args);
    }

    /** An answer as it is read; a number on a scale with its end, so that it can be read without the scale. */
    public String answer(Item item, JsonValue value) {
        AnswerValue read = AnswerValue.of(item, value);
        return switch (read.kind()) {
            case YES -> say("portal.answer.yes");
            case NO -> say("portal.answer.no");
            case OPTION -> read.label() == null ? read.text() : say(read.label());
            case QUANTITY -> read.label() == null ? read.text() : read.text() + " " + say(read.label());
            case DATE -> day(read.text());
            case MOMENT -> moment(read.text());
            case NUMBER -> read.most() == null ? read.text() : say("portal.answer.of", read.text(), read.most());
            case WORDS, TIME, UNREADABLE -> read.text();
        };
    }

    /** A moment as an input takes it: where the person is, without offset; as written when it is no moment. */
    String local(String moment) {
        try {
            return OffsetDateTime.parse(moment).atZoneSameInstant(zone).format(LOCAL);
        } catch (DateTimeException notAMoment) {
            return moment;
        }
    }

    private String day(String text) {
        try {
            return dates.day(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    private String moment(String text) {
        try {
            return dates.moment(OffsetDateTime.parse(text));
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }
}
