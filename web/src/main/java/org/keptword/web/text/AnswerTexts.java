package org.keptword.web.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.Evaluation;

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
            case DATE -> value.day().map(dates::answered).orElse(value.text());
            case MOMENT -> value.moment().map(dates::answered).orElse(value.text());
        };
    }

    /** Several answers to one question, one after the other. */
    public String say(Collection<AnswerValue> values) {
        return values.stream().map(this::say).collect(Collectors.joining(", "));
    }

    /**
     * Answers to one question that are set alike.
     *
     * @param words whether they are the author's own words, which have the serif; what was chosen, counted or dated has not
     */
    public record Said(boolean words, String text) {}

    /** The answers to one question: first what was chosen, one after the other, then the author's own words line by line. */
    public List<Said> said(Collection<AnswerValue> values) {
        List<AnswerValue> chosen =
                values.stream().filter(value -> !value.isWords()).toList();
        List<AnswerValue> words = values.stream().filter(AnswerValue::isWords).toList();
        List<Said> said = new ArrayList<>();
        if (!chosen.isEmpty()) {
            said.add(new Said(false, say(chosen)));
        }
        if (!words.isEmpty()) {
            said.add(new Said(true, words.stream().map(this::say).collect(Collectors.joining("\n"))));
        }
        return said;
    }

    /** The answers at a place of a form. */
    public List<Said> said(Evaluation.Entry entry) {
        return said(entry.values().stream()
                .map(value -> AnswerValue.of(entry.item(), value))
                .toList());
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
