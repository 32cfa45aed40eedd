package org.keptword.web.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as they are written beside and in drawings. */
public final class Numbers {

    private Numbers() {}

    /** In a language: one decimal at most, and a true minus. */
    public static NumberFormat in(Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.#", symbols);
    }
}
