package org.keptword.web.paper;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keptword.access.practice.Letterhead;

/**
 * What documents are printed on.
 *
 * @param size of the sheets
 * @param letterhead of the practice
 * @param logo the image of its logo as an address that holds it
 */
public record Stationery(Paper size, Letterhead letterhead, Optional<String> logo) {

    /** Sheets of a practice without a logo. */
    public static Stationery of(Paper size, Letterhead letterhead) {
        return new Stationery(size, letterhead, Optional.empty());
    }

    /** The image of a logo as an address that holds it. */
    public static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** Whether there is more to print than the name. */
    boolean isPlain() {
        return logo.isEmpty()
                && letterhead.address().isEmpty()
                && letterhead.reach().isEmpty();
    }

    /** Sheets without a letterhead. */
    public static Stationery blank(Paper size) {
        return of(size, new Letterhead("", List.of(), "", "", Optional.empty()));
    }
}
