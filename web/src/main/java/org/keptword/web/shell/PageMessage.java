package org.keptword.web.shell;

import java.io.Serializable;

/**
 * A sentence above the page.
 *
 * @param kind how it is shown
 * @param text in the person's language
 */
public record PageMessage(Kind kind, String text) implements Serializable {

    /** Done as asked, worth knowing, or refused. */
    public enum Kind {
        DONE,
        NOTE,
        REFUSED;

        public String getStyle() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
