package org.keptword.web.prep;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.keptword.homework.AnsweredWork.Value;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Says an answer that was chosen, counted or dated as people say it; what cannot be read as that stands as it was stored. */
public final class SpokenAnswers {

    private final Speech speech;
    private final Dates dates;

    public SpokenAnswers(Speech speech, Dates dates) {
        this.speech = speech;
        this.dates = dates;
    }

    public String say(Value value) {
        return switch (value.kind()) {
            case WORDS, TIME -> value.text();
            case YES -> speech.get("prep.yes");
            case NO -> speech.get("prep.no");
            case OPTION -> value.label() == null ? value.text() : speech.in(value.label());
            case NUMBER -> number(value.text());
            case QUANTITY -> number(value.text()) + (value.label() == null ? "" : " " + speech.in(value.label()));
            case DATE, MOMENT -> moment(value);
        };
    }

    private String moment(Value value) {
        try {
            return value.kind() == Value.Kind.DATE
                    ? dates.day(LocalDate.parse(value.text()))
                    : dates.moment(OffsetDateTime.parse(value.text()));
        } catch (DateTimeException unreadable) {
            return value.text();
        }
    }

    private String number(String text) {
        try {
            NumberFormat format = NumberFormat.getNumberInstance(speech.language());
            format.setMaximumFractionDigits(6);
            return format.format(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            return text;
        }
    }
}
