package org.keptword.guide.form;

import java.util.Locale;

/** The same words in English and Spanish. Neither may be blank. */
public record LocalizedText(String en, String es) {

    public LocalizedText {
        if (en == null || en.isBlank() || es == null || es.isBlank()) {
            throw new IllegalArgumentException("a text is needed in English and in Spanish");
        }
    }

    /** The Spanish words for any Spanish locale, the English ones for every other. */
    public String in(Locale locale) {
        return "es".equals(locale.getLanguage()) ? es : en;
    }
}
