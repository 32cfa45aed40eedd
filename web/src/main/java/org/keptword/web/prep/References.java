package org.keptword.web.prep;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keptword.web.text.LocalizedTexts;

/** What the lines of a report come from, each with a short mark: a letter and a number. The same address has the same mark everywhere. */
final class References {

    /** What something comes from. */
    enum Kind {
        WORK,
        HOMEWORK,
        PROMISES,
        CHECK_INS,
        GOALS,
        AGREED,
        AGENDA,
        SHARED,
        GUIDE,
        PAGE
    }

    /** One of them. */
    record Reference(String mark, String address, String title) {}

    private final LocalizedTexts localizedTexts;
    private final Map<String, Reference> byAddress = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    References(LocalizedTexts localizedTexts) {
        this.localizedTexts = localizedTexts;
    }

    /** The mark of an address; the first who asks gives it its kind and title. The title replaces one it was only mentioned by. */
    Reference of(Kind kind, String address, String title) {
        if (mentioned.remove(address)) {
            byAddress.computeIfPresent(address, (any, known) -> new Reference(known.mark(), address, title));
        }
        return known(kind, address, title);
    }

    /** The same for a line that knows less of it: its title stays only where nothing says more. */
    Reference mention(Kind kind, String address, String title) {
        if (!byAddress.containsKey(address)) {
            mentioned.add(address);
        }
        return known(kind, address, title);
    }

    private Reference known(Kind kind, String address, String title) {
        return byAddress.computeIfAbsent(
                address,
                any -> new Reference(
                        localizedTexts.of("prep.mark", kind) + counts.merge(kind, 1, Integer::sum), address, title));
    }

    /** All of them, in the order in which they first stood. */
    Collection<Reference> all() {
        return Collections.unmodifiableCollection(byAddress.values());
    }
}
