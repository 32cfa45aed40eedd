package org.keptword.web.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.keptword.homework.FullResponse.Value;

/** Says an answer that was chosen, counted or dated as people say it; what cannot be read as that stands as it was stored. */
public final class AnswerTexts {

    private final LocalizedTexts localizedTexts;
    private final Dates dates;

    public AnswerTexts(LocalizedTexts localizedTexts, Dates dates) {
        this.localizedTexts = localizedTexts;
        this.dates = dates;
    }

    public String say(Value value) {
        return switch (value.kind()) {
            case WORDS, TIME -> value.text();
            case YES -> localizedTexts.get("prep.yes");
            case NO -> localizedTexts.get("prep.no");
            case OPTION -> value.label() == null ? value.text() : localizedTexts.in(value.label());
            case NUMBER -> number(value.text());
            case QUANTITY ->
                number(value.text()) + (value.label() == null ? "" : " " + localizedTexts.in(value.label()));
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
            NumberFormat format = NumberFormat.getNumberInstance(localizedTexts.language());
            format.setMaximumFractionDigits(6);
            return format.format(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            return text;
        }
    }
}
