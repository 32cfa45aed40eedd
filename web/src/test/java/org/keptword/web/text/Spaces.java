package org.keptword.web.text;

/** Spaces in what tests compare. */
public final class Spaces {

    private Spaces() {}

    /** The text with plain spaces in its days and times, which {@link Dates} keeps on one line. */
    public static String plain(String said) {
        return said.replace('\u00A0', ' ');
    }
}
