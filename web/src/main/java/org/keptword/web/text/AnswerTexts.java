package org.keptword.web.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.ItemType;

/**
 * Says answers in one person's language, region and time zone, on screen and on paper. What cannot be read stands as it was typed.
 */
public final class AnswerTexts {

    private static final int MOST_DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final boolean typed;

    private AnswerTexts(LocalizedTexts localizedTexts, Dates dates, boolean typed) {
        this.localizedTexts = localizedTexts;
        this.dates = dates;
        this.typed = typed;
    }

    /** For the author and the review: numbers as they were typed, one on a scale with the end of the scale. */
    public static AnswerTexts typed(LocalizedTexts localizedTexts, Dates dates) {
        return new AnswerTexts(localizedTexts, dates, true);
    }

    /** For reports and shared texts: numbers as the language writes them. */
    public static AnswerTexts formatted(LocalizedTexts localizedTexts, Dates dates) {
        return new AnswerTexts(localizedTexts, dates, false);
    }

    public String say(AnswerValue value) {
        return switch (value.kind()) {
            case WORDS -> value.text();
            case TIME -> time(value.text());
            case YES -> localizedTexts.get("portal.answer.yes");
            case NO -> localizedTexts.get("portal.answer.no");
            case OPTION -> value.label() == null ? value.text() : localizedTexts.in(value.label());
            case NUMBER ->
                typed && value.most() != null
                        ? localizedTexts.with("portal.answer.of", number(value.text()), value.most())
                        : number(value.text());
            case UNREADABLE -> number(value.text());
            case QUANTITY ->
                number(value.text()) + (value.label() == null ? "" : " " + localizedTexts.in(value.label()));
            case DATE -> value.day().map(dates::day).orElse(value.text());
            case MOMENT -> value.moment().map(dates::moment).orElse(value.text());
        };
    }

    /** Several answers to one question. */
    public String say(Collection<AnswerValue> values, String between) {
        return values.stream().map(this::say).collect(Collectors.joining(between));
    }

    /** The answers at a place of a form: own words line by line, others one after the other. */
    public String say(Evaluation.Entry entry) {
        return say(
                entry.values().stream()
                        .map(value -> AnswerValue.of(entry.item(), value))
                        .toList(),
                isProse(entry) ? "\n" : ", ");
    }

    /** Whether answers at a place are in the author's own words. */
    public static boolean isProse(Evaluation.Entry entry) {
        return entry.item().type().prose() || entry.item().type() == ItemType.OPEN_CHOICE;
    }

    private String time(String text) {
        try {
            return dates.time(LocalTime.parse(text));
        } catch (DateTimeParseException unreadable) {
            return text;
        }
    }

    /** A number as it was typed, with the decimal sign of the region; as written when it is none. */
    public String typedNumber(String text) {
        char sign = DecimalFormatSymbols.getInstance(localizedTexts.region()).getDecimalSeparator();
        return DECIMAL.matcher(text).matches() ? text.replace('.', sign) : text;
    }

    private String number(String text) {
        if (typed) {
            return typedNumber(text);
        }
        try {
            NumberFormat format = NumberFormat.getNumberInstance(localizedTexts.region());
            format.setMaximumFractionDigits(MOST_DECIMALS);
            return format.format(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            return text;
        }
    }
}
