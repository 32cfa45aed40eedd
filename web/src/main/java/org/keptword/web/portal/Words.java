package org.keptword.web.portal;

import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.keptword.access.practice.CrisisLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.AnswerTexts;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * Says the texts and answers of a form in the person's language and time zone.
 *
 * @param lines whom the person can call in danger
 */
record Words(LocalizedTexts speech, AnswerTexts answers, Dates dates, ZoneId zone, List<CrisisLine> lines) {

    static Words of(ExerciseView view, FacesContext context) {
        ELContext names = context.getELContext();
        Shell shell = (Shell) names.getELResolver().getValue(names, null, "shell");
        return new Words(
                shell.speech(),
                AnswerTexts.typed(shell.speech(), shell.dates()),
                shell.dates().inZone(view.situation().zone()),
                view.situation().zone(),
                shell.getCrisisLines());
    }

    String say(LocalizedText text) {
        return speech.in(text);
    }

    String say(String key, Object... args) {
        return args.length == 0 ? speech.get(key) : speech.with(key, args);
    }

    /** A moment as a field shows it: by the clock where the person is; as written when it is no moment. */
    String local(String moment) {
        try {
            return dates.typed(OffsetDateTime.parse(moment).atZoneSameInstant(zone));
        } catch (DateTimeException notAMoment) {
            return moment;
        }
    }

    /** A number as a field shows it; as written when it is none. */
    String number(String written) {
        return answers.typedNumber(written);
    }

    /** A day or a time as a field shows it; as written when it is neither. */
    String typed(String written) {
        try {
            return dates.typed(written.contains(":") ? LocalTime.parse(written) : LocalDate.parse(written));
        } catch (DateTimeException neither) {
            return written;
        }
    }
}
