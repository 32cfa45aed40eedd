package org.keptword.web.paper;

import java.io.InputStream;

/** The typefaces embedded in what is printed. The last one has the letters the others lack. */
public enum PaperFont {
    SANS("KW Sans", 400, "/org/keptword/web/fonts/KeptwordSans_400Regular.ttf"),
    SANS_BOLD("KW Sans", 600, "/org/keptword/web/fonts/KeptwordSans_600SemiBold.ttf"),
    SERIF("KW Serif", 400, "/org/keptword/web/fonts/Literata_400Regular.ttf"),
    WIDE("KW Wide", 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private final String family;
    private final int weight;
    private final String path;

    PaperFont(String family, int weight, String path) {
        this.family = family;
        this.weight = weight;
        this.path = path;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    public InputStream open() {
        InputStream in = PaperFont.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("A typeface is missing: " + path);
        }
        return in;
    }
}
