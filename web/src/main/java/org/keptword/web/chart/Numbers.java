package org.keptword.web.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers as they are written beside and in drawings. */
public final class Numbers {

    private static final Map<Locale, NumberFormat> BY_REGION = new ConcurrentHashMap<>();

    private Numbers() {}

    /** In a region: one decimal at most, and a true minus. */
    public static NumberFormat in(Locale region) {
        return (NumberFormat) BY_REGION.computeIfAbsent(region, Numbers::make).clone();
    }

    private static NumberFormat make(Locale region) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(region);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.#", symbols);
    }
}
