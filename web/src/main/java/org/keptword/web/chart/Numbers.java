package org.keptword.web.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers as they are written beside and in drawings. */
public final class Numbers {

    private static final Map<Locale, NumberFormat> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Numbers() {}

    /** In a language: one decimal at most, and a true minus. */
    public static NumberFormat in(Locale language) {
        return (NumberFormat)
                BY_LANGUAGE.computeIfAbsent(language, Numbers::make).clone();
    }

    private static NumberFormat make(Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.#", symbols);
    }
}
