package org.keptword.access.practice;

import java.util.List;
import java.util.Optional;

/**
 * What a practice prints at the top of its papers.
 *
 * @param name of the practice
 * @param address up to 5 lines; empty while none is set
 * @param phone empty while none is set
 * @param website empty while none is set
 * @param logo a hash of the logo's image, which changes with it; empty without a logo
 */
public record Letterhead(String name, List<String> address, String phone, String website, Optional<String> logo) {

    public Letterhead {
        address = List.copyOf(address);
    }

    /** Phone and website, as far as they are set. */
    public List<String> reach() {
        return List.of(phone, website).stream().filter(one -> !one.isEmpty()).toList();
    }
}
