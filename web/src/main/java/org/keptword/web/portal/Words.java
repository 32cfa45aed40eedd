package org.keptword.web.portal;

import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.keptword.access.practice.CrisisLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.AnswerTexts;
import org.keptword.web.text.LocalizedTexts;

/**
 * Says the texts and answers of a form in the person's language and time zone.
 *
 * @param lines whom the person can call in danger
 */
record Words(LocalizedTexts speech, AnswerTexts answers, ZoneId zone, List<CrisisLine> lines) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static Words of(ExerciseView view, FacesContext context) {
        ELContext names = context.getELContext();
        Shell shell = (Shell) names.getELResolver().getValue(names, null, "shell");
        return new Words(
                shell.speech(),
                AnswerTexts.typed(shell.speech(), shell.dates()),
                view.situation().zone(),
                shell.getCrisisLines());
    }

    String say(LocalizedText text) {
        return speech.in(text);
    }

    String say(String key, Object... args) {
        return args.length == 0 ? speech.get(key) : speech.with(key, args);
    }

    /** A moment as an input takes it: where the person is, without offset; as written when it is no moment. */
    String local(String moment) {
        try {
            return OffsetDateTime.parse(moment).atZoneSameInstant(zone).format(LOCAL);
        } catch (DateTimeException notAMoment) {
            return moment;
        }
    }
}
